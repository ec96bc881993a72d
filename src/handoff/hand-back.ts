import { type Case, caseKey, conversationKeys } from "../domain/conversation.ts";
import { asFact, type WrapUp } from "../domain/desk-fact.ts";
import { onTrail } from "./desk-trail.ts";
import { handoffKeys } from "./handoff-keys.ts";
import type { Agent, HandoffRoom } from "./handoff-room.ts";
import { type ServiceTimes, withServiceTime } from "./service-times.ts";
import { systemLine } from "./system-line.ts";
import { takeStep } from "./take-step.ts";

export type HandedBack = "returned" | "not-owner" | "not-found";

/** How it ended: the bot then asks the customer how it was, instead of going on. `topic`: an intent's area. */
export interface Resolution {
  wrapUp: WrapUp;
  topic?: string;
}

/** Gives the conversation back to the bot: verified state and challenges are dropped, and the bot says that it is back. */
export function handBack(
  room: HandoffRoom,
  conversation: string,
  agent: Agent,
  resolution?: Resolution,
): Promise<HandedBack> {
  const { store, newId } = room;
  return takeStep<HandedBack>(room, conversation, async ({ meta, owner, held, language }) => {
    if (!meta || !owner.value) return { outcome: "not-found" };
    if (owner.value.owner !== "agent" || owner.value.agent?.user !== agent.user) return { outcome: "not-owner" };
    const [times, worked] = await Promise.all([
      store.read<ServiceTimes>(handoffKeys.serviceTimes),
      resolution?.wrapUp === "solved" && held.value?.caseId ? store.read<Case>(caseKey(held.value.caseId)) : undefined,
    ]);
    const line = systemLine(room, "returned", agent.name, language);
    const epoch = owner.value.epoch + 1;
    return {
      outcome: "returned",
      step: { event: "return", resolved: resolution !== undefined },
      also: {
        put: {
          [handoffKeys.serviceTimes]: withServiceTime(times.value, owner.value.since, line.at),
          ...(worked?.value
            ? { [caseKey(worked.value.id)]: { ...worked.value, state: "resolved", resolvedAt: line.at } }
            : {}),
        },
        append: [
          { stream: conversationKeys.transcript(conversation), entry: line },
          onTrail({
            ...{ at: line.at, act: resolution ? "desk.resolve" : "desk.return", conversation, agent: agent.user },
            outcome: resolution?.wrapUp ?? "returned",
          }),
          asFact({
            ...{ at: line.at, conversation, fact: "finished", agent: agent.user, ...resolution },
            servedMs: Math.max(0, Date.parse(line.at) - Date.parse(owner.value.since)),
          }),
        ],
        inbox: [
          {
            id: newId(),
            conversation,
            acceptedAt: line.at,
            input: { kind: "event", name: resolution ? "resolved" : "handed-back", key: String(epoch) },
          },
        ],
      },
    };
  });
}
