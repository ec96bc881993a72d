import { type ConversationMeta, conversationKeys, type Owner, type QueueEntry } from "../domain/conversation.ts";
import type { Change } from "../domain/store.ts";
import { onTrail } from "./desk-trail.ts";
import { type Held, handoffKeys } from "./handoff-keys.ts";
import type { Agent, HandoffRoom } from "./handoff-room.ts";
import { findBar, nextBar } from "./queue-bar.ts";
import { sentOut, systemLine } from "./system-line.ts";

/** "not-found": there is no such conversation, or it does not wait (any more). */
export type Claimed = "claimed" | "already-yours" | { "already-claimed": string } | "not-found";

const contendedTries = 100;

/** Takes a waiting conversation: one record moves the owner, empties the place, ends the bar and tells the customer. */
export async function claim(room: HandoffRoom, conversation: string, agent: Agent): Promise<Claimed> {
  for (let tries = 0; tries < contendedTries; tries += 1) {
    const claimed = await tryClaim(room, conversation, agent);
    if (claimed !== "contended") return claimed;
  }
  throw new Error("claim: the queue entry stayed contended");
}

async function tryClaim(room: HandoffRoom, conversation: string, agent: Agent): Promise<Claimed | "contended"> {
  const { store } = room;
  const keys = conversationKeys;
  const [meta, owner, entry, agents] = await Promise.all([
    store.read<ConversationMeta>(keys.meta(conversation)),
    store.read<Owner>(keys.owner(conversation)),
    store.read<QueueEntry>(keys.queue(conversation)),
    store.read<string[]>(handoffKeys.agents(conversation)),
  ]);
  if (!meta.value || !owner.value) return "not-found";
  if (owner.value.owner === "agent" && owner.value.agent) {
    return owner.value.agent.user === agent.user ? "already-yours" : { "already-claimed": owner.value.agent.name };
  }
  if (owner.value.owner !== "queue" || !entry.value) return "not-found";
  const line = systemLine(room, "claimed", agent.name, entry.value.language);
  const next: Owner = { owner: "agent", epoch: owner.value.epoch + 1, agent, since: line.at };
  const bar = await findBar(store, entry.value);
  const outcome = await store.commit({
    expect: { [keys.owner(conversation)]: owner.version, [keys.queue(conversation)]: entry.version },
    put: {
      [keys.owner(conversation)]: next,
      [keys.queue(conversation)]: null,
      [handoffKeys.held(conversation)]: heldFrom(entry.value, agent, line.at),
      [handoffKeys.agents(conversation)]: [...new Set([...(agents.value ?? []), agent.user])],
    },
    append: [
      ...(bar ? [nextBar(conversation, bar, "claimed")] : []),
      { stream: keys.transcript(conversation), entry: line },
      onTrail({ at: line.at, act: "desk.claim", outcome: "claimed", conversation, agent: agent.user }),
    ],
    outbox: sentOut(meta.value, line),
  } satisfies Change);
  return outcome === "done" ? "claimed" : "contended";
}

function heldFrom({ bar: _bar, since, ...known }: QueueEntry, agent: Agent, at: string): Held {
  return { ...known, agent, since: at, queuedAt: since };
}
