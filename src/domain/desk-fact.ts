import type { ConversationMeta, EscalationReason } from "./conversation.ts";
import type { Language } from "./language.ts";
import type { Change } from "./store.ts";

/** How an agent says a conversation ended. */
export const wrapUps = ["solved", "follow-up", "unsolved"] as const;
export type WrapUp = (typeof wrapUps)[number];

/** What the lead's figures are made of: one fact each time something countable happens, stored with the change it tells of. */
export type DeskFact = { at: string; conversation: string } & (
  | { fact: "opened"; channel: ConversationMeta["channel"] }
  | { fact: "queued"; reason: EscalationReason; language: Language }
  | { fact: "claimed"; agent: string; waitedMs: number }
  /** The agent's part is over; without a wrap-up it was handed back to the bot. */
  | { fact: "finished"; agent: string; servedMs: number; wrapUp?: WrapUp; topic?: string }
  /** 5 is best. */
  | { fact: "rated"; stars: number }
  /** `message`: its id in the transcript, which alone has the words; absent where they had gone before it was noted. */
  | { fact: "missed"; message?: string; language: Language }
);

/** An utterance that nobody understood. `text`: its first 300 characters, as releases before December 2026 stored them in place of `message`. */
export type Missed = Extract<DeskFact, { fact: "missed" }> & { text?: string };

export const isMissed = (fact: DeskFact): fact is Missed => fact.fact === "missed";

/** The most days that the desk looks back on. */
export const longestHistoryDays = 92;

/** Facts stand by the day (UTC) they happened on, so that old days are whole files to erase. */
export const factsOn = (day: string): string => `facts/${day}#list`;

export const asFact = (fact: DeskFact): NonNullable<Change["append"]>[number] => ({
  stream: factsOn(fact.at.slice(0, 10)),
  entry: fact,
});
