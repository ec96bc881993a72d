import { randomBytes } from "node:crypto";
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { newId } from "./domain/ids.ts";

/** 32 random bytes for each purpose; kept outside the data directory. */
export interface Keys {
  /** Seal what the store keeps: new data under `current`; what older keys have sealed stays readable while they are there. */
  seal: { keys: { id: string; key: Buffer }[]; current: string };
  /** Identity: code pepper, sealed messages, links. */
  identity: Buffer;
  /** Signs Direct Line tokens, stream tickets and attachment links. */
  web: Buffer;
}

/** The key in `seal.key`; those that took its place are in `seal.k2.key`, `seal.k3.key` and so on. */
const firstSealId = "k1";

export type KeysOutcome = { ok: true; keys: Keys } | { ok: false; problems: string[] };

/** Reads the keys of a directory; makes missing ones when it may (sandbox wallet only). A key that is there and damaged is never replaced. */
export function openKeys(dir: string, { mayMake }: { mayMake: boolean }): KeysOutcome {
  if (mayMake) {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    chmodSync(dir, 0o700);
  }
  const problems: string[] = [];
  const read = (name: string): Buffer => {
    const file = join(dir, `${name}.key`);
    if (!existsSync(file)) {
      if (!mayMake) problems.push(`${file}: missing; 32 random bytes, base64, mode 0600`);
      else makeKey(file);
    }
    const key = existsSync(file) ? Buffer.from(readFileSync(file, "utf8").trim(), "base64") : Buffer.alloc(0);
    if (key.length !== 32 && existsSync(file)) problems.push(`${file}: not 32 bytes of base64`);
    return key;
  };
  const first = { id: firstSealId, key: read("seal") };
  const newer = newerSealIds(dir).map((id) => ({ id, key: read(`seal.${id}`) }));
  const seal = { keys: [first, ...newer], current: newer.at(-1)?.id ?? firstSealId };
  const keys = { seal, identity: read("identity"), web: read("web") };
  return problems.length > 0 ? { ok: false, problems } : { ok: true, keys };
}

/** Makes the key that seals new data from the next start on; older ones stay. Answers its id and its file. */
export function rotateSeal(dir: string): { id: string; file: string } {
  const newest = newerSealIds(dir).at(-1) ?? firstSealId;
  const id = `k${Number(newest.slice(1)) + 1}`;
  const file = join(dir, `seal.${id}.key`);
  makeKey(file);
  return { id, file };
}

function newerSealIds(dir: string): string[] {
  const names = existsSync(dir) ? readdirSync(dir) : [];
  const numbers = names.flatMap((name) => Number(/^seal\.k([1-9]\d{0,5})\.key$/.exec(name)?.[1] ?? []));
  return numbers
    .filter((number) => number > 1)
    .sort((a, b) => a - b)
    .map((number) => `k${number}`);
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
