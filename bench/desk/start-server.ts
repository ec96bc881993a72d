import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { hash } from "@node-rs/argon2";

export interface DeskServer {
  url: string;
  agents: { user: string; password: string }[];
  /** Resident memory of the server's process, in MB. */
  memory(): number;
  stop(): Promise<void>;
}

/** The shipped server in one process of its own, with `agents` accounts, over folders below `dir`. */
export async function startServer(dir: string, agentCount: number): Promise<DeskServer> {
  const root = resolve(import.meta.dirname, "../../..");
  const keyDir = join(dir, "keys");
  mkdirSync(keyDir, { recursive: true, mode: 0o700 });
  const agents = Array.from({ length: agentCount }, (_, index) => ({
    user: `agent${index}`,
    password: randomBytes(12).toString("base64url"),
  }));
  const accounts = await Promise.all(
    agents.map(async (agent) => ({ ...agent, name: agent.user, passwordHash: await hash(agent.password) })),
  );
  writeFileSync(join(keyDir, "desk-agents.json"), JSON.stringify(accounts), { mode: 0o600 });
  const port = 21_000 + (Number.parseInt(randomBytes(2).toString("hex"), 16) % 20_000);
  const child = spawn(process.execPath, [join(root, "dist/src/main.js")], {
    cwd: root,
    env: {
      ...{ PATH: process.env.PATH, PORT: String(port), DATA_DIR: join(dir, "data"), KEY_DIR: keyDir },
      WIDGET_TOKENS_PER_MINUTE: "100000",
    },
    stdio: ["ignore", "pipe", "ignore"],
  });
  await listening(child);
  return { url: `http://127.0.0.1:${port}`, agents, memory: () => residentMegabytes(child), stop: () => ended(child) };
}

function listening(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let out = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      out = (out + chunk.toString()).slice(-10_000);
      if (out.includes("desk agent:")) resolve();
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

function residentMegabytes({ pid }: ChildProcess): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}
