import type { Chat } from "../../src/dialog/dialog.ts";
import type { DayRange, DialogKit } from "../../src/dialog/dialog-kit.ts";
import { showDate } from "./show-instant.ts";

/** A time in working days as the customer reads it, with the day it ends on: {days}, {by}; `date` is for a case's facts. */
export interface PromisedTime {
  days: string;
  by: string;
  date: string;
}

export function promisedTime(
  chat: Chat,
  { times }: Pick<DialogKit, "times">,
  range: DayRange,
  from: string,
): PromisedTime {
  const date = times.lastDay(range, from);
  return { days: daysWords(chat, range), by: showDate(date, chat.language), date };
}

/** "1–3 working days". */
export function daysWords(chat: Chat, { min, max }: DayRange): string {
  if (min > 0 && min < max) return chat.words("days-range", { min, max });
  return chat.words(min === max ? "days-exactly" : "days-at-most", { max });
}
