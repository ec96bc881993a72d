import { randomBytes } from "node:crypto";
import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { AgentAccount } from "./agent-account.ts";
import { readDeskAccounts } from "./read-desk-accounts.ts";

/** The accounts file of an installation, in KEY_DIR; there is none by default. */
export const deskAccountsFile = "desk-accounts.json";

/** Written aside, read back, and renamed; for this user's eyes only. */
export function writeAccounts(file: string, accounts: readonly AgentAccount[]): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const aside = `${file}.${randomBytes(8).toString("hex")}`;
  writeFileSync(aside, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600, flag: "wx" });
  try {
    if (accounts.length > 0) readDeskAccounts(aside);
    renameSync(aside, file);
  } finally {
    rmSync(aside, { force: true });
  }
}

/** The accounts as the file has them at this moment: who is taken out is signed out within seconds. A file that is damaged meanwhile changes nothing, and `onDamage` hears of it. */
export function openAccounts(file: string, onDamage: (error: Error) => void): () => readonly AgentAccount[] {
  let known = readDeskAccounts(file);
  let stamp = stampOf(file);
  return () => {
    const now = stampOf(file);
    if (now === stamp) return known;
    stamp = now;
    try {
      known = readDeskAccounts(file);
    } catch (error) {
      onDamage(error as Error);
    }
    return known;
  };
}

function stampOf(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false });
  return found ? `${found.mtimeMs} ${found.size} ${found.ino}` : "";
}
