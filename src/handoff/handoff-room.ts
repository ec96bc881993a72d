import type { NewId, Now } from "../domain/ids.ts";
import type { Language } from "../domain/language.ts";
import type { Store } from "../domain/store.ts";

/** The words that the customer reads when a person comes and goes; `agent` is the display name. */
export interface HandoffPhrases {
  render(
    scope: "common",
    key: "handoff-claimed" | "handoff-returned",
    params: { agent: string },
    language: Language,
  ): string[];
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
}
