import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { stdout } from "node:process";
import { parseArgs } from "node:util";
import { hash } from "@node-rs/argon2";
import type { AgentAccount, Role } from "../desk/agent-account.ts";
import { type AgentWork, changedWork } from "../desk/agent-work.ts";
import { deskAccountsFile, writeAccounts } from "../desk/desk-accounts.ts";
import { changeSandboxAgent, readSandboxAgents, sandboxAgentsFile } from "../desk/open-sandbox-agents.ts";
import { readDeskAccounts } from "../desk/read-desk-accounts.ts";
import { usualCapacity } from "../handoff/agent-profile.ts";
import { encodeBase32 } from "../wallet/totp.ts";
import { configured, refuse, refuseUsage } from "./terminal.ts";

/** `walletline desk-user`: who may sign in at the desk. Passwords and secrets are random, told once and kept as hash or under KEY_DIR. */
export async function deskUser(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      name: { type: "string" },
      number: { type: "string" },
      role: { type: "string", default: "agent" },
      oidc: { type: "string" },
      skills: { type: "string" },
      languages: { type: "string" },
      capacity: { type: "string" },
    },
  });
  const [command = "", user = ""] = positionals;
  const { keyDir, walletUrl } = configured();
  const file = join(keyDir, deskAccountsFile);
  const sandbox = join(keyDir, sandboxAgentsFile);
  const accounts = existsSync(file) ? readDeskAccounts(file) : [];
  const known = accounts.find((each) => each.user === user);
  const others = accounts.filter((each) => each.user !== user);
  const say = (line: string) => stdout.write(`${line}\n`);

  switch (command) {
    case "list":
      for (const account of accounts)
        say(rowOf(account, account.oidcSubject ? "identity provider" : "password and code"));
      if (walletUrl === undefined)
        for (const account of readSandboxAgents(sandbox)) say(rowOf(account, "sandbox only, password"));
      return 0;
    case "set": {
      const change = (work: AgentWork) => changedWork(work, values);
      const work = known
        ? change(known)
        : existsSync(sandbox)
          ? changeSandboxAgent(sandbox, user, change)
          : refuse("desk-user:", `there is no ${user}`);
      if (work === "unknown") return refuse("desk-user:", `there is no ${user}`);
      if (known) {
        const { skills: _skills, languages: _languages, capacity: _capacity, ...kept } = known;
        writeAccounts(file, [...others, { ...kept, ...work }]);
      }
      say([user, workOf(work)].join("\t"));
      return 0;
    }
    case "add": {
      if (known) refuse("desk-user:", `${user} is there already`);
      if (!values.name || !values.number) refuseUsage("desk-user");
      const person = { user, name: values.name, number: values.number, role: values.role as Role };
      if (values.oidc) {
        writeAccounts(file, [...others, { ...person, oidcSubject: values.oidc }]);
        say(`${user} signs in at the identity provider`);
        return 0;
      }
      const made = await newSecrets(person);
      writeAccounts(file, [...others, made.account]);
      for (const line of made.told) say(line);
      return 0;
    }
    case "renew": {
      if (!known) refuse("desk-user:", `there is no ${user}`);
      const made = await newSecrets(known);
      writeAccounts(file, [...others, made.account]);
      for (const line of made.told) say(line);
      return 0;
    }
    case "remove":
      if (!known) refuse("desk-user:", `there is no ${user}`);
      if (others.length === 0) refuse("desk-user:", "this is the last account; add another one first");
      writeAccounts(file, others);
      return 0;
    default:
      return refuseUsage("desk-user");
  }
}

const rowOf = ({ user, name, role, number, ...work }: AgentAccount, signsIn: string): string =>
  [user, name, role, number, signsIn, workOf(work)].join("\t");

/** "payment,security · zh-Hans,en · up to 4" */
const workOf = ({ skills, languages, capacity = usualCapacity }: AgentWork): string =>
  [skills?.join() ?? "all skills", languages?.join() ?? "all languages", `up to ${capacity}`].join(" · ");

async function newSecrets(person: AgentAccount): Promise<{ account: AgentAccount; told: string[] }> {
  const password = randomBytes(15).toString("base64url");
  const totpSecret = encodeBase32(randomBytes(20));
  const label = encodeURIComponent(`Walletline:${person.user}`);
  return {
    account: { ...person, passwordHash: await hash(password), totpSecret },
    told: [`password: ${password}`, `authenticator: otpauth://totp/${label}?secret=${totpSecret}&issuer=Walletline`],
  };
}
