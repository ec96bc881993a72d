import { language, say } from "../words.ts";

const dayOf = (at: number): string => new Date(at).toDateString();

/** "14:03" in the reader's language and zone. */
export function clock(at: number): string {
  return new Intl.DateTimeFormat(language.value, {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(at);
}

/** "Today", "yesterday", or the date. */
export function day(at: number, now: number): string {
  if (dayOf(at) === dayOf(now)) return say("today");
  if (dayOf(at) === dayOf(now - 86_400_000)) return say("yesterday");
  const year = new Date(at).getFullYear() === new Date(now).getFullYear() ? undefined : ("numeric" as const);
  return new Intl.DateTimeFormat(language.value, { year, month: "long", day: "numeric" }).format(at);
}

export const isSameDay = (one: number, other: number): boolean => dayOf(one) === dayOf(other);
