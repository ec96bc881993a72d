import type { EscalationReason } from "../domain/conversation.ts";
import type { Meanwhile } from "./dialog.ts";

/** How one pass through a dialog ended. */
export type PassEnd =
  | { kind: "ended"; result: unknown }
  | { kind: "waiting" }
  | { kind: "not-accepted" }
  | { kind: "again" }
  | { kind: "cancelled" }
  | {
      kind: "escalated";
      reason: EscalationReason;
      facts: Record<string, string>;
      caseId?: string;
      meanwhile?: Meanwhile;
    }
  /** An effect that the bot cannot bring to an end: nobody can tell what became of it, or it was void time and again. */
  | { kind: "unsettled"; outcome: "unknown" | "void"; facts: Record<string, string> }
  | { kind: "misfit" }
  | { kind: "failed"; error: unknown };

/** The turn's epoch has moved: an agent took over. What had to be kept is committed; nothing more is said or done. */
export class OwnerMoved extends Error {}
/** The conversation's state was written by somebody else: the turn starts again from what is stored. */
export class StateMoved extends Error {}

/** The turn has moved the owner itself, stored what it did so far, and goes on under the new one. */
export class TurnGoesOn extends Error {}

/** A promise that never settles: a step that waits simply never returns within this pass. */
export function never<T>(): Promise<T> {
  return new Promise<T>(() => {});
}
