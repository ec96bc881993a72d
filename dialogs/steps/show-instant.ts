import type { Language } from "../../src/domain/language.ts";

const locales: Record<Language, string> = { "zh-Hans": "zh-CN", "zh-Hant": "zh-TW", en: "en-GB" };

/** "11月22日 14:03" / "22 Nov, 14:03" by the clock of that zone. */
export function showInstant(at: string, { language, timeZone }: { language: Language; timeZone: string }): string {
  const options = { month: "short", day: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  return new Intl.DateTimeFormat(locales[language], { ...options, timeZone }).format(new Date(at));
}

/** "11月25日周三" / "Wednesday, 25 November" for a calendar date ("2026-11-25"). */
export function showDate(date: string, language: Language): string {
  const options = { month: "long", day: "numeric", weekday: language === "en" ? "long" : "short" } as const;
  return new Intl.DateTimeFormat(locales[language], { ...options, timeZone: "UTC" }).format(
    new Date(`${date}T00:00:00Z`),
  );
}
