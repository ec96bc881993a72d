import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { hash } from "@node-rs/argon2";
import type { ProcessCounts } from "./count-process.ts";

/** A server under load, in a process of its own. */
export interface Served {
  url: string;
  pid: number;
  /** What the process itself has counted since it started. */
  counts(): Promise<ProcessCounts>;
  stop(): Promise<void>;
}

export interface DeskServer extends Served {
  agents: { user: string; password: string }[];
}

/** Of the checkout: the compiled benchmarks lie three folders below it. */
export const root = resolve(import.meta.dirname, "../..");
const counting = resolve(import.meta.dirname, "count-process.js");

/** The shipped server in one process of its own, with `agentCount` accounts, over folders below `dir`. */
export async function startServer(
  dir: string,
  agentCount = 0,
  { env = {}, nodeArgs = [] }: { env?: Record<string, string>; nodeArgs?: string[] } = {},
): Promise<DeskServer> {
  const keyDir = join(dir, "keys");
  mkdirSync(keyDir, { recursive: true, mode: 0o700 });
  const agents = Array.from({ length: agentCount }, (_, index) => ({
    user: `agent${index}`,
    password: randomBytes(12).toString("base64url"),
  }));
  const accounts = await Promise.all(
    agents.map(async (agent) => ({ ...agent, name: agent.user, passwordHash: await hash(agent.password) })),
  );
  if (agentCount > 0) writeFileSync(join(keyDir, "desk-agents.json"), JSON.stringify(accounts), { mode: 0o600 });
  const port = 21_000 + (Number.parseInt(randomBytes(2).toString("hex"), 16) % 20_000);
  const served = await startProcess(join(root, "dist/src/main.js"), {
    readyLine: "desk agent:",
    nodeArgs,
    env: {
      ...{ PORT: String(port), DATA_DIR: join(dir, "data"), KEY_DIR: keyDir },
      ...{ WIDGET_TOKENS_PER_MINUTE: "100000", ...env },
    },
  });
  return { ...served, url: `http://127.0.0.1:${port}`, agents };
}

/** Starts a compiled script with Node and waits for the line that says it listens; the address in that line is its `url`. */
export async function startProcess(
  script: string,
  { readyLine, env, nodeArgs = [] }: { readyLine: string; env: Record<string, string>; nodeArgs?: string[] },
): Promise<Served> {
  const child = spawn(process.execPath, [...nodeArgs, "--import", counting, script], {
    cwd: root,
    env: { ...(process.env.PATH ? { PATH: process.env.PATH } : {}), ...env },
    stdio: ["ignore", "pipe", "ignore", "ipc"],
  });
  const line = await listening(child, readyLine);
  return {
    url: /http:\/\/\S+/.exec(line)?.[0] ?? "",
    pid: child.pid ?? 0,
    counts: () =>
      new Promise((resolve) => {
        child.once("message", (counts) => resolve(counts as ProcessCounts));
        child.send("counts");
      }),
    stop: () => ended(child),
  };
}

function listening(child: ChildProcess, readyLine: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let out = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      out = (out + chunk.toString()).slice(-10_000);
      const line = out.split("\n").find((each) => each.includes(readyLine));
      if (line !== undefined) resolve(line);
    });
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}`)));
  });
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
  });
}
