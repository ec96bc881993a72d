import { signal } from "@preact/signals";
import phrases from "./phrases.yaml";

export type DemoLanguage = "zh-Hans" | "en";

const kept = "walletline-demo-language";

function wished(): DemoLanguage {
  const asked = new URLSearchParams(location.search).get("lang") ?? localStorage.getItem(kept) ?? navigator.language;
  return asked.toLowerCase().startsWith("en") ? "en" : "zh-Hans";
}

export const language = signal<DemoLanguage>(wished());

export function choose(next: DemoLanguage): void {
  localStorage.setItem(kept, next);
  language.value = next;
}

/** A phrase of the page in the chosen language, its {placeholders} filled. */
export function say(key: string, values: Record<string, string | number> = {}): string {
  const text = phrases[language.value][key] ?? "";
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
}
