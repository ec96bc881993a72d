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
  /** Hands a message to an entry that is not the product's; resolves when it says that it is done. */
  tell(message: object): Promise<void>;
  /** SIGKILL; resolves when the process is gone. */
  kill(): Promise<void>;
  /** SIGTERM; resolves with the exit code. */
  end(): Promise<number | null>;
}

/** A busy machine takes a minute for what an idle one does in two seconds. */
const startWithinMs = 150_000;
const product = "dist/src/main.js";

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

export interface ServerProcessOptions {
  env?: Record<string, string>;
  /** What it prints when it is ready; absent: the last line of the sandbox. */
  started?: string;
  /** What is run, from the project's root; absent: the product. */
  entry?: string;
}

/** `dir` gets data and keys; the trained model is shared with the other tests. */
export async function createServerProcess(
  dir: string,
  { env = {}, started = "desk agent: tom", entry = product }: ServerProcessOptions = {},
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
        const born = spawn(process.execPath, [join(root, entry)], {
          cwd: root,
          env: {
            PATH: process.env.PATH,
            PORT: String(port),
            DATA_DIR: join(dir, "data"),
            KEY_DIR: join(dir, "keys"),
            ...env,
          },
          stdio: ["ignore", "pipe", "pipe", entry === product ? "ignore" : "ipc"],
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
    tell(message) {
      return new Promise((resolve, reject) => {
        child?.once("message", () => resolve());
        child?.send(message, (error) => error && reject(error));
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
