import { conversationKeys, type Owner } from "../domain/conversation.ts";
import { untilStored } from "../domain/until-stored.ts";
import type { Level } from "../identity/levels.ts";
import { onTrail } from "./desk-trail.ts";
import type { Agent, HandoffRoom } from "./handoff-room.ts";

export type VerifyAsked = "asked" | "not-owner" | "not-found";

/** The event that a turn takes as the agent's wish. */
export const verifyAgainEvent = "verify-again";

/** What an agent may want proved, and the levels of which any one will do. */
const wantedLevels = {
  possession: ["possession", "strong"],
  strong: ["strong"],
} as const satisfies Record<string, Level[]>;
export type VerifyWanted = keyof typeof wantedLevels;

/** Has the bot verify the customer while the agent keeps the conversation: codes go to registered addresses only, and the desk learns passed or failed. architecture.md, "Commit points". */
export async function verifyAgain(
  { store, now, newId }: Pick<HandoffRoom, "store" | "now" | "newId">,
  conversation: string,
  agent: Agent,
  wanted: VerifyWanted,
): Promise<VerifyAsked> {
  const key = conversationKeys.owner(conversation);
  return untilStored("verify-again: the conversation", async () => {
    const { value: owner } = await store.read<Owner>(key);
    if (!owner) return "not-found";
    if (owner.owner !== "agent" || owner.agent?.user !== agent.user) return "not-owner";
    const at = now();
    const id = newId();
    const value = { wanted: [...wantedLevels[wanted]], agent: agent.name };
    const outcome = await store.commit({
      epoch: { key, epoch: owner.epoch },
      append: [
        onTrail({
          at,
          act: "desk.verify-again",
          outcome: "asked",
          conversation,
          agent: agent.user,
          detail: { wanted },
        }),
      ],
      inbox: [{ id, conversation, acceptedAt: at, input: { kind: "event", name: verifyAgainEvent, key: id, value } }],
    });
    return outcome === "done" ? "asked" : "contended";
  });
}
