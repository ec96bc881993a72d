/** The stream's frames, as src/desk/desk-frames.ts defines them; browser code cannot import the server's modules. */
export interface Row {
  conversationId: string;
  since: string;
  language: string;
  reason: string;
  priority: number;
  summary?: string;
  caseId?: string;
  place?: number;
}

export interface DeskMessage {
  id: string;
  from: "customer" | "bot" | "agent" | "system";
  text: string;
  at: string;
  order: number;
  audience: "everyone" | "desk";
  name?: string;
  language?: string;
  masked?: true;
  state?: { kind: "queue"; version: number; ended?: "claimed" | "left" } | { kind: "handoff"; event: string };
  choices?: string[];
  secret?: true;
  attachments?: { name: string; contentType: string; bytes: number }[];
}

export interface About {
  conversationId: string;
  standing: "waiting" | "mine" | "past";
  owner: "bot" | "queue" | "agent";
  since: string;
  agent?: string;
  channel?: string;
  startedAt?: string;
  customer: {
    levels: string[];
    proofs?: { method: string; at: string }[];
    maskedName?: string;
    contacts?: { kind: "phone" | "email"; masked: string }[];
  };
  language?: string;
  reason?: string;
  priority?: number;
  waitedSince?: string;
  summary?: string;
  case?: { id: string; kind: string; state: string; openedAt: string; summary: string; facts: Record<string, string> };
}

export type Gone = { reason: "returned" | "taken" | "left"; by?: string };

export type Frame =
  | { type: "queue"; waiting: Row[]; mine: Row[]; agentsOnline: number }
  | { type: "messages"; conversation: string; messages: DeskMessage[]; cursor: number }
  | { type: "about"; conversation: string; about: About }
  | { type: "typing"; conversation: string }
  | { type: "beat" }
  | ({ type: "gone"; conversation: string } & Gone);
