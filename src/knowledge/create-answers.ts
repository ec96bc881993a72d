import type { Language } from "../domain/language.ts";
import type { Written } from "./intent.ts";
import { keptByLanguage } from "./kept-by-language.ts";
import { fillPlaceholders } from "./placeholders.ts";
import type { Knowledge } from "./read-knowledge.ts";
import { createTraditional } from "./traditional.ts";

export interface Answers {
  /** The bubbles of an intent's answer; none when it has no answer. */
  answer(intentId: string, language: Language): string[];
  /** The bubbles that say why the answer is what it is; none where the knowledge does not know. */
  why(intentId: string, language: Language): string[];
  /** What the intent is called on a button; the id itself when it is unknown. */
  title(intentId: string, language: Language): string;
  /** The wallet's own facts as words, by placeholder name. */
  facts(language: Language): Readonly<Record<string, string>>;
}

/** Answers and titles in three languages. Each is converted and filled at its first use, and kept. */
export function createAnswers(knowledge: Knowledge): Answers {
  const traditional = createTraditional(knowledge);
  const said = (words: Written, language: Language): string =>
    language === "zh-Hant" ? (words["zh-Hant"] ?? traditional(words["zh-Hans"])) : words[language];
  const facts = keptByLanguage(
    (language): Readonly<Record<string, string>> =>
      Object.fromEntries(
        Object.entries(knowledge.wallet.placeholders).map(([name, words]) => [name, said(words, language)]),
      ),
  );
  const titles = new Map<string, (language: Language) => string>();
  const answers = new Map<string, (language: Language) => string[]>();
  const reasons = new Map<string, (language: Language) => string[]>();
  const bubbles = (words: Written) =>
    keptByLanguage((language) => bubblesOf(fillPlaceholders(said(words, language), facts(language))));
  for (const { id, title, answer, why } of knowledge.intents.values()) {
    titles.set(
      id,
      keptByLanguage((language) => said(title, language)),
    );
    if (answer) answers.set(id, bubbles(answer));
    if (why) reasons.set(id, bubbles(why));
  }
  return {
    answer: (intentId, language) => answers.get(intentId)?.(language) ?? [],
    why: (intentId, language) => reasons.get(intentId)?.(language) ?? [],
    title: (intentId, language) => titles.get(intentId)?.(language) ?? intentId,
    facts,
  };
}

function bubblesOf(text: string): string[] {
  return text
    .split(/\n[ \t]*\n/)
    .map((bubble) => bubble.trim())
    .filter((bubble) => bubble !== "");
}
