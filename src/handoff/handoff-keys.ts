import type { EscalationReason } from "../domain/conversation.ts";
import type { Language } from "../domain/language.ts";
import type { Agent } from "./handoff-room.ts";

/** Names of what this room stores. */
export const handoffKeys = {
  /** A conversation that an agent has now; in the file "work", so that "mine" needs no search. */
  held: (conversation: string) => `work#held/${conversation}`,
  /** Users of all agents who ever had the conversation. */
  agents: (conversation: string) => `conversation/${conversation}#agents`,
  /** The last message ids that the desk sent, so that a repeat is not written twice. */
  sent: (conversation: string) => `conversation/${conversation}#desk-sent`,
  serviceTimes: "work#service-times",
  trail: "audit/main#trail",
};
export const heldPrefix = "held/";
export const workFile = "work";

/** A conversation under an agent's hands, with what the queue knew of it. */
export interface Held {
  conversation: string;
  agent: Agent;
  since: string;
  /** Since when the customer had waited. */
  queuedAt: string;
  language: Language;
  reason: EscalationReason;
  priority: number;
  summary?: string;
  caseId?: string;
}
