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
}

/** "accepted": durable, echoed, in the inbox. "repeated": known before; the first answer's id. */
export interface Accepted {
  outcome: "accepted" | "repeated";
  messageId: string;
}

/** Port through which channels reach the bot. All of it is durable when it resolves. */
export interface Conversations {
  open(input: Omit<ConversationMeta, "id" | "createdAt">): Promise<ConversationMeta>;
  meta(conversation: string): Promise<ConversationMeta | "not-found">;
  /** Writes the one greeting; "already" when it was written before. */
  start(conversation: string, options?: { locale?: string }): Promise<"started" | "already">;
  accept(conversation: string, message: IncomingMessage): Promise<Accepted | "not-found">;
  /** A client joined by resume or host identity: verified state and open challenges are dropped for all devices. */
  rejoined(conversation: string, by: { kind: "resume" } | { kind: "identity"; customer: string }): Promise<void>;
  /** The customer is typing; shown at the desk, never stored. */
  typing(conversation: string): void;
}
