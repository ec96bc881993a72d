import type { Language } from "../domain/language.ts";
import type { Written } from "./intent.ts";
import { keptByLanguage } from "./kept-by-language.ts";
import { fillPlaceholders } from "./placeholders.ts";
import type { Knowledge } from "./read-knowledge.ts";
import { createTraditional } from "./traditional.ts";

export interface Answers {
  /** The bubbles of an intent's answer; none when it has no answer. */
  answer(intentId: string, language: Language): string[];
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
  for (const { id, title, answer } of knowledge.intents.values()) {
    titles.set(
      id,
      keptByLanguage((language) => said(title, language)),
    );
    if (!answer) continue;
    answers.set(
      id,
      keptByLanguage((language) => bubblesOf(fillPlaceholders(said(answer, language), facts(language)))),
    );
  }
  return {
    answer: (intentId, language) => answers.get(intentId)?.(language) ?? [],
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
