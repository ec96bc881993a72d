import type { Language } from "./language.ts";

/** One option the customer can take with a button or by typing it. `id` is what the dialog sees. */
export interface Choice {
  id: string;
  label: string;
  /** Reads as a thing to be careful with (freeze, cancel): shown apart. */
  serious?: boolean;
}

/** A row of a list of payments or withdrawals. Amount and state are already in the customer's words. */
export interface ListRow {
  id: string;
  date: string;
  title: string;
  amount: string;
  state: string;
}

/** What a message asks for. `ask` is the pending step's id; an answer that names another one is stale. */
export type MessagePrompt =
  | { kind: "choice"; ask: string; choices: Choice[]; many?: boolean }
  | { kind: "list"; ask: string; rows: ListRow[]; many?: boolean; choices: Choice[] }
  | { kind: "secret"; ask: string; shape: "code" | "answer"; choices: Choice[] }
  | { kind: "text"; ask: string; choices: Choice[] };

export interface MessageAttachment {
  id: string;
  name: string;
  contentType: string;
  bytes: number;
}

/** Where a waiting conversation stands is computed when the bar is shown, never stored: only its version is. */
export type MessageState =
  | { kind: "queue"; version: number; ended?: "claimed" | "left" }
  | { kind: "handoff"; event: "queued" | "claimed" | "returned" | "left"; agent?: string };

/** One entry of a transcript. Secrets in `text` are masked before the entry exists. */
export interface Message {
  id: string;
  from: "customer" | "bot" | "agent" | "system";
  /** "desk": notes and system lines that the customer never gets. */
  audience: "everyone" | "desk";
  text: string;
  at: string;
  language?: Language;
  /** The text in other languages; only lines for the desk have them, because agents choose theirs. */
  translations?: Partial<Record<Language, string>>;
  /** The agent's display name. */
  name?: string;
  /** The sequence number under which the message was first written, kept when a newer version replaces it. */
  order?: number;
  prompt?: MessagePrompt;
  state?: MessageState;
  attachments?: MessageAttachment[];
  /** What the channel needs back to tell the sender that this is its own message (Direct Line: clientActivityID). */
  clientId?: string;
  /** The channel's own extras (Direct Line: channelData as sent), given back unchanged. */
  channelData?: Record<string, unknown>;
  /** A code or answer was taken from this message and its text shows dots instead. */
  masked?: boolean;
}

/** What a customer does: says something, or presses a choice of the ask with that id. */
export interface InboundMessage {
  kind: "message";
  messageId: string;
  /** Shielded text, at most 4,000 characters. */
  text: string;
  choice?: { ask: string; choice: string };
  attachments?: MessageAttachment[];
  /** Set when accept took a secret out of the text: the plain value lives in this process's memory only, under the inbox id. `exposed`: it was typed where others keep it, and is not taken. */
  secret?: { ask?: string; shape: "code" | "answer"; exposed?: true };
  /** The channel's locale tag with the message, when it sends one. */
  locale?: string;
  /** The text was longer than is read; only its beginning was kept. */
  tooLong?: boolean;
  /** Kinds of secrets that were masked in the text although nobody asked for them. */
  shielded?: string[];
}

/** Something that happened outside the conversation: a timer, a settled effect, a used link, a hand-back. */
export interface InboundEvent {
  kind: "event";
  name: string;
  /** Repeats with the same key are ignored. */
  key: string;
  value?: unknown;
}
export type Inbound = InboundMessage | InboundEvent;
