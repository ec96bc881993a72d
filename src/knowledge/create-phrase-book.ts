import type { Language } from "../domain/language.ts";
import { keptByLanguage } from "./kept-by-language.ts";
import { fillFrom } from "./placeholders.ts";
import type { Phrases } from "./read-phrases.ts";

/** Values for placeholders; one given in both written languages is said in the language of the phrase. */
export type PhraseParams = Readonly<Record<string, string | number | { "zh-Hans": string; en: string }>>;

export interface PhraseBook {
  has(key: string): boolean;
  /** The bubbles of a phrase. An unknown key throws: phrases are checked before the port opens. */
  render(key: string, params: PhraseParams, language: Language): string[];
  /** The answer to "why do you ask?"; undefined when the phrase has none. */
  why(key: string, params: PhraseParams, language: Language): string | undefined;
  /** What else customers type who mean this button; [] for most. */
  also(key: string): readonly string[];
}

/** Phrases in three languages; zh-Hant is derived at a phrase's first use, before any value is put in, and kept. Where a phrase names one of `facts`, it stands by itself. */
export function createPhraseBook(
  phrases: Phrases,
  traditional: (template: string) => string,
  facts: (language: Language) => PhraseParams = () => ({}),
): PhraseBook {
  const spoken = new Map(
    [...phrases].map(([key, said]) => [
      key,
      {
        bubbles: keptByLanguage((language) => said[language] ?? said["zh-Hans"].map(traditional)),
        why: keptByLanguage((language) => said.why && (said.why[language] ?? traditional(said.why["zh-Hans"]))),
      },
    ]),
  );
  const alsoSaid = new Map<string, readonly string[]>();
  const fill = (text: string, params: PhraseParams, language: Language): string =>
    fillFrom(text, (name) => {
      const from = Object.hasOwn(params, name) ? params : facts(language);
      const value = Object.hasOwn(from, name) ? from[name] : undefined;
      if (typeof value !== "object") return value;
      return language === "zh-Hant" ? traditional(value["zh-Hans"]) : value[language];
    });
  return {
    has: (key) => spoken.has(key),
    render(key, params, language) {
      const said = spoken.get(key);
      if (!said) throw new Error(`no phrase "${key}"`);
      return said.bubbles(language).map((bubble) => fill(bubble, params, language));
    },
    why(key, params, language) {
      const said = spoken.get(key)?.why(language);
      return said && fill(said, params, language);
    },
    also(key) {
      const known = alsoSaid.get(key);
      if (known) return known;
      const said = (phrases.get(key)?.also ?? []).flatMap((words) => [...new Set([words, traditional(words)])]);
      alsoSaid.set(key, said);
      return said;
    },
  };
}
