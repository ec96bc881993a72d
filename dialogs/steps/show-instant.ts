import type { Language } from "../../src/domain/language.ts";

const locales: Record<Language, string> = { "zh-Hans": "zh-CN", "zh-Hant": "zh-TW", en: "en-GB" };

interface Reader {
  language: Language;
  timeZone: string;
}

/** "11月22日 14:03" / "22 Nov, 14:03 GMT+8" by the clock of that zone, which who writes English may be far from. */
export function showInstant(at: string, { language, timeZone }: Reader): string {
  const zone = language === "en" ? ({ timeZoneName: "short" } as const) : {};
  return formatOf(language, { ...options, ...zone, timeZone }).format(new Date(at));
}

/** "11月24日 09:00–12:00" / "24 Nov, 09:00–12:00 GMT+8": hours of one day. */
export function showHours(from: string, to: string, reader: Reader): string {
  const format = formatOf(reader.language, { ...options, timeZone: reader.timeZone });
  const [start, end] = [format.format(new Date(from)), format.format(new Date(to)).slice(-5)];
  const zone = showInstant(to, reader).split(end).at(-1);
  return `${start}–${end}${zone}`;
}

const options = { month: "short", day: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;

const formatOf = (language: Language, wanted: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locales[language], wanted);

/** "11月25日周三" / "Wednesday, 25 November" for a calendar date ("2026-11-25"). */
export function showDate(date: string, language: Language): string {
  const options = { month: "long", day: "numeric", weekday: language === "en" ? "long" : "short" } as const;
  return new Intl.DateTimeFormat(locales[language], { ...options, timeZone: "UTC" }).format(
    new Date(`${date}T00:00:00Z`),
  );
}
