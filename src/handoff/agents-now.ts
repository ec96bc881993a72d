import type { QueueEntry } from "../domain/conversation.ts";
import { type AgentProfile, usualCapacity } from "./agent-profile.ts";
import type { Availability } from "./availability.ts";
import type { FreeAgent } from "./choose-offers.ts";
import type { Held } from "./handoff-keys.ts";
import type { Presence } from "./presence.ts";

/** One agent as colleagues and leads see them. */
export interface AgentNow extends AgentProfile {
  status: "available" | "away" | "offline";
  /** Set away by the desk, because offers ran out unanswered. */
  missed?: true;
  /** Conversations they have now. */
  has: number;
  capacity: number;
}

export interface DeskNow {
  profiles: readonly AgentProfile[];
  presence: Pick<Presence, "isOnline">;
  away: ReadonlyMap<string, Availability>;
  held: readonly Held[];
  entries: readonly QueueEntry[];
}

export function agentsNow({ profiles, presence, away, held }: Omit<DeskNow, "entries">): AgentNow[] {
  // Field by field: accounts hold more than anybody may see.
  return profiles.map(({ user, name, languages, skills, capacity = usualCapacity }) => {
    const paused = away.get(user);
    return {
      ...{ user, name, capacity },
      ...(languages ? { languages } : {}),
      ...(skills ? { skills } : {}),
      status: !presence.isOnline(user) ? "offline" : paused ? "away" : "available",
      ...(paused?.missed ? { missed: true as const } : {}),
      has: held.filter(({ agent }) => agent.user === user).length,
    };
  });
}

/** Those whom something can be offered; `lastAskedAt` by user, in ms. */
export function freeAgents(desk: DeskNow, lastAskedAt: ReadonlyMap<string, number>): FreeAgent[] {
  const { held, entries } = desk;
  return agentsNow(desk)
    .filter(({ status }) => status === "available")
    .map((agent) => {
      const offers = entries.filter(({ offer }) => offer?.agent.user === agent.user).length;
      const mine = held.filter((each) => each.agent.user === agent.user);
      const latest = mine.map(({ since }) => Date.parse(since));
      return {
        ...agent,
        busy: offers + mine.length,
        lastBusyAt: Math.max(lastAskedAt.get(agent.user) ?? 0, ...latest),
      };
    });
}
