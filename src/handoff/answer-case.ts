import { type Case, conversationKeys } from "../domain/conversation.ts";
import type { Message } from "../domain/message.ts";
import type { NeverAsked } from "../domain/never-asked.ts";
import { caseLine } from "./case-line.ts";
import { type CaseTaken, caseStep, closedTo } from "./case-step.ts";
import { onTrail } from "./desk-trail.ts";
import type { Agent, HandoffRoom } from "./handoff-room.ts";
import { saidBefore } from "./said-before.ts";

export type CaseAnswered = "answered" | "resolved-before" | "not-found" | CaseTaken | { held: NeverAsked[] };

/** With `messageId` (128 random bits, from the desk's page) a repeat is answered as the first time, and the customer told once. */
export interface CaseAnswer {
  text: string;
  resolved: boolean;
  messageId?: string;
}

const rememberedIds = 20;

/** Answers a case in the conversation it came from, whoever speaks there now; the bot then asks whether that settles it. Whoever answers first has the case. */
export function answerCase(
  room: HandoffRoom,
  id: string,
  agent: Agent,
  { text, resolved, messageId }: CaseAnswer,
): Promise<CaseAnswered> {
  const { store, now, newId } = room;
  return caseStep<CaseAnswered>(store, id, async (known) => {
    const { answerIds = [] } = known;
    const isRepeat = messageId !== undefined && answerIds.includes(messageId);
    if (isRepeat && known.takenBy?.user === agent.user) return { outcome: "answered" };
    const closed = closedTo(known, agent.user);
    if (closed) return { outcome: closed };
    const { conversation } = known;
    const held = room.neverAsked(text, await saidBefore(store, conversation, agent.name));
    const at = now();
    const trail = (outcome: string) =>
      onTrail({ at, act: "desk.answer-case", outcome, conversation, agent: agent.user, detail: { case: id } });
    if (held.length > 0) return { outcome: { held }, also: { append: [trail("held")] } };
    const line = await caseLine(room, "case-answer", known, at);
    const answer = wordsOf(room, agent, text.trim(), at);
    const next: Case = {
      ...{ ...known, state: resolved ? "resolved" : "in-progress", takenBy: agent, answeredAt: at },
      ...(messageId === undefined ? {} : { answerIds: [...answerIds, messageId].slice(-rememberedIds) }),
      ...(resolved ? { resolvedAt: at } : {}),
    };
    return {
      outcome: "answered",
      next,
      also: {
        append: [
          { stream: conversationKeys.transcript(conversation), entry: line },
          { stream: conversationKeys.transcript(conversation), entry: answer },
          trail(resolved ? "resolved" : "answered"),
        ],
        inbox: [
          {
            id: newId(),
            conversation,
            acceptedAt: at,
            input: { kind: "event", name: "case-answered", key: answer.id },
          },
        ],
      },
    };
  });
}

function wordsOf({ newId, shield }: HandoffRoom, { name }: Agent, text: string, at: string): Message {
  const said = shield(text);
  return {
    ...{ id: newId(), from: "agent", audience: "everyone", text: said, at, name },
    ...(said === text ? {} : { masked: true }),
  };
}
