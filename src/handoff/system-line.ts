import type { Language } from "../domain/language.ts";
import type { Message } from "../domain/message.ts";
import type { HandoffPhrase, HandoffRoom } from "./handoff-room.ts";

type Words = Pick<HandoffRoom, "phrases" | "newId" | "now">;
const comings = {
  claimed: "handoff-claimed",
  returned: "handoff-returned",
  transferred: "handoff-transferred",
  lost: "handoff-lost",
} as const;

/** The centred line that says who came or went, in the conversation's language. To the widget a colleague's transfer and a vanished agent are both "left". */
export function systemLine(
  { phrases, newId, now }: Words,
  event: keyof typeof comings,
  agent: string,
  language: Language,
): Message {
  return {
    id: newId(),
    from: "system",
    audience: "everyone",
    text: phrases.render("common", comings[event], { agent }, language).join("\n\n"),
    at: now(),
    language,
    state: { kind: "handoff", event: event === "transferred" || event === "lost" ? "left" : event, agent },
  };
}

/** A line that only the desk sees, in every language an agent may read the desk in. */
export function deskLine({ phrases, newId, now }: Words, key: HandoffPhrase, params: Record<string, string>): Message {
  const words = (language: Language) => phrases.render("common", key, params, language).join(" ");
  return {
    id: newId(),
    from: "system",
    audience: "desk",
    text: words("zh-Hans"),
    translations: { en: words("en") },
    at: now(),
  };
}
