import { type Case, caseKey, conversationKeys } from "../domain/conversation.ts";
import type { Language } from "../domain/language.ts";
import type { Message } from "../domain/message.ts";
import type { NeverAsked } from "../domain/never-asked.ts";
import { onTrail } from "./desk-trail.ts";
import type { Agent, HandoffRoom } from "./handoff-room.ts";

export type CaseAnswered = "answered" | "resolved-before" | "not-found" | { held: NeverAsked[] };

const contendedTries = 50;

/** Answers a case in the conversation it came from, whoever speaks there now; the bot then asks whether that settles it. */
export async function answerCase(
  room: HandoffRoom,
  id: string,
  agent: Agent,
  { text, resolved }: { text: string; resolved: boolean },
): Promise<CaseAnswered> {
  const { store, now, newId } = room;
  for (let tries = 0; tries < contendedTries; tries += 1) {
    const { value: known, version } = await store.read<Case>(caseKey(id));
    if (!known) return "not-found";
    if (known.state === "resolved") return "resolved-before";
    const held = room.neverAsked(text, "");
    const at = now();
    const { conversation } = known;
    const trail = (outcome: string) =>
      onTrail({ at, act: "desk.answer-case", outcome, conversation, agent: agent.user, detail: { case: id } });
    if (held.length > 0) {
      await store.commit({ append: [trail("held")] });
      return { held };
    }
    const [line, answer] = await words(room, known, agent, text, at);
    const outcome = await store.commit({
      expect: { [caseKey(id)]: version },
      put: { [caseKey(id)]: { ...known, state: resolved ? "resolved" : "in-progress" } },
      append: [
        { stream: conversationKeys.transcript(conversation), entry: line },
        { stream: conversationKeys.transcript(conversation), entry: answer },
        trail(resolved ? "resolved" : "answered"),
      ],
      inbox: [
        { id: newId(), conversation, acceptedAt: at, input: { kind: "event", name: "case-answered", key: answer.id } },
      ],
    });
    if (outcome === "done") return "answered";
  }
  throw new Error("answer-case: the case stayed contended");
}

async function words(
  { store, phrases, newId, shield }: HandoffRoom,
  { id, conversation }: Case,
  { name }: Agent,
  text: string,
  at: string,
): Promise<[Message, Message]> {
  const state = await store.read<{ language?: Language }>(conversationKeys.state(conversation));
  const language = state.value?.language ?? "zh-Hans";
  const said = shield(text.trim());
  const common = { audience: "everyone" as const, at };
  return [
    {
      ...common,
      id: newId(),
      from: "system",
      text: phrases.render("common", "case-answer", { case: id }, language).join(" "),
      language,
    },
    { ...common, id: newId(), from: "agent", text: said, name, ...(said === text.trim() ? {} : { masked: true }) },
  ];
}
