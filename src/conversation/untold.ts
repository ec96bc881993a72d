import type { Language } from "../domain/language.ts";
import type { Message } from "../domain/message.ts";
import type { OutboxItem } from "../domain/store.ts";
import type { TurnDeps } from "./turn-deps.ts";

/** Tells the desk of words that stand in the transcript and never reached the customer: somebody else had taken over, or the channel was down too long. */
export function createUntold({ phrases, newId, now }: Pick<TurnDeps, "phrases" | "newId" | "now">) {
  return ({ payload }: OutboxItem, how: "cancelled" | "expired"): Message | undefined => {
    const { audience, text } = payload as Partial<Message>;
    if (audience !== "everyone" || !text) return undefined;
    const line = (language: Language) =>
      phrases.render("common", `desk-untold-${how}`, { text: text.slice(0, 200) }, language).join(" ");
    const translations = { en: line("en") };
    return { id: newId(), from: "system", audience: "desk", text: line("zh-Hans"), translations, at: now() };
  };
}
