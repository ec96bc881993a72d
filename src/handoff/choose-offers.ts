import type { QueueEntry } from "../domain/conversation.ts";
import { type AgentProfile, knows, speaks, usualCapacity } from "./agent-profile.ts";
import { isUrgent } from "./waiting-line.ts";

/** An agent who is there and available. `busy`: conversations they have and offers they were made. */
export interface FreeAgent extends AgentProfile {
  busy: number;
  /** When they got their last conversation or offer, ms; whoever has been idle longest comes first. */
  lastBusyAt: number;
}

export interface ChosenOffer {
  conversation: string;
  agent: FreeAgent;
}

/** A wait this long is no longer kept for those with the skill, and then not for those with the language. */
export const skillWaitMs = 2 * 60_000;
export const languageWaitMs = 5 * 60_000;
/** Who passed is not asked again for so long. */
export const askAgainMs = 2 * 60_000;

/** Gives the line, in its order, to agents with room for more; an agent is asked about one at a time, but for urgent ones and what a colleague passes on to them. What is offered already is left alone. */
export function chooseOffers(entries: readonly QueueEntry[], agents: readonly FreeAgent[], at: number): ChosenOffer[] {
  const asked = new Set(entries.flatMap(({ offer }) => (offer ? [offer.agent.user] : [])));
  const given = new Map<string, number>();
  const hasRoom = ({ user, busy, capacity = usualCapacity }: FreeAgent) => busy + (given.get(user) ?? 0) < capacity;
  const chosen: ChosenOffer[] = [];
  for (const entry of entries) {
    if (entry.offer) continue;
    const passedAt = new Map(entry.passed?.map((each) => [each.user, Date.parse(each.at)]));
    const [agent] = suitableFor(entry, agents, at)
      .filter((each) => each.user === entry.wanted || ((!asked.has(each.user) || isUrgent(entry)) && hasRoom(each)))
      .filter(({ user }) => at - (passedAt.get(user) ?? Number.NEGATIVE_INFINITY) >= askAgainMs)
      .sort((a, b) => Number(passedAt.has(a.user)) - Number(passedAt.has(b.user)) || byIdleness(a, b));
    if (!agent) continue;
    asked.add(agent.user);
    given.set(agent.user, (given.get(agent.user) ?? 0) + 1);
    chosen.push({ conversation: entry.conversation, agent });
  }
  return chosen;
}

/** Who may be asked: the wanted colleague; else those with skill and language, as far as any is there and the wait is short. */
function suitableFor(
  { wanted, skill, language, since }: QueueEntry,
  agents: readonly FreeAgent[],
  at: number,
): readonly FreeAgent[] {
  if (wanted && agents.some(({ user }) => user === wanted)) return agents.filter(({ user }) => user === wanted);
  const waitedMs = at - Date.parse(since);
  const narrowed = (from: readonly FreeAgent[], until: number, fits: (agent: FreeAgent) => boolean) => {
    const fitting = from.filter(fits);
    return waitedMs < until && fitting.length > 0 ? fitting : from;
  };
  const speaking = narrowed(agents, languageWaitMs, (agent) => speaks(agent, language));
  return narrowed(speaking, skillWaitMs, (agent) => knows(agent, skill));
}

/** Least to do first, then longest idle. */
function byIdleness(a: FreeAgent, b: FreeAgent): number {
  return a.busy - b.busy || a.lastBusyAt - b.lastBusyAt || (a.user < b.user ? -1 : 1);
}
