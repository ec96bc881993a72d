import { signal } from "@preact/signals";
import phrases from "./phrases.yaml";

export type DeskLanguage = "zh-Hans" | "en";

const kept = "walletline-desk-language";

function wished(): DeskLanguage {
  const asked = new URLSearchParams(location.search).get("lang") ?? localStorage.getItem(kept) ?? navigator.language;
  return asked.toLowerCase().startsWith("en") ? "en" : "zh-Hans";
}

export const language = signal<DeskLanguage>(wished());
export const tag = (): string => (language.value === "en" ? "en" : "zh-CN");

export function choose(next: DeskLanguage): void {
  localStorage.setItem(kept, next);
  language.value = next;
}

/** A phrase in the agent's language, its {placeholders} filled; `{count:day|days}` gives the word that goes with the number. */
export function say(key: string, values: Record<string, string | number> = {}): string {
  const text = phrases[language.value][key] ?? "";
  return text.replace(/\{(\w+)(?::([^|}]+)\|([^}]+))?\}/g, (_, name: string, one?: string, many?: string) =>
    String((one === undefined ? values[name] : Number(values[name]) === 1 ? one : many) ?? ""),
  );
}

/** A phrase that may not be there: the key's last part stands in for a word of a newer server. */
export const sayOr = (key: string, other: string): string => phrases[language.value][key] ?? other;
