import type { Language } from "../../domain/language.ts";
import type { Sent } from "../sent-to/channel.ts";

/** What agents can press; "reply" and "note" open a form. */
export type RoomButton = "claim" | "reply" | "note" | "return";

/** One conversation on the board of a company's chat: changed in place as it moves on. */
export interface RoomCard {
  conversation: string;
  /** Fraud and distress. */
  urgent: boolean;
  title: string;
  /** What is known, a line each; masked. */
  lines: string[];
  buttons: RoomButton[];
}

/** What was said, below a card. */
export interface RoomLine {
  conversation: string;
  who: string;
  text: string;
  /** Not for the customer: shown apart. */
  inside: boolean;
  buttons: RoomButton[];
}

/** Port of a channel of the company's own chat, in which agents take conversations. */
export interface AgentsRoom {
  route: "slack" | "teams";
  /** What the cards are written in. */
  language: Language;
  /** Puts the card up, or shows it in place of what was sent as `sent`. */
  show(card: RoomCard, sent: string | undefined): Promise<Sent>;
  /** Adds a line below the card that was sent as `card`, or shows it in place of the line that was sent as `sent`. */
  add(line: RoomLine, card: string, sent: string | undefined): Promise<Sent>;
}
