import type { Case } from "../domain/conversation.ts";
import type { Message } from "../domain/message.ts";
import type { HandoffRoom } from "./handoff-room.ts";
import { languageIn } from "./language-in.ts";

/** What the customer reads about a case in the conversation it came from, in the language last spoken there. */
export async function caseLine(
  { store, phrases, newId }: Pick<HandoffRoom, "store" | "phrases" | "newId">,
  key: "case-answer" | "case-closed" | "case-not-reached",
  { id, conversation }: Case,
  at: string,
): Promise<Message> {
  const language = await languageIn(store, conversation);
  const text = phrases.render("common", key, { case: id }, language).join(" ");
  return { id: newId(), from: "system", audience: "everyone", text, at, language };
}
