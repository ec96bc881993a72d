import type { Change } from "../domain/store.ts";
import { handoffKeys } from "./handoff-keys.ts";

/** One act of an agent, as the audit trail keeps it: never a text, a name of a customer or an address. */
export interface DeskAct {
  at: string;
  act:
    | "desk.claim"
    | "desk.return"
    | "desk.view"
    | "desk.sign-in"
    | "desk.sign-out"
    | "desk.transfer"
    | "desk.take-over"
    | "desk.decline"
    | "desk.lost"
    | "desk.answer-case";
  outcome: string;
  conversation?: string;
  agent: string;
}

/** Stored with the change it tells of, so that an act without its line does not happen. security.md R28. */
export function onTrail(act: DeskAct): NonNullable<Change["append"]>[number] {
  return { stream: handoffKeys.trail, entry: act, chain: true };
}
