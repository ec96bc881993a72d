import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "@jest/globals";
import type { AgentAccount } from "../../../src/desk/agent-account.ts";
import { openAccounts, writeAccounts } from "../../../src/desk/desk-accounts.ts";
import { createSessions } from "../../../src/desk/sessions.ts";

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "walletline-accounts-"));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));
const person = (user: string, number: string): AgentAccount => ({
  ...{ user, number, name: user, role: "agent" },
  ...{ passwordHash: "$argon2id$v=19$m=1,t=1,p=1$c2FsdA$aGFzaA", totpSecret: "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP" },
});

it("who is taken out of the file, or gets another role, is signed out; a damaged file changes nothing", () => {
  const file = join(dir, "desk-accounts.json");
  writeAccounts(file, [person("mei", "YQ-2041"), person("tom", "YQ-2042")]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const damages: Error[] = [];
  const accounts = openAccounts(file, (error) => damages.push(error));
  const sessions = createSessions({ now: () => "2026-11-22T09:00:00.000Z", agents: accounts });
  const [mei, tom] = ["mei", "tom"].map((user) => sessions.open({ user, name: user, role: "agent", number: "x" }));
  const ended: string[] = [];
  sessions.onEnd((key) => ended.push(key));

  writeFileSync(file, "[{");
  sessions.sweep();
  expect([ended, damages.length]).toEqual([[], 1]);
  writeAccounts(file, [{ ...person("mei", "YQ-2041"), role: "lead" }]);
  sessions.sweep();
  expect(ended.sort()).toEqual([mei?.session.key, tom?.session.key].sort());
  expect(sessions.use(tom?.id)).toBeUndefined();
});

it("an account that could sign in nowhere, or whose staff number somebody else has, is not written", () => {
  const file = join(dir, "desk-accounts.json");
  writeAccounts(file, [person("mei", "YQ-2041")]);
  const before = readFileSync(file, "utf8");
  const bad = [[person("mei", "YQ-1"), person("tom", "YQ-1")], [{ ...person("tom", "YQ-2"), totpSecret: undefined }]];
  for (const accounts of bad) expect(() => writeAccounts(file, accounts as AgentAccount[])).toThrow();
  expect(readFileSync(file, "utf8")).toBe(before);
});
