import { conversationKeys, type Owner } from "../domain/conversation.ts";
import type { Store } from "../domain/store.ts";
import type { Guests } from "../handoff/guests.ts";
import { handoffKeys } from "../handoff/handoff-keys.ts";

/**
 * What an agent is to a conversation: it waits for anybody, it is theirs, they read along, or it was theirs and is nobody's now. "taken": another
 * agent has it, so it is refused but not denied, also to whoever had it before. "none": nothing is told. security.md R24.
 */
export type AgentStanding = "waiting" | "mine" | "guest" | "past" | "taken" | "none";

/** Read afresh for every call and every frame; HTTP and sockets decide by this one function. */
export async function agentStanding(
  store: Store,
  user: string,
  conversation: string,
): Promise<{ standing: AgentStanding; owner?: Owner }> {
  const [{ value: owner }, { value: agents }, { value: guests }] = await Promise.all([
    store.read<Owner>(conversationKeys.owner(conversation)),
    store.read<string[]>(handoffKeys.agents(conversation)),
    store.read<Guests>(handoffKeys.guests(conversation)),
  ]);
  if (!owner) return { standing: "none" };
  if (owner.owner === "queue") return { standing: "waiting", owner };
  if (owner.owner === "agent" && owner.agent?.user === user) return { standing: "mine", owner };
  if (owner.owner === "agent" && guests?.users.includes(user)) return { standing: "guest", owner };
  if (owner.owner === "agent") return { standing: "taken", owner };
  return { standing: agents?.includes(user) ? "past" : "none", owner };
}

/** Whether the agent may read it. */
export const mayRead = (standing: AgentStanding): standing is "waiting" | "mine" | "guest" | "past" =>
  standing === "guest" || standing === "waiting" || standing === "mine" || standing === "past";
