import type { Language } from "../domain/language.ts";
import type { Choice, ListRow } from "../domain/message.ts";
import type { Identifier } from "../identity/proving.ts";
import type { Option, Typed } from "./dialog.ts";

export type StepKind =
  | "say"
  | "ask"
  | "choose"
  | "choose-many"
  | "confirm"
  | "secret"
  | "look"
  | "record"
  | "do"
  | "wait"
  | "run"
  | "now";

/** One finished step: its path ("proof/code#1") and its result as plain JSON. */
export interface JournalEntry {
  path: string;
  kind: StepKind;
  result: unknown;
  at: string;
}

/** The one step that waits: for the customer, for an event, or for an effect whose outcome is not known yet. */
export interface Pending {
  path: string;
  kind: "ask" | "choose" | "choose-many" | "confirm" | "secret" | "wait" | "effect";
  /** What buttons carry back; a press with another id is stale. Empty for wait and effect. */
  ask: string;
  dialog: string;
  /** The phrase that was asked, for repeat and for "why". */
  phrase: string;
  phraseParams?: Record<string, unknown>;
  choices: Choice[];
  /** What the choices were rendered from. */
  options?: Option[];
  rows?: ListRow[];
  shape?: "code" | "answer";
  /** What a confirmation is asked for. */
  operation?: string;
  event?: { name: string; key: string };
  /** Answers in a row that the step could not read. */
  misses: number;
  /** How often it came back unanswered since it was put. */
  returns?: number;
  askedAt: string;
}

/** An effect that was announced to the store and has no durable result yet. */
export interface Effect {
  path: string;
  key: string;
  operation: string;
  paramsHash: string;
  announcedAt: string;
}

/** A dialog under way. It is the same run however often its turn is run again. */
export interface Run {
  /** Conversation, the inbound that started it, and its position in that turn. */
  id: string;
  dialog: string;
  args: unknown;
  opening: Typed;
  journal: JournalEntry[];
  pending?: Pending;
  effect?: Effect;
  /** Effects that have been carried out, in the order they were, for "what has been done". */
  done: { operation: string; at: string }[];
  /** Keys that were voided, by step path: the next try takes a new key. */
  voided: Record<string, number>;
  /** What proofs under way were asked for, by path. */
  proofs: Record<string, { wanted: string[]; purpose: string; contact?: Identifier }>;
  /** Paths that back has returned to: facts given early are not taken there again. */
  late: string[];
  /** Paths whose answers outlived a correction; the dialog may no longer come by them. */
  kept: string[];
  /** The contact that the customer gave as their own before any check asked for it. */
  ownContact?: Identifier;
  /** The first instant of the day, or of the time on it, that was named last. */
  dayNamed?: string;
  /** That the customer is in a hurry has been taken up. */
  urged?: true;
  /** How many asks this run has made; gives each ask its own id. */
  asks: number;
  /** The owner's epoch under which the run goes on; under another one it is parked. */
  epoch: number;
  touchedAt: string;
  language: Language;
}

/** The path of a step: its dialog's prefix, its id, and "#n" from the second occurrence on. */
export function stepPath(prefix: string, id: string, occurrence: number): string {
  return `${prefix}${id}${occurrence > 0 ? `#${occurrence}` : ""}`;
}

/** Kinds whose result is the customer's own answer: what back and correction can undo. */
export const answered: ReadonlySet<StepKind> = new Set(["ask", "choose", "choose-many", "confirm"]);

/** Removes what `drop` names, by path; gives the run back for chaining in place. */
export function dropEntries(run: Run, drop: (entry: JournalEntry, index: number) => boolean): void {
  run.journal = run.journal.filter((entry, index) => !drop(entry, index));
}
