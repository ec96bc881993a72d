import type { Message } from "../../domain/message.ts";

/** Names of what is kept of a conversation on a channel that is sent to. */
export const sentToKeys = {
  /** Where the customer is reached; see StoredAddress. */
  address: (conversation: string) => `conversation/${conversation}#address`,
  /** What bars and half-sent messages were sent as, by bubble id. */
  sent: (conversation: string) => `conversation/${conversation}#sent-as`,
  /** A page for one secret, by the message that leads to it. */
  page: (conversation: string, message: string) => `conversation/${conversation}#secret-page/${message}`,
  /** Calls from rooms that others read too, lately answered. */
  shared: (conversation: string) => `conversation/${conversation}#shared-calls`,
  /** That the customer agreed to another company's carrying the chat; see Consent. */
  consent: (conversation: string) => `conversation/${conversation}#carrier-consent`,
};

/** Given by writing on after the notice that stands first in the transcript. security.md R33. */
export interface Consent {
  carrier: string;
  at: string;
  /** The message by which it was given. */
  message: string;
}

/** `closed` once the channel has said that it takes nothing more; what comes in opens it again. */
export interface StoredAddress<A = unknown> {
  address: A;
  closed?: { at: string; code: string };
}

/** Words in the outbox that go where they were called for, and not to the customer's own chat. */
export type SentElsewhere<A = unknown> = Message & { elsewhere?: A };
