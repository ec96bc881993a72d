import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";
import { root } from "./root.ts";

/** The real server in a process of its own, over folders of its own; it can be killed and started again on the same port. */
export interface ServerProcess {
  url: string;
  port: number;
  /** What the last start printed on stdout. */
  printed(): string;
  /** All that every start has written, stdout and log. */
  wrote(): string;
  start(): Promise<void>;
  /** SIGKILL; resolves when the process is gone. */
  kill(): Promise<void>;
  /** SIGTERM; resolves with the exit code. */
  end(): Promise<number | null>;
}

const startWithinMs = 60_000;

/** A port that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

/** `dir` gets data and keys; the trained model is shared with the other tests. */
export async function createServerProcess(
  dir: string,
  env: Record<string, string> = {},
  // The last line that the sandbox prints.
  started = "desk agent: tom",
): Promise<ServerProcess> {
  const port = await freePort();
  let child: ChildProcess | undefined;
  let out = "";
  let err = "";
  let all = "";

  return {
    port,
    url: `http://127.0.0.1:${port}`,
    printed: () => out,
    wrote: () => all,
    start() {
      out = "";
      err = "";
      return new Promise((resolve, reject) => {
        const born = spawn(process.execPath, [join(root, "dist/src/main.js")], {
          cwd: root,
          env: {
            PATH: process.env.PATH,
            PORT: String(port),
            DATA_DIR: join(dir, "data"),
            KEY_DIR: join(dir, "keys"),
            ...env,
          },
          stdio: ["ignore", "pipe", "pipe"],
        });
        child = born;
        const late = setTimeout(() => {
          born.kill("SIGKILL");
          reject(new Error(`the server did not start in time: ${err.slice(-2_000)}`));
        }, startWithinMs);
        born.stdout?.on("data", (chunk: Buffer) => {
          out += chunk.toString();
          all += chunk.toString();
          if (!out.includes(started)) return;
          clearTimeout(late);
          resolve();
        });
        born.stderr?.on("data", (chunk: Buffer) => {
          all += chunk.toString();
          err = (err + chunk.toString()).slice(-20_000);
        });
        born.once("exit", (code) => {
          clearTimeout(late);
          reject(new Error(`the server ended with ${code}: ${err.slice(-2_000)}`));
        });
      });
    },
    kill() {
      return gone(child, "SIGKILL").then(() => undefined);
    },
    end() {
      return gone(child, "SIGTERM");
    },
  };
}

function gone(child: ChildProcess | undefined, signal: NodeJS.Signals): Promise<number | null> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child?.exitCode ?? null);
  return new Promise((resolve) => {
    child.once("exit", (code) => resolve(code));
    child.kill(signal);
  });
}
