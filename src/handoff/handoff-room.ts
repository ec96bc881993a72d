import type { NewId, Now } from "../domain/ids.ts";
import type { Language } from "../domain/language.ts";
import type { NeverAsked } from "../domain/never-asked.ts";
import type { Store } from "../domain/store.ts";

/** What the handoff says by itself. `agent` is a display name, `to` a name or a skill's. */
export type HandoffPhrase =
  | "handoff-claimed"
  | "handoff-returned"
  | "handoff-transferred"
  | "handoff-lost"
  | "desk-transferred"
  | "desk-transferred-to"
  | "desk-lost"
  | "queue-bar"
  | "queue-leave"
  | "queue-later"
  | "queue-case"
  | "queue-call"
  | "case-answer"
  | "case-closed"
  | "case-not-reached";

export interface HandoffPhrases {
  render(scope: "common", key: HandoffPhrase, params: Record<string, string>, language: Language): string[];
}

/** A signed-in person at the desk; `name` is what customers see. */
export interface Agent {
  user: string;
  name: string;
}

/** What the handoff needs of the house. */
export interface HandoffRoom {
  store: Store;
  now: Now;
  newId: NewId;
  phrases: HandoffPhrases;
  /** Masks what nobody may write into a transcript, agents included. security.md R29. */
  shield: (text: string) => string;
  /** What a message asks for that nobody here may ask for; `earlier` is what the same agent said before (`saidBefore`). */
  neverAsked: (text: string, earlier: readonly string[]) => NeverAsked[];
}
