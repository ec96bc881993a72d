import { conversationKeys } from "../domain/conversation.ts";
import { asFact } from "../domain/desk-fact.ts";
import { onTrail } from "./desk-trail.ts";
import type { Agent, HandoffRoom } from "./handoff-room.ts";
import { findBar, nextBar } from "./queue-bar.ts";
import { systemLine } from "./system-line.ts";
import { takeStep } from "./take-step.ts";

/** "not-found": there is no such conversation, or it does not wait (any more). */
export type Claimed = "claimed" | "already-yours" | { "already-claimed": string } | "not-found";

/** Takes a waiting conversation, offered to whomever: one record moves the owner, empties the place, ends the bar and tells the customer. */
export function claim(room: HandoffRoom, conversation: string, agent: Agent): Promise<Claimed> {
  return takeStep<Claimed>(room, conversation, async ({ meta, owner, entry, language }) => {
    if (!meta || !owner.value) return { outcome: "not-found" };
    const { agent: holder } = owner.value;
    if (owner.value.owner === "agent" && holder)
      return { outcome: holder.user === agent.user ? "already-yours" : { "already-claimed": holder.name } };
    if (owner.value.owner !== "queue" || !entry.value) return { outcome: "not-found" };
    const line = systemLine(room, "claimed", agent.name, language);
    const bar = await findBar(room.store, entry.value);
    return {
      outcome: "claimed",
      step: { event: "claim", agent },
      also: {
        append: [
          ...(bar ? [nextBar(conversation, bar, "claimed")] : []),
          { stream: conversationKeys.transcript(conversation), entry: line },
          onTrail({ at: line.at, act: "desk.claim", outcome: "claimed", conversation, agent: agent.user }),
          asFact({
            ...{ at: line.at, conversation, fact: "claimed", agent: agent.user },
            waitedMs: Math.max(0, Date.parse(line.at) - Date.parse(entry.value.since)),
          }),
        ],
      },
    };
  });
}
