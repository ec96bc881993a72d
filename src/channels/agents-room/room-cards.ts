import type { QueueEntry } from "../../domain/conversation.ts";
import type { Message } from "../../domain/message.ts";
import type { RoomCard, RoomLine } from "./agents-room.ts";

/** The room's phrases in its language, one line each. */
export type RoomWords = (key: string, params?: Readonly<Record<string, string | number>>) => string;

const urgent: readonly QueueEntry["reason"][] = ["fraud", "distress"];

/** Who waits, why, and what is known. */
export function cardOfWaiting(
  entry: QueueEntry,
  { words, mask, showTime }: { words: RoomWords; mask: (text: string) => string; showTime: (at: string) => string },
): RoomCard {
  const { conversation, reason, language, since, summary, evidence = [], caseId, skill } = entry;
  return {
    conversation,
    urgent: urgent.includes(reason),
    title: words("room-waiting", { reason: words(`room-reason-${reason}`) }),
    lines: [
      words("room-language", { language: words(`room-language-${language}`) }),
      words("room-since", { time: showTime(since) }),
      ...(skill ? [words("room-skill", { skill: words(`room-skill-${skill}`) })] : []),
      ...(caseId ? [words("room-case", { case: caseId })] : []),
      ...(summary ? [mask(summary)] : []),
      ...evidence.slice(0, 5).map(({ text }) => `· ${mask(text)}`),
    ],
    buttons: ["claim"],
  };
}

/** Taken in this room. */
export const cardOfTaken = (conversation: string, agent: string, words: RoomWords): RoomCard => ({
  conversation,
  urgent: false,
  title: words("room-taken", { agent }),
  lines: [words("room-how")],
  buttons: ["reply", "note", "return"],
});

/** Taken at the desk, or nobody's any more. */
export const cardWhenOver = (conversation: string, agent: string | undefined, words: RoomWords): RoomCard => ({
  conversation,
  urgent: false,
  title: agent ? words("room-taken-elsewhere", { agent }) : words("room-over"),
  lines: [],
  buttons: [],
});

/** What was said, below the card; undefined for what nobody said, such as the queue bar. */
export function lineOf(
  conversation: string,
  { from, audience, text, name, state, attachments = [] }: Message,
  words: RoomWords,
  mask: (text: string) => string,
): RoomLine | undefined {
  if (state?.kind === "queue") return undefined;
  const inside = audience === "desk";
  const files = attachments.map((file) => words("room-file", { name: mask(file.name) }));
  const said = [mask(text), ...files].filter((part) => part !== "").join("\n");
  if (said === "") return undefined;
  const who = from === "agent" ? (name ?? words("room-agent")) : words(`room-${from}`);
  return {
    conversation,
    who: inside && from === "agent" ? words("room-note-by", { agent: who }) : who,
    text: said,
    inside,
    buttons: from === "customer" ? ["reply"] : [],
  };
}
