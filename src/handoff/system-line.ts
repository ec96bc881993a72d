import type { ConversationMeta } from "../domain/conversation.ts";
import type { Language } from "../domain/language.ts";
import type { Message } from "../domain/message.ts";
import type { Change } from "../domain/store.ts";
import type { HandoffRoom } from "./handoff-room.ts";

/** The centred line that says who came or went, in the conversation's language. */
export function systemLine(
  { phrases, newId, now }: HandoffRoom,
  event: "claimed" | "returned",
  agent: string,
  language: Language,
): Message {
  return {
    id: newId(),
    from: "system",
    audience: "everyone",
    text: phrases.render("common", `handoff-${event}`, { agent }, language).join("\n\n"),
    at: now(),
    language,
    state: { kind: "handoff", event, agent },
  };
}

/** Web and console read the transcript itself; other channels are sent to. A person's words stay said, so they carry no epoch. */
export function sentOut({ id, channel }: ConversationMeta, message: Message): NonNullable<Change["outbox"]> {
  if (channel === "web" || channel === "console") return [];
  return [{ id: message.id, route: channel, conversation: id, payload: message, attempts: 0, notBefore: message.at }];
}
