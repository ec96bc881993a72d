import { clock } from "../state/desk-state.ts";
import { say, tag } from "../words.ts";

/** How long ago it was, in words; follows the clock. */
export function lasting(since: string): string {
  const minutes = Math.max(0, Math.floor((clock.value - Date.parse(since)) / 60_000));
  if (minutes < 1) return say("seconds");
  if (minutes < 60) return say("minutes", { count: minutes });
  return say("hours", { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}

/** "14:03", with the date in front when it was not today. */
export function moment(at: string): string {
  const date = new Date(at);
  const isToday = date.toDateString() === new Date(clock.value).toDateString();
  return date.toLocaleString(tag(), {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    ...(isToday ? {} : { month: "short", day: "numeric" }),
  });
}

/** The whole date, for what may be years ago. */
export const wholeDate = (at: string): string =>
  new Date(at).toLocaleString(tag(), {
    ...{ year: "numeric", month: "short", day: "numeric" },
    ...{ hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  });

/** "11月24日 09:00–12:00"; only the time when it ends on the same day. */
export function span(from: string, until: string | undefined): string {
  if (!until) return moment(from);
  const sameDay = new Date(from).toDateString() === new Date(until).toDateString();
  return `${moment(from)}–${sameDay ? moment(until).slice(-5) : moment(until)}`;
}
