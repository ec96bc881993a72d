import type { Typed } from "../dialog/dialog.ts";
import type { Run } from "../dialog/run.ts";
import type { Owner } from "../domain/conversation.ts";
import type { Language } from "../domain/language.ts";
import type { Choice } from "../domain/message.ts";

/** An offer outside any dialog: what each of its buttons leads to. */
export interface Offer {
  ask: string;
  choices: Choice[];
  /** An intent, or a thing the turn itself does. */
  leads: Record<string, { intent: string } | { act: OfferAct }>;
  /** What the customer had said when the bot asked which of these was meant: its facts still count. */
  said?: Typed;
}
export type OfferAct = "person" | "resume" | "drop" | "none" | "leave-queue" | "open-case" | "call-back" | "rate";

/** What a conversation remembers between turns. Only the turn writes it. */
export interface ConversationState {
  language: Language;
  /** What the customer last wrote in, when there was enough of it to tell. */
  wrote?: Language;
  /** The script that a reader of Chinese last had, while they are answered in English too. */
  script?: Exclude<Language, "en">;
  /** What the customer's client shows itself in, as far as it said. */
  shownIn?: Language;
  run?: Run;
  /** A verification that the agent who has the conversation has asked for; beside `run`, which stays parked. */
  verifying?: Run;
  offer?: Offer;
  /** The ask that the bot's last words put; none where they put nothing. */
  lastAsk?: string;
  /** The ask of a rating that nobody has given yet. */
  rating?: string;
  /** Turns in a row in which nothing was understood. */
  misses: number;
  /** The inbound that a step of the unfinished turn has taken. */
  consumed?: string;
  lastTurnAt: string;
  /** When the bot last said something. */
  spokeAt?: string;
  /** The wait in which a message that nothing answers was acknowledged. */
  acknowledged?: string;
  asks: number;
  /** What is talked about: the intent answered last, or whose dialog is or was under way. Small talk is none. */
  topic?: string;
  /** What the customer wrote about the topic: its facts still count. */
  topicSaid?: Typed;
  /** The topic whose dialog has run to its end. */
  settled?: string;
  /** The topic whose answer was said again because the customer asked how to go about it. */
  toldAgain?: string;
  /** The topic of which the customer has asked why. */
  explained?: string;
}

export function newState(language: Language, at: string): ConversationState {
  return { language, shownIn: language, misses: 0, lastTurnAt: at, asks: 0 };
}

/** A run left alone longer than this is not picked up again. */
export const runLivesMs = 24 * 3_600_000;

/** The run whose question is open to this owner: while a person owns, only what that person had verified. */
export const underOwner = (state: ConversationState | undefined, owner: Owner | undefined): Run | undefined =>
  owner?.owner === "agent" ? state?.verifying : state?.run;

/** Codes that were sent for an agent's verification may still come, to whomever the conversation belongs by then. */
const codesComeMs = 10 * 60_000;

/** Whether a verification for an agent was under way just now and did not end. */
export const verifiedLately = (state: ConversationState | undefined, at: string): boolean =>
  state?.verifying !== undefined && Date.parse(at) - Date.parse(state.verifying.touchedAt) < codesComeMs;
