import type { Owner, OwnerChange } from "../domain/conversation.ts";

/** Who has a conversation that an agent reached for, and what was done with it. */
export interface MovedOn extends OwnerChange {
  conversationId: string;
  now: Owner["owner"];
  /** When that was. */
  at: string;
}

export function movedOn(conversation: string, { owner, agent, since, how }: Owner): MovedOn {
  const plainly = { agent: "claimed", queue: "queued", bot: "handed-back" } as const;
  const known: OwnerChange = how ?? { what: plainly[owner], ...(agent ? { by: agent.name } : {}) };
  return { conversationId: conversation, now: owner, at: since, ...known };
}
