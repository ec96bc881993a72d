import { cell } from "./line/cell.ts";

/** BCP 47 tags, as they stand in `lang`, for dates and for the server's `locale`. */
export type WidgetLanguage = "zh-Hans" | "zh-Hant" | "zh-HK" | "en";

export const languageNames: Record<WidgetLanguage, string> = {
  "zh-Hans": "简体中文",
  "zh-Hant": "中文（台灣）",
  "zh-HK": "中文（香港）",
  en: "English",
};

/** The nearest of our languages; Simplified Chinese when none is near. */
export function languageOf(tag: string | null | undefined): WidgetLanguage {
  const lower = (tag ?? "").toLowerCase();
  if (/^(zh-(hant-)?(hk|mo)|yue)/.test(lower)) return "zh-HK";
  if (/^zh-(hant|tw)/.test(lower)) return "zh-Hant";
  return lower.startsWith("en") ? "en" : "zh-Hans";
}

type Phrases = Record<string, string>;
declare global {
  var walletlineWords: Partial<Record<WidgetLanguage, Phrases>> | undefined;
}

export const language = cell<WidgetLanguage>("zh-Hans");
const phrases = cell<Phrases>({});

/** Whether there is a language to speak; until then nothing is shown. */
export const canSpeak = cell(false);

/** A phrase in the chosen language, its {placeholders} filled. */
export function say(key: string, values: Record<string, string | number> = {}): string {
  return (phrases.value[key] ?? "").replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
}

let wantedLast: WidgetLanguage;

/** Loads a language's script once and speaks it from then on; keeps the language before when it cannot be had, or another is wanted by then. */
export async function speak(wanted: WidgetLanguage, server: string, nonce?: string): Promise<void> {
  wantedLast = wanted;
  const known = () => globalThis.walletlineWords?.[wanted];
  if (!known()) await loadScript(`${server}/walletline-chat.${wanted}.js`, nonce);
  const words = known();
  if (!words || wanted !== wantedLast) return;
  phrases.value = words;
  language.value = wanted;
  canSpeak.value = true;
}

/** A classic script needs no CORS and no more than the script-src that let this one in. */
function loadScript(src: string, nonce?: string): Promise<void> {
  return new Promise((resolve) => {
    const script = document.createElement("script");
    if (nonce) script.nonce = nonce;
    script.src = src;
    script.onload = script.onerror = () => {
      script.remove();
      resolve();
    };
    document.head.append(script);
  });
}
