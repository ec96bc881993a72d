import type { Danger } from "./danger.ts";
import type { Language } from "./language.ts";
import type { Money } from "./money.ts";

export type Area = "account" | "payment" | "security" | "withdrawal" | "contact" | "general" | "smalltalk";

/** The area in an intent's name, or "out"; empty for no intent. */
export function areaOf(intent: string): string {
  const end = intent.indexOf("/");
  return end < 0 ? intent : intent.slice(0, end);
}

/** A value found in an utterance. `start` and `end` are UTF-16 offsets in the utterance as it was typed. */
export type Entity = { text: string; start: number; end: number } & (
  | { type: "phone"; value: string } // E.164 when it can be told, else the digits
  | { type: "email"; value: string } // lower case
  | { type: "money"; value: Money }
  | { type: "time"; value: TimeSpan }
  | { type: "card-tail"; value: string } // four digits
  | { type: "case-id"; value: string } // WL-…, upper case
  | { type: "transaction-id"; value: string }
  | { type: "link"; value: string }
  | { type: "wechat" | "telegram"; value: string }
  | { type: "bank"; value: string } // id of lexicon.yaml
  | { type: "person"; value: string } // a payee or payer named in a transfer phrase ("给李雷转了")
);

/** Whether it may be somebody's registered contact. */
export const isContact = ({ type }: Entity): boolean => type === "phone" || type === "email";

/** ISO 8601 instants with offset; `from` inclusive, `to` exclusive. */
export interface TimeSpan {
  from: string;
  to: string;
  /** Only a time of day was said; the day is today's for want of another. */
  anyDay?: true;
}

export interface IntentScore {
  intent: string;
  area: Area | "out";
  /** Calibrated probability, 0–1. */
  confidence: number;
}

/** One utterance, understood. `area` and `intent` are null where the bot would not act; `confidence` is then the best intent's. */
export interface Understood {
  utterance: string;
  language: Language;
  area: Area | null;
  intent: string | null;
  confidence: number;
  /** The next three intents, best first. */
  alternatives: IntentScore[];
  entities: Entity[];
  /** What the bot does with it: act on it, ask which of two or three was meant, or say it did not understand. */
  decision: "accept" | "clarify" | "reject";
  /** With "clarify": the intents to offer, best first. With two questions in one message: both, in the order asked. */
  options: IntentScore[];
  /** Set when the message held two separate questions that were both understood. */
  also?: IntentScore;
  /** Set when the message gives two orders about different payments: each with its own words and what was found in them. */
  orders?: [Order, Order];
  /** Set when all that is said is that something be left undone: the intent it would be otherwise. */
  unwanted?: string;
  /** Set when the words show that somebody is being cheated, robbed or in despair: it goes before everything else. */
  danger?: Danger;
}

/** One of two things to do in one message. Offsets of `entities` are those in its own `text`. */
export interface Order {
  intent: string;
  text: string;
  entities: Entity[];
}

/** Port of the understanding room, as the turn uses it. */
export interface Understanding {
  /** `now` is an ISO instant and `timeZone` an IANA name: relative dates are read against them. Never throws, whatever the text. */
  understand(utterance: string, at: { now: string; timeZone: string }): Understood;
}

/** The same answers, perhaps worked out in another thread. Rejects when `understand` throws. */
export interface UnderstandingAside {
  understand(...asked: Parameters<Understanding["understand"]>): Promise<Understood>;
  /** The same for who does not need it yet; undefined where nobody else could read it meanwhile. */
  ahead?(...asked: Parameters<Understanding["understand"]>): Promise<Understood> | undefined;
}
