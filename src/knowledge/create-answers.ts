import type { Language } from "../domain/language.ts";
import type { Written } from "./intent.ts";
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

/** Answers and titles in three languages. Everything is converted and filled here, once; asking is a look-up. */
export function createAnswers(knowledge: Knowledge): Answers {
  const traditional = createTraditional(knowledge);
  const inLanguage = (words: Written): Record<Language, string> => ({
    "zh-Hans": words["zh-Hans"],
    en: words.en,
    "zh-Hant": words["zh-Hant"] ?? traditional(words["zh-Hans"]),
  });
  const facts: Record<Language, Record<string, string>> = { "zh-Hans": {}, "zh-Hant": {}, en: {} };
  for (const [name, words] of Object.entries(knowledge.wallet.placeholders)) {
    const said = inLanguage(words);
    for (const language of ["zh-Hans", "zh-Hant", "en"] as const) facts[language][name] = said[language];
  }
  const titles = new Map<string, Record<Language, string>>();
  const answers = new Map<string, Record<Language, string[]>>();
  for (const intent of knowledge.intents.values()) {
    titles.set(intent.id, inLanguage(intent.title));
    if (!intent.answer) continue;
    const said = inLanguage(intent.answer);
    const bubbles = (language: Language) => bubblesOf(fillPlaceholders(said[language], facts[language]));
    answers.set(intent.id, { "zh-Hans": bubbles("zh-Hans"), "zh-Hant": bubbles("zh-Hant"), en: bubbles("en") });
  }
  return {
    answer: (intentId, language) => answers.get(intentId)?.[language] ?? [],
    title: (intentId, language) => titles.get(intentId)?.[language] ?? intentId,
    facts: (language) => facts[language],
  };
}

function bubblesOf(text: string): string[] {
  return text
    .split(/\n[ \t]*\n/)
    .map((bubble) => bubble.trim())
    .filter((bubble) => bubble !== "");
}
