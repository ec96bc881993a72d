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
  skill?: string;
  evidence?: Evidence[];
  away?: true;
  front?: true;
  offeredTo?: { user: string; name: string };
  deadline?: string;
  /** Who has it, for whom the agent only reads along. */
  agent?: string;
}

/** One thing the decision for a person rests on. */
export interface Evidence {
  kind: "said" | "misses" | "dialog" | "topic" | "fact" | "sign" | "transfer";
  name?: string;
  text: string;
}

export interface AgentNow {
  user: string;
  name: string;
  status: "available" | "away" | "offline";
  missed?: true;
  has: number;
  capacity: number;
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
  /** The text for agents who read the desk in another language. */
  translations?: Partial<Record<string, string>>;
  masked?: true;
  state?: { kind: "queue"; version: number; ended?: "claimed" | "left" } | { kind: "handoff"; event: string };
  choices?: string[];
  secret?: true;
  attachments?: { id: string; name: string; contentType: string; bytes: number }[];
}

export interface About {
  conversationId: string;
  standing: "waiting" | "mine" | "guest" | "past";
  owner: "bot" | "queue" | "agent";
  since: string;
  agent?: string;
  /** Of a conversation that was once the agent's. */
  moved?: MovedOn;
  channel?: string;
  startedAt?: string;
  customer: {
    levels: string[];
    proofs?: { method: string; at: string; young?: true }[];
    maskedName?: string;
    contacts?: { id?: string; kind: "phone" | "email"; masked: string }[];
    status?: "active" | "frozen";
    frozenAt?: string;
    undelivered?: { at: string; what: "code" | "notice"; why: "refused" | "late"; kind: string; masked: string }[];
  };
  language?: string;
  reason?: string;
  priority?: number;
  waitedSince?: string;
  summary?: string;
  skill?: string;
  away?: true;
  evidence?: Evidence[];
  case?: CaseAbout;
}

export interface CaseAbout {
  id: string;
  kind: string;
  state: string;
  openedAt: string;
  summary: string;
  facts: Record<string, string>;
  transactions?: string[];
  /** What the customer was told to expect. */
  due?: { at: string; what: "call" | "promise"; until?: string };
}

/** Who has a conversation now, and how that came. */
export interface MovedOn {
  conversationId: string;
  now: "bot" | "queue" | "agent";
  what: "queued" | "claimed" | "taken-over" | "transferred" | "lost" | "handed-back" | "resolved" | "left";
  at: string;
  by?: string;
  to?: string;
  skill?: string;
}

/** Rows that are new or changed, with their places; the others keep their order. */
export interface BoardChange {
  waiting?: Row[];
  gone?: string[];
  mine?: Row[];
  guest?: Row[];
  agentsOnline: number;
}

export type Frame =
  | { type: "queue"; waiting: Row[]; mine: Row[]; guest: Row[]; agentsOnline: number }
  | ({ type: "queue-change" } & BoardChange)
  | { type: "presence"; me?: AgentNow; agents: AgentNow[] }
  | { type: "messages"; conversation: string; messages: DeskMessage[]; cursor: number }
  | { type: "about"; conversation: string; about: About }
  | { type: "typing"; conversation: string }
  | { type: "beat" }
  | { type: "gone"; conversation: string; moved?: MovedOn };
