import type { Owner, OwnerChange } from "../domain/conversation.ts";
import type { AgentStanding } from "./agent-standing.ts";

/** Who has a conversation that an agent reached for, and what was done with it. */
export interface MovedOn extends OwnerChange {
  conversationId: string;
  now: Owner["owner"];
  /** When that was. */
  at: string;
}

/** A customer who waited stood on every agent's screen: for this long whoever reaches for them is told that they have left. */
const leftLatelyMs = 60_000;

/** What an agent who reached for a conversation may know of where it is; undefined: nothing, not even that it exists. Never a word of it. security.md R24. */
export function toldOf(
  conversation: string,
  { standing, owner }: { standing: AgentStanding; owner?: Owner },
  now: string,
): MovedOn | undefined {
  if (!owner) return undefined;
  const hasJustLeft = owner.how?.what === "left" && Date.parse(now) - Date.parse(owner.since) <= leftLatelyMs;
  return standing !== "none" || hasJustLeft ? movedOn(conversation, owner) : undefined;
}

export function movedOn(conversation: string, { owner, agent, since, how }: Owner): MovedOn {
  const plainly = { agent: "claimed", queue: "queued", bot: "handed-back" } as const;
  const known: OwnerChange = how ?? { what: plainly[owner], ...(agent ? { by: agent.name } : {}) };
  return { conversationId: conversation, now: owner, at: since, ...known };
}
