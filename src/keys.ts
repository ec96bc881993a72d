import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { newId } from "./domain/ids.ts";

/** 32 random bytes for each purpose; kept outside the data directory. */
export interface Keys {
  /** Seals what the store keeps. */
  seal: Buffer;
  /** Identity: code pepper, sealed messages, links. */
  identity: Buffer;
  /** Signs Direct Line tokens, stream tickets and attachment links. */
  web: Buffer;
}

const purposes = ["seal", "identity", "web"] as const;

export type KeysOutcome = { ok: true; keys: Keys } | { ok: false; problems: string[] };

/** Reads the keys of a directory; makes missing ones when it may (sandbox wallet only). A key that is there and damaged is never replaced. */
export function openKeys(dir: string, { mayMake }: { mayMake: boolean }): KeysOutcome {
  if (mayMake) {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    chmodSync(dir, 0o700);
  }
  const problems: string[] = [];
  const read = (purpose: (typeof purposes)[number]): Buffer => {
    const file = join(dir, `${purpose}.key`);
    if (!existsSync(file)) {
      if (!mayMake) problems.push(`${file}: missing; 32 random bytes, base64, mode 0600`);
      else makeKey(file);
    }
    const key = existsSync(file) ? Buffer.from(readFileSync(file, "utf8").trim(), "base64") : Buffer.alloc(0);
    if (key.length !== 32 && existsSync(file)) problems.push(`${file}: not 32 bytes of base64`);
    return key;
  };
  const keys = { seal: read("seal"), identity: read("identity"), web: read("web") };
  return problems.length > 0 ? { ok: false, problems } : { ok: true, keys };
}

/** Written aside and linked into place: two processes that start together end with the same key, and none reads half of one. */
function makeKey(file: string): void {
  const aside = `${file}.${newId()}`;
  writeFileSync(aside, randomBytes(32).toString("base64"), { mode: 0o600, flag: "wx" });
  try {
    linkSync(aside, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    unlinkSync(aside);
  }
}
