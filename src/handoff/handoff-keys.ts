import type { QueueEntry } from "../domain/conversation.ts";
import type { Agent } from "./handoff-room.ts";

/** Names of what this room stores. */
export const handoffKeys = {
  /** A conversation that an agent has now; in the file "work", so that "mine" needs no search. */
  held: (conversation: string) => `work#held/${conversation}`,
  /** Users of all agents who ever had the conversation. */
  agents: (conversation: string) => `conversation/${conversation}#agents`,
  /** The last message ids that the desk sent, so that a repeat is not written twice. */
  sent: (conversation: string) => `conversation/${conversation}#desk-sent`,
  /** Who reads along; in the file "work", so that an agent's list needs no search. */
  guests: (conversation: string) => `work#guests/${conversation}`,
  serviceTimes: "work#service-times",
  /** Since when an agent who is asked or has somebody has been silent. */
  silent: (user: string) => `work#silent/${user}`,
  /** What an agent said of being there; absent: available. */
  availability: (user: string) => `work#availability/${user}`,
  trail: "audit/main#trail",
};
export const heldPrefix = "held/";
export const guestsPrefix = "guests/";
export const silentPrefix = "silent/";
export const availabilityPrefix = "availability/";
export const workFile = "work";

/** A conversation under an agent's hands, with what the queue knew of it. */
export interface Held
  extends Pick<
    QueueEntry,
    "conversation" | "language" | "reason" | "priority" | "summary" | "caseId" | "skill" | "evidence" | "away"
  > {
  agent: Agent;
  since: string;
  /** Since when the customer had waited. */
  queuedAt: string;
}
