import { createHash } from "node:crypto";
import type { StreamEntry } from "../domain/store.ts";

/** What a chained stream holds in place of the bare entry. */
export interface Chained<T> {
  hash: string;
  prev: string;
  entry: T;
}

/** The `prev` of a chain's first entry. */
export const chainStart = "0".repeat(64);

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

/** SHA-256 over the predecessor's hash, the sequence number and the entry with its keys sorted. */
export const chainHash = (prev: string, seq: number, entry: unknown): string =>
  createHash("sha256")
    .update(`${prev}\n${seq}\n${canonical(entry)}`)
    .digest("hex");

/**
 * Whether consecutive entries still hang together; otherwise the number of the first that does not.
 * A chain that starts in the middle is checked from its first entry's own `prev`, unless `after` is given.
 */
export function verifyChain<T>(entries: StreamEntry<Chained<T>>[], after?: string): "intact" | { brokenAt: number } {
  let prev = after ?? (entries[0]?.seq === 1 ? chainStart : entries[0]?.entry.prev);
  for (const { seq, entry } of entries) {
    if (entry.prev !== prev || entry.hash !== chainHash(entry.prev, seq, entry.entry)) return { brokenAt: seq };
    prev = entry.hash;
  }
  return "intact";
}
