import type { Language } from "../domain/language.ts";

/** What is made of a language at its first use, and kept: most conversations need one of the three. */
export function keptByLanguage<T>(make: (language: Language) => T): (language: Language) => T {
  const kept = new Map<Language, T>();
  return (language) => {
    if (!kept.has(language)) kept.set(language, make(language));
    return kept.get(language)!;
  };
}
