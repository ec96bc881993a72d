import { conversationKeys } from "../domain/conversation.ts";
import { caseLine } from "./case-line.ts";
import { type CaseTaken, caseStep, closedTo } from "./case-step.ts";
import { onTrail } from "./desk-trail.ts";
import type { Agent, HandoffRoom } from "./handoff-room.ts";

export type CaseMoved = "done" | "resolved-before" | "not-found" | CaseTaken;

/** How a case ends without an answer; of a duplicate the customer hears nothing, the other case goes on. */
export const caseEnds = ["settled", "not-reached", "duplicate"] as const;
export type CaseEnd = (typeof caseEnds)[number];

const tellings = { settled: "case-closed", "not-reached": "case-not-reached" } as const;

/** Makes a case the agent's; taking one's own again changes nothing. */
export function takeCase(room: HandoffRoom, id: string, agent: Agent): Promise<CaseMoved> {
  return caseStep<CaseMoved>(room.store, id, (known) => {
    const closed = closedTo(known, agent.user);
    if (closed) return { outcome: closed };
    if (known.takenBy) return { outcome: "done" };
    return {
      outcome: "done",
      next: { ...known, state: "in-progress", takenBy: agent },
      also: { append: [trail(room, id, known.conversation, agent, "desk.take-case", "taken")] },
    };
  });
}

/** Gives a case back to all; one that is nobody's stays so. */
export function releaseCase(room: HandoffRoom, id: string, agent: Agent): Promise<CaseMoved> {
  return caseStep<CaseMoved>(room.store, id, (known) => {
    const closed = closedTo(known, agent.user);
    if (closed) return { outcome: closed };
    if (!known.takenBy) return { outcome: "done" };
    const { takenBy: _takenBy, ...rest } = known;
    return {
      outcome: "done",
      next: { ...rest, state: known.answeredAt ? "in-progress" : "open" },
      also: { append: [trail(room, id, known.conversation, agent, "desk.release-case", "released")] },
    };
  });
}

/** Ends a case without an answer of its own; the customer is told in the conversation it came from. */
export function closeCase(room: HandoffRoom, id: string, agent: Agent, how: CaseEnd): Promise<CaseMoved> {
  return caseStep<CaseMoved>(room.store, id, async (known) => {
    const closed = closedTo(known, agent.user);
    if (closed) return { outcome: closed };
    const at = room.now();
    const stream = conversationKeys.transcript(known.conversation);
    const told = how === "duplicate" ? [] : [{ stream, entry: await caseLine(room, tellings[how], known, at) }];
    return {
      outcome: "done",
      next: { ...known, state: "resolved", takenBy: agent, resolvedAt: at },
      also: { append: [...told, trail(room, id, known.conversation, agent, "desk.close-case", how)] },
    };
  });
}

const trail = (
  { now }: HandoffRoom,
  id: string,
  conversation: string,
  { user }: Agent,
  act: `desk.${string}`,
  outcome: string,
) => onTrail({ at: now(), act, outcome, conversation, agent: user, detail: { case: id } });
