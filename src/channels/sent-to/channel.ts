import type { ConversationMeta } from "../../domain/conversation.ts";
import type { Language } from "../../domain/language.ts";
import type { Choice, ListRow } from "../../domain/message.ts";

/** Where a waiting customer stands when the words go out; without a place once the wait has ended. */
export interface Standing {
  place?: number;
  waitMinutes?: [number, number];
  ended?: "claimed" | "left";
}

/** One bubble as a channel gets it: filtered, split to the channel's length, secrets turned into a page's address. */
export interface Outgoing {
  /** The message's id, with "#n" from its second part on: the same at every try. */
  id: string;
  from: "bot" | "agent" | "system";
  /** The agent's display name. */
  name?: string;
  language: Language;
  text: string;
  /** What buttons carry back with a choice's id; absent when nothing is asked. */
  ask?: string;
  choices: Choice[];
  /** Of payments or withdrawals; each can be chosen by its id. */
  rows: ListRow[];
  /** Several may be chosen; the answer is their ids, joined by spaces. */
  many: boolean;
  /** A button that opens a page of ours: a secret is entered there. */
  page?: { url: string; label: string };
  files: { name: string; contentType: string; url: string }[];
  /** The queue bar; shown in place when it changes. */
  standing?: Standing & { text: string };
}

/**
 * What became of one send. `sent`: the channel's own id for it, for updates. `retryAfterMs`: it is certain that it was not
 * taken; later. `unknown`: it may have been taken (a time-out after the request went out). `refused`: this one never will be.
 * `closed`: nothing will be, until the customer writes again; both with the channel's code.
 */
export type Sent =
  | { sent: string }
  | { retryAfterMs?: number }
  | { unknown: true }
  | { refused: string }
  | { closed: string };

/** Port of a channel that is sent to, over its own API; `A` is where a customer is reached, plain JSON. */
export interface SentToChannel<A = unknown> {
  route: ConversationMeta["channel"];
  /** Its name on the screen: "Microsoft Teams". */
  title: string;
  /** UTF-16 units of one bubble. */
  longestText: number;
  send(address: A, outgoing: Outgoing): Promise<Sent>;
  /** Shows it in place of what was sent as `sent`. */
  update(address: A, sent: string, outgoing: Outgoing): Promise<Sent>;
  /** For channels that can tell what they have, asked before a second try: what this was sent as, or why that cannot be told now; undefined: it is not there. */
  find?(address: A, outgoing: Outgoing): Promise<Sent | undefined>;
  /** Shows that somebody is writing; nothing is lost when it fails. */
  typing?(address: A): Promise<void>;
}
