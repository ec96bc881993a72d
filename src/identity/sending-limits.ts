import { after, day, elapsed, hour, minute, second } from "../domain/instants.ts";

/** Sends to one destination: one a minute, five an hour, ten a day. security.md R8. */
const perMinute = minute;
const perHour = 5;
const perDay = 10;

/** When codes went out for one account file, by kind of contact; oldest first, at most a day back. */
export type Sends = Partial<Record<"phone" | "email", string[]>>;

/** "open", or the instant from which the next code may be sent. */
export function sendsOpenAt(sends: Sends | undefined, kind: "phone" | "email", now: string): "open" | string {
  const sent = (sends?.[kind] ?? []).filter((at) => elapsed(at, now) < day);
  const last = sent.at(-1);
  const hourly = sent.filter((at) => elapsed(at, now) < hour);
  const waits: string[] = [];
  if (last !== undefined && elapsed(last, now) < perMinute) waits.push(after(last, perMinute));
  if (hourly.length >= perHour) waits.push(after(hourly.at(-perHour)!, hour));
  if (sent.length >= perDay) waits.push(after(sent.at(-perDay)!, day));
  return waits.sort().at(-1) ?? "open";
}

/** The sends with one more. */
export function withSend(sends: Sends | undefined, kind: "phone" | "email", now: string): Sends {
  const kept = (sends?.[kind] ?? []).filter((at) => elapsed(at, now) < day);
  return { ...sends, [kind]: [...kept, now] };
}

/** How long the next code waits after so many in this conversation; told to the customer as it is. */
const waits = [60 * second, 120 * second, 300 * second, 600 * second];
export const waitAfter = (sentHere: number): number => waits[Math.min(Math.max(sentHere, 1), waits.length) - 1]!;
