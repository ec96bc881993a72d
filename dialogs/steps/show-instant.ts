import type { Language } from "../../src/domain/language.ts";

const locales: Record<Language, string> = { "zh-Hans": "zh-CN", "zh-Hant": "zh-TW", en: "en-GB" };

interface Reader {
  language: Language;
  timeZone: string;
}

/** "11月22日 14:03" / "22 Nov, 14:03 GMT+8" by the clock of that zone, which who writes English may be far from. */
export const showInstant = (at: string, reader: Reader): string => `${clockOf(reader).format(at)}${zoneOf(at, reader)}`;

/** "11月24日 09:00–12:00" / "24 Nov, 09:00–12:00 GMT+8": hours of one day. */
export function showHours(from: string, to: string, reader: Reader): string {
  const { format } = clockOf(reader);
  return `${format(from)}–${format(to).slice(-5)}${zoneOf(to, reader)}`;
}

/** Making a format costs a hundred times what using one does. */
const clocks = new Map<string, { format(at: string): string }>();
function clockOf({ language, timeZone }: Reader): { format(at: string): string } {
  const key = `${language} ${timeZone}`;
  const known = clocks.get(key);
  if (known) return known;
  const shown = new Intl.DateTimeFormat(locales[language], { ...clock, timeZone });
  const made = { format: (at: string) => shown.format(new Date(at)) };
  clocks.set(key, made);
  return made;
}

const clock = { month: "short", day: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;

/** " GMT+8"; nothing in Chinese, whose readers live by the wallet's clock. */
function zoneOf(at: string, { language, timeZone }: Reader): string {
  if (language !== "en") return "";
  const parts = new Intl.DateTimeFormat(locales.en, { timeZone, timeZoneName: "short" }).formatToParts(new Date(at));
  return ` ${parts.find(({ type }) => type === "timeZoneName")?.value}`;
}

/** The calendar date of an instant by the clock of that zone: "2026-11-25". */
export const dateOf = (at: string, timeZone: string): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(new Date(at));

/** "11月25日周三" / "Wednesday, 25 November" for a calendar date ("2026-11-25"). */
export function showDate(date: string, language: Language): string {
  const options = { month: "long", day: "numeric", weekday: language === "en" ? "long" : "short" } as const;
  return new Intl.DateTimeFormat(locales[language], { ...options, timeZone: "UTC" }).format(
    new Date(`${date}T00:00:00Z`),
  );
}
