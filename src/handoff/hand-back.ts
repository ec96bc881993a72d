import { conversationKeys } from "../domain/conversation.ts";
import type { Language } from "../domain/language.ts";
import { onTrail } from "./desk-trail.ts";
import { handoffKeys } from "./handoff-keys.ts";
import type { Agent, HandoffRoom } from "./handoff-room.ts";
import { type ServiceTimes, withServiceTime } from "./service-times.ts";
import { systemLine } from "./system-line.ts";
import { takeStep } from "./take-step.ts";

export type HandedBack = "returned" | "not-owner" | "not-found";

/** Gives the conversation back to the bot: verified state and challenges are dropped, and the bot says that it is back. */
export function handBack(room: HandoffRoom, conversation: string, agent: Agent): Promise<HandedBack> {
  const { store, newId } = room;
  return takeStep<HandedBack>(room, conversation, async ({ meta, owner }) => {
    if (!meta || !owner.value) return { outcome: "not-found" };
    if (owner.value.owner !== "agent" || owner.value.agent?.user !== agent.user) return { outcome: "not-owner" };
    const [state, times] = await Promise.all([
      store.read<{ language?: Language }>(conversationKeys.state(conversation)),
      store.read<ServiceTimes>(handoffKeys.serviceTimes),
    ]);
    const line = systemLine(room, "returned", agent.name, state.value?.language ?? "zh-Hans");
    const epoch = owner.value.epoch + 1;
    return {
      outcome: "returned",
      step: { event: "return" },
      also: {
        put: { [handoffKeys.serviceTimes]: withServiceTime(times.value, owner.value.since, line.at) },
        append: [
          { stream: conversationKeys.transcript(conversation), entry: line },
          onTrail({ at: line.at, act: "desk.return", outcome: "returned", conversation, agent: agent.user }),
        ],
        inbox: [
          {
            id: newId(),
            conversation,
            acceptedAt: line.at,
            input: { kind: "event", name: "handed-back", key: String(epoch) },
          },
        ],
      },
    };
  });
}
