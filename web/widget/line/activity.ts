import type { WalletlineExtension } from "../../../src/channels/web/wire.ts";

/** An inbound Direct Line activity, as far as the chat reads it. Nothing in it is trusted to be there. */
export interface Activity {
  type: string;
  id?: string;
  timestamp?: string;
  from?: { id?: string; name?: string; role?: string };
  text?: string;
  attachments?: { contentType?: string; contentUrl?: string; name?: string }[];
  suggestedActions?: { actions?: { title?: string; value?: unknown }[] };
  channelData?: {
    clientActivityID?: string;
    "webchat:sequence-id"?: number;
    walletline?: WalletlineExtension;
    /** The ask that this message of the customer answered with a button. */
    answers?: string;
  };
}

export interface Choice {
  id: string;
  label: string;
  serious?: boolean;
}

export interface Row {
  id: string;
  title: string;
  date?: string;
  amount?: string;
  state?: string;
}

export type Ask =
  | { kind: "choice"; ask: string; choices: Choice[]; many?: boolean }
  | { kind: "list"; ask: string; choices: Choice[]; rows: Row[]; many?: boolean }
  | { kind: "secret"; ask: string; choices: Choice[]; shape: "code" | "answer" }
  | { kind: "text"; ask: string; choices: Choice[] };

export interface QueueState {
  version: number;
  ended?: "claimed" | "left";
  place?: number;
  ahead?: number;
  waitMinutes?: [number, number];
  agents?: number;
}

export type Speaker = "customer" | "bot" | "agent" | "system";

/** One entry of the conversation as the customer sees it. */
export interface ChatMessage {
  id: string;
  /** The server's order; equal ones go by time. */
  order: number;
  /** Milliseconds since the epoch. */
  at: number;
  from: Speaker;
  name?: string;
  text: string;
  /** What it is written in; known of the bot's words. */
  language?: WalletlineExtension["language"];
  /** Dots stand for a code or an answer. */
  masked: boolean;
  files: { name: string; url: string; contentType: string }[];
  ask?: Ask;
  queue?: QueueState;
  handoff?: { event: "queued" | "claimed" | "returned" | "left"; agent?: string };
  clientId?: string;
  answers?: string;
}
