import type { ConversationMeta } from "../domain/conversation.ts";
import type { MessageAttachment } from "../domain/message.ts";

/** What a channel hands in for one message of a customer. The text is untrusted and not yet shielded. */
export interface IncomingMessage {
  text: string;
  choice?: { ask: string; choice: string };
  attachments?: MessageAttachment[];
  /** Unique per conversation where the channel has one; without it nothing is deduped. */
  dedupeKey?: string;
  clientId?: string;
  channelData?: Record<string, unknown>;
  locale?: string;
  /** The text is a secret entered on a page of ours for this ask: nothing of it is stored, and it counts for no other ask. */
  secret?: { ask: string; shape: "code" | "answer" };
  /** The ask whose field with a lock the customer typed it into, as the client says. */
  lockedFor?: string;
}

/** "accepted": durable, echoed, in the inbox. "repeated": known before; the first answer's id. */
export interface Accepted {
  outcome: "accepted" | "repeated";
  messageId: string;
}

/** The event by which a turn hears of that. */
export const endedEvent = "conversation-ended";

/** Port through which channels reach the bot. All of it is durable when it resolves. */
export interface Conversations {
  /** With an `id`, the conversation of that name: opened once, and given back as it is from then on. */
  open(input: Omit<ConversationMeta, "id" | "createdAt"> & { id?: string }): Promise<ConversationMeta>;
  meta(conversation: string): Promise<ConversationMeta | "not-found">;
  /** Writes the one greeting, with the channel's own notice before it; "already" when it was written before. */
  start(conversation: string, options?: { locale?: string; notice?: string }): Promise<"started" | "already">;
  accept(conversation: string, message: IncomingMessage): Promise<Accepted | "not-found">;
  /** Whether the bot waits for the secret of this ask, at this moment; also while the customer waits for a person. */
  asksSecret(conversation: string, ask: string): Promise<boolean>;
  /** A client joined by resume or host identity: verified state and open challenges are dropped for all devices. */
  rejoined(conversation: string, by: { kind: "resume" } | { kind: "identity"; customer: string }): Promise<void>;
  /** The customer ended it on their side: a place in the queue is given up, an agent is told. */
  ended(conversation: string): Promise<void>;
  /** The customer chose this language in the client's menu: a BCP 47 tag. What is the case already, or none of ours, is let pass. */
  shownIn(conversation: string, locale: string): Promise<void>;
  /** The customer is typing; shown at the desk, never stored. */
  typing(conversation: string): void;
}
