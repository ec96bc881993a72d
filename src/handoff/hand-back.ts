import { type ConversationMeta, conversationKeys, type Owner } from "../domain/conversation.ts";
import type { Language } from "../domain/language.ts";
import { onTrail } from "./desk-trail.ts";
import { handoffKeys } from "./handoff-keys.ts";
import type { Agent, HandoffRoom } from "./handoff-room.ts";
import { type ServiceTimes, withServiceTime } from "./service-times.ts";
import { sentOut, systemLine } from "./system-line.ts";

export type HandedBack = "returned" | "not-owner" | "not-found";

const contendedTries = 50;

/** Gives the conversation back to the bot: verified state and challenges are dropped, and the bot says that it is back. */
export async function handBack(room: HandoffRoom, conversation: string, agent: Agent): Promise<HandedBack> {
  for (let tries = 0; tries < contendedTries; tries += 1) {
    const handedBack = await tryHandBack(room, conversation, agent);
    if (handedBack !== "contended") return handedBack;
  }
  throw new Error("hand-back: the owner stayed contended");
}

async function tryHandBack(room: HandoffRoom, conversation: string, agent: Agent): Promise<HandedBack | "contended"> {
  const { store, newId } = room;
  const keys = conversationKeys;
  const [meta, owner, state, times] = await Promise.all([
    store.read<ConversationMeta>(keys.meta(conversation)),
    store.read<Owner>(keys.owner(conversation)),
    store.read<{ language?: Language }>(keys.state(conversation)),
    store.read<ServiceTimes>(handoffKeys.serviceTimes),
  ]);
  if (!meta.value || !owner.value) return "not-found";
  if (owner.value.owner !== "agent" || owner.value.agent?.user !== agent.user) return "not-owner";
  const line = systemLine(room, "returned", agent.name, state.value?.language ?? "zh-Hans");
  const epoch = owner.value.epoch + 1;
  const next: Owner = { owner: "bot", epoch, since: line.at };
  const outcome = await store.commit({
    expect: { [keys.owner(conversation)]: owner.version },
    put: {
      [keys.owner(conversation)]: next,
      [keys.identity(conversation)]: null,
      [handoffKeys.held(conversation)]: null,
      [handoffKeys.serviceTimes]: withServiceTime(times.value, owner.value.since, line.at),
    },
    append: [
      { stream: keys.transcript(conversation), entry: line },
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
    outbox: sentOut(meta.value, line),
  });
  return outcome === "done" ? "returned" : "contended";
}
