import { signal } from "@preact/signals";

export type PageLanguage = "zh-Hans" | "en";

/** The words of a page in the language its address names, the one chosen last, which is kept under `kept`, or the browser's. */
export function createPageWords(phrases: Record<PageLanguage, Record<string, string>>, kept: string) {
  const asked = new URLSearchParams(location.search).get("lang") ?? localStorage.getItem(kept) ?? navigator.language;
  const language = signal<PageLanguage>(asked.toLowerCase().startsWith("en") ? "en" : "zh-Hans");
  return {
    language,
    choose(next: PageLanguage): void {
      localStorage.setItem(kept, next);
      language.value = next;
    },
    /** A phrase, its {placeholders} filled; `{count:day|days}` gives the word that goes with the number. */
    say(key: string, values: Record<string, string | number> = {}): string {
      const text = phrases[language.value][key] ?? "";
      return text.replace(/\{(\w+)(?::([^|}]+)\|([^}]+))?\}/g, (_, name: string, one?: string, many?: string) =>
        String((one === undefined ? values[name] : Number(values[name]) === 1 ? one : many) ?? ""),
      );
    },
  };
}
