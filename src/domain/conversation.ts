import type { Language } from "./language.ts";

/** Who may speak to the customer. `epoch` moves at every change of owner; what was thought under an older one is not said. */
export interface Owner {
  owner: "bot" | "queue" | "agent";
  epoch: number;
  agent?: { user: string; name: string };
  since: string;
  /** What made it the owner; absent until people have had to do with the conversation. */
  how?: OwnerChange;
}

/** A change of owner, for whoever acts on a conversation that has moved on. `by`: the agent's name; `to`: the one it was passed to. */
export interface OwnerChange {
  what: "queued" | "claimed" | "taken-over" | "transferred" | "lost" | "handed-back" | "resolved" | "left";
  by?: string;
  to?: string;
  skill?: Skill;
}

/** What is fixed when a conversation opens, and the language last settled on. */
export interface ConversationMeta {
  id: string;
  channel: "web" | "teams" | "slack" | "console";
  /** The channel's user, as a triple where the channel has tenants: "web::dl_…". */
  user: string;
  /** Stands for where the customer writes from (a hash of the network address), for limits by source; absent: the user. */
  source?: string;
  createdAt: string;
  locale?: string;
  /** The customer a host identity named; the conversation then reopens only for the same one. */
  customer?: string;
}

/** What an agent may be good at beside what all are; ids of the areas. */
export const skills = ["account", "payment", "security", "withdrawal"] as const;
export type Skill = (typeof skills)[number];

/** One thing the decision for a person rests on, masked, for the agent. `name` is the fact's, the dialog's or the sign's id. */
export interface Evidence {
  kind: "said" | "misses" | "dialog" | "topic" | "fact" | "sign" | "transfer";
  name?: string;
  text: string;
}

export const evidenceAtMost = 12;

/** A conversation that waits for an agent. */
export interface QueueEntry {
  conversation: string;
  since: string;
  language: Language;
  reason: EscalationReason;
  /** Higher is served first; handoff/waiting-line.ts says what a point is worth in waiting time. */
  priority: number;
  /** What was found out, for the agent's first look. */
  summary?: string;
  caseId?: string;
  skill?: Skill;
  /** Most telling first. */
  evidence?: Evidence[];
  /** Names this wait: the bar's buttons and its timers carry it. */
  wait?: string;
  /** Was with an agent before, and is served before all who were not. */
  front?: true;
  /** The customer has gone, keeps the place and reads the answer here later. */
  away?: true;
  /** Only this agent is asked until they pass. */
  wanted?: string;
  /** Who passed on it, and when last. */
  passed?: { user: string; at: string }[];
  /** Whom it is offered to, and until when they may accept. */
  offer?: { agent: { user: string; name: string }; at: string; until: string };
  /** The customer's queue bar in the transcript. */
  bar: { messageId: string; order?: number; seq?: number; version: number };
}

export type EscalationReason =
  | "asked"
  | "misses"
  | "verification-failed"
  | "fraud"
  | "distress"
  | "dialog"
  | "complaint"
  | "policy";

/** Names of what is stored for a conversation; see Store for their form. */
export const conversationKeys = {
  file: (conversation: string) => `conversation/${conversation}`,
  meta: (conversation: string) => `conversation/${conversation}#meta`,
  /** The turn's own: dialogs, journal, misses. Only the turn writes it. */
  state: (conversation: string) => `conversation/${conversation}#state`,
  /** The turn's own, too: dialogs that stand aside for another. */
  paused: (conversation: string) => `conversation/${conversation}#paused`,
  owner: (conversation: string) => `conversation/${conversation}#owner`,
  /** Keys of inputs taken in, spread over shelves. */
  dedupe: (conversation: string, shelf: string) => `conversation/${conversation}#dedupe/${shelf}`,
  /** Verified state and open challenge; putting null drops both. */
  identity: (conversation: string) => `conversation/${conversation}#identity`,
  /** A reset link under way. */
  recovery: (conversation: string) => `conversation/${conversation}#recovery`,
  /** The customers who were proved in it, for as long as it is kept: what was said there is for nobody else. */
  provedHere: (conversation: string) => `conversation/${conversation}#proved-here`,
  transcript: (conversation: string) => `conversation/${conversation}#transcript`,
  queue: (conversation: string) => `work#queue/${conversation}`,
};
export const queuePrefix = "queue/";

/** Work that outlives the conversation. */
export interface Case {
  id: string;
  openedAt: string;
  conversation: string;
  customer?: string;
  kind: "proofing" | "unauthorised" | "payment" | "withdrawal" | "call-back" | "complaint" | "question" | "fault";
  state: "open" | "in-progress" | "resolved";
  /** Masked, for the desk. */
  summary: string;
  facts: Record<string, string>;
  /** Levels the customer held when it was opened; absent where nobody had asked. */
  assurance?: string[];
  /** The agent who works on it. */
  takenBy?: { user: string; name: string };
  /** When an agent last answered. */
  answeredAt?: string;
  /** What the desk's page calls the answers that were last given: none is given twice. */
  answerIds?: string[];
  resolvedAt?: string;
}
export const caseKey = (id: string): string => `case/${id}#case`;
