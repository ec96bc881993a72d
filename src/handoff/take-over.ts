import { conversationKeys } from "../domain/conversation.ts";
import { onTrail } from "./desk-trail.ts";
import type { Agent, HandoffRoom } from "./handoff-room.ts";
import { systemLine } from "./system-line.ts";
import { takeStep } from "./take-step.ts";

export type TakenOver = "taken-over" | "already-yours" | "not-found";

/** Takes a conversation out of a colleague's hands; who may do that is the desk's business. */
export function takeOver(room: HandoffRoom, conversation: string, agent: Agent): Promise<TakenOver> {
  return takeStep<TakenOver>(room, conversation, ({ meta, owner, language }) => {
    if (!meta || owner.value?.owner !== "agent") return { outcome: "not-found" };
    if (owner.value.agent?.user === agent.user) return { outcome: "already-yours" };
    const line = systemLine(room, "claimed", agent.name, language);
    const from = owner.value.agent?.user ?? "";
    return {
      outcome: "taken-over",
      step: { event: "take-over", agent },
      also: {
        append: [
          { stream: conversationKeys.transcript(conversation), entry: line },
          onTrail({ at: line.at, act: "desk.take-over", outcome: `from ${from}`, conversation, agent: agent.user }),
        ],
      },
    };
  });
}
