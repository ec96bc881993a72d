import type { Change } from "../domain/store.ts";
import { handoffKeys } from "./handoff-keys.ts";

/** One act of an agent, as the audit trail keeps it: never a text, a name of a customer or an address. */
export interface DeskAct {
  at: string;
  act: `desk.${string}`;
  outcome: string;
  conversation?: string;
  agent: string;
  /** What it was about: kinds, ids, a reason that was wanted. */
  detail?: Record<string, string | number | string[]>;
}

/** Stored with the change it tells of, so that an act without its line does not happen. security.md R28. */
export function onTrail(act: DeskAct): NonNullable<Change["append"]>[number] {
  return { stream: handoffKeys.trail, entry: act, chain: true };
}
