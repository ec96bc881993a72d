import { day, elapsed } from "../domain/instants.ts";
import type { Level } from "./levels.ts";

/** Freezes with nothing stronger than `session` or `email` within a week; after that a stronger proof is wanted. security.md R17. */
const weakFreezes = 3;
const windowMs = 7 * day;

/** Weakly proved freezes of one account, at `account/<id>#freezes`. */
export type Freezes = { key: string; at: string }[];

const weak = (levels: readonly Level[]) => !levels.includes("possession") && !levels.includes("strong");
const recent = (freezes: Freezes | undefined, now: string) =>
  (freezes ?? []).filter(({ at }) => elapsed(at, now) < windowMs);

/** Whether these levels may freeze once more; the same key may always be sent again. */
export function mayFreeze(freezes: Freezes | undefined, levels: readonly Level[], now: string, key?: string): boolean {
  const counted = recent(freezes, now);
  return !weak(levels) || counted.length < weakFreezes || counted.some((known) => known.key === key);
}

/** The list without a freeze that never came about. */
export const withoutFreeze = (freezes: Freezes | undefined, key: string): Freezes =>
  (freezes ?? []).filter((known) => known.key !== key);

/** The list with this freeze; unchanged for a strong enough proof or a known key. */
export function withFreeze(freezes: Freezes | undefined, levels: readonly Level[], now: string, key: string): Freezes {
  const counted = recent(freezes, now);
  return !weak(levels) || counted.some((known) => known.key === key) ? counted : [...counted, { key, at: now }];
}
