import { evidenceAtMost, type Skill } from "../domain/conversation.ts";
import type { Message } from "../domain/message.ts";
import type { AgentProfile } from "./agent-profile.ts";
import type { Agent, HandoffRoom } from "./handoff-room.ts";
import { putBack } from "./put-back.ts";
import { takeStep } from "./take-step.ts";

/** "unavailable": that agent is not there, so nobody is kept waiting for them. */
export type Transferred = "transferred" | "not-owner" | "not-found" | "unavailable";

export interface TransferTo {
  /** A colleague, or a skill; neither: whoever is next. */
  to?: AgentProfile;
  skill?: Skill;
  note?: string;
}

/** Passes a conversation on: it goes to the front of the queue, the colleague is asked first, and the note goes with it. */
export function transfer(
  room: HandoffRoom & { isThere: (user: string) => Promise<boolean> },
  conversation: string,
  agent: Agent,
  { to, skill, note }: TransferTo,
): Promise<Transferred> {
  return takeStep<Transferred>(room, conversation, async (ground, at) => {
    const { owner } = ground;
    if (!ground.meta || !owner.value) return { outcome: "not-found" };
    if (owner.value.owner !== "agent" || owner.value.agent?.user !== agent.user) return { outcome: "not-owner" };
    if (to && !(await room.isThere(to.user))) return { outcome: "unavailable" };
    const shown = note?.trim() ? room.shield(note.trim()) : undefined;
    const line: Message | undefined = shown
      ? { id: room.newId(), from: "agent", audience: "desk", text: shown, at, name: agent.name }
      : undefined;
    return {
      outcome: "transferred",
      ...putBack(room, ground, {
        event: "transfer",
        from: agent.name,
        to: { ...(to ? { to: to.name } : {}), ...(skill ? { skill } : {}) },
        ...(line ? { note: line } : {}),
        entry: {
          passed: [{ user: agent.user, at }],
          ...(to ? { wanted: to.user } : {}),
          ...(skill ? { skill } : {}),
          evidence: [
            { kind: "transfer" as const, name: agent.name, text: shown ?? "" },
            ...(ground.held.value?.evidence ?? []),
          ].slice(0, evidenceAtMost),
        },
        act: {
          act: "desk.transfer",
          outcome: to ? `to ${to.user}` : skill ? `to ${skill}` : "to all",
          agent: agent.user,
        },
      }),
    };
  });
}
