import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { hash, verify } from "@node-rs/argon2";
import { z } from "zod";
import { parsedJson } from "../domain/parsed-json.ts";
import type { AgentAccount } from "./agent-account.ts";
import { type AgentWork, agentWork } from "./agent-work.ts";

const kept = z.array(
  z.object({
    user: z.string().min(1),
    name: z.string().min(1),
    password: z.string().min(12),
    passwordHash: z.string().startsWith("$argon2id$"),
    ...agentWork,
  }),
);
type Kept = z.infer<typeof kept>;

/** Mei leads, so that the sandbox shows all there is. */
const people: Pick<AgentAccount, "user" | "name" | "role" | "number">[] = [
  { user: "mei", name: "Mei", role: "lead", number: "YQ-2041" },
  { user: "tom", name: "Tom", role: "agent", number: "YQ-2042" },
];

/** The file of the sandbox's agents, in KEY_DIR. */
export const sandboxAgentsFile = "desk-agents.json";

/** The sandbox's two agents, made once in this file (0600) with random passwords, which are told at every start. A damaged file throws and is never replaced. */
export async function openSandboxAgents(
  file: string,
): Promise<{ agents: AgentAccount[]; signIns: { user: string; password: string }[] }> {
  const accounts = existsSync(file) ? readAgents(file) : await makeAgents(file);
  for (const { user, password, passwordHash } of accounts)
    if (!(await verify(passwordHash, password))) throw new Error(`${file}: the password of ${user} is not its hash's`);
  return {
    agents: accounts.map(asAccount),
    signIns: accounts.map(({ user, password }) => ({ user, password })),
  };
}

/** The sandbox's agents as the last start left them; none before the first. */
export const readSandboxAgents = (file: string): AgentAccount[] =>
  existsSync(file) ? readAgents(file).map(asAccount) : [];

const asAccount = ({ password: _password, ...account }: Kept[number]): AgentAccount => ({
  ...{ role: "agent" as const, number: "", ...people.find(({ user }) => user === account.user) },
  ...account,
});

/** Changes what one of the sandbox's agents is asked for; it holds from the next start. "unknown": there is no such agent. */
export function changeSandboxAgent(
  file: string,
  user: string,
  change: (work: AgentWork) => AgentWork,
): AgentWork | "unknown" {
  const accounts = readAgents(file);
  const account = accounts.find((each) => each.user === user);
  if (!account) return "unknown";
  const { languages: _languages, skills: _skills, capacity: _capacity, ...kept } = account;
  const work = change(account);
  write(
    file,
    accounts.map((each) => (each === account ? ({ ...kept, ...work } as Kept[number]) : each)),
  );
  return work;
}

function readAgents(file: string): Kept {
  const text = readFileSync(file, "utf8");
  const read = kept.safeParse(parsedJson(text));
  if (!read.success) throw new Error(`${file}: damaged; restore it, or move it away to have new agents made`);
  chmodSync(file, 0o600);
  return read.data;
}

async function makeAgents(file: string): Promise<Kept> {
  const made = await Promise.all(
    people.map(async (person) => {
      const password = randomBytes(12).toString("base64url");
      return { ...person, password, passwordHash: await hash(password) };
    }),
  );
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  write(file, made);
  return made;
}

function write(file: string, accounts: Kept): void {
  const aside = `${file}.${randomBytes(8).toString("hex")}`;
  writeFileSync(aside, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600, flag: "wx" });
  renameSync(aside, file);
}
