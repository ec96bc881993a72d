import { DateTime, type DateTimeUnit } from "luxon";
import { chineseNumber } from "../../domain/chinese-number.ts";

/** From a time, included, to a time, excluded. */
export type Span = [DateTime, DateTime];

const monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const dayNames = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const unitWords: [RegExp, DateTimeUnit][] = [
  [/^(分钟|分|min)/, "minute"],
  [/^(小时|钟头|个小时|个钟|hour|hr)/, "hour"],
  [/^(天|日|day)/, "day"],
  [/^(周|星期|礼拜|week)/, "week"],
  [/^(月|month)/, "month"],
  [/^(年|year)/, "year"],
];

/** The whole day of an instant. */
export function dayOf(day: DateTime): Span {
  return [day.startOf("day"), day.startOf("day").plus({ days: 1 })];
}

/** The whole week, month or year so many steps from now. */
export function wholeUnit(unit: DateTimeUnit, steps: number, now: DateTime): Span {
  const from = now.startOf(unit).plus({ [unit]: steps });
  return [from, from.plus({ [unit]: 1 })];
}

function unitOf(word: string): DateTimeUnit {
  return unitWords.find(([pattern]) => pattern.test(word))?.[1] ?? "day";
}

/** The minutes, hour or day that lies so much in the past. */
export function ago(count: number, word: string, now: DateTime): Span {
  const unit = unitOf(word);
  if (unit === "minute" || unit === "hour") {
    const at = now.minus(unit === "hour" ? { minutes: count * 60 } : { minutes: count });
    return [at.startOf("minute"), at.startOf("minute").plus(unit === "hour" ? { hours: 1 } : { minutes: 5 })];
  }
  const day = unit === "month" && count === 0.5 ? now.minus({ days: 15 }) : now.minus({ [unit]: Math.round(count) });
  return dayOf(day);
}

/** "a couple of" is 2, "a few" 3. */
export function englishCount(word: string): number {
  const at = ["a", "one", "two", "three", "four", "five", "six", "seven"].indexOf(word.replace(/^an$/, "a"));
  if (at >= 0) return Math.max(1, at);
  return { "half an": 0.5, "a couple of": 2, "a few": 3, ten: 10 }[word] ?? Number(word);
}

function stepsOf(which: string | undefined): number {
  if (!which) return 0;
  if (which.startsWith("上上")) return -2;
  return which.startsWith("上") ? -1 : which.startsWith("下") ? 1 : 0;
}

/** Without 上 or 下 the weekday that came last, today included. */
export function weekday(which: string | undefined, day: string, now: DateTime): Span {
  const number = "一二三四五六日".indexOf(day === "天" ? "日" : day) + 1;
  const monday = now.startOf("week").plus({ weeks: stepsOf(which) });
  if (day === "末") return [monday.plus({ days: 5 }), monday.plus({ days: 7 })];
  const at = monday.plus({ days: number - 1 });
  return dayOf(!which && at > now ? at.minus({ weeks: 1 }) : at);
}

/** Without next or this, the one that came last; short forms that are words too (sat, sun, mon, wed) count only after such a word. */
export function englishWeekday(
  { which, day = "" }: Record<string, string | undefined>,
  now: DateTime,
): Span | undefined {
  const number = dayNames.indexOf(day.slice(0, 3)) + 1;
  if (/^(sat|sun|mon|wed)$/.test(day) && !which) return undefined;
  const thisWeek = now.startOf("week").plus({ days: number - 1 });
  if (which === "next") return dayOf(thisWeek > now ? thisWeek : thisWeek.plus({ weeks: 1 }));
  if (which === "this") return dayOf(thisWeek);
  const isPast = which === "last" ? thisWeek < now.startOf("day") : thisWeek <= now;
  return dayOf(isPast ? thisWeek : thisWeek.minus({ weeks: 1 }));
}

/** 上周, 这个月, 上个月5号. */
export function relativeUnit(
  { which, unit = "", date }: Record<string, string | undefined>,
  now: DateTime,
): Span | undefined {
  const whole = wholeUnit(unitOf(unit), stepsOf(which), now);
  if (!date) return whole;
  const day = unit === "月" ? chineseNumber(date) : undefined;
  return day && day <= 31 ? dayOf(whole[0].set({ day })) : whole;
}

/** 去年, 今年三月. */
export function relativeYear({ which, month }: Record<string, string | undefined>, now: DateTime): Span | undefined {
  const years = { 前: -2, 去: -1, 今: 0, 明: 1 }[which ?? "今"] ?? 0;
  const [from, to] = wholeUnit("year", years, now);
  const number = month && chineseNumber(month);
  if (!number) return [from, to];
  const start = from.set({ month: number });
  return [start, start.plus({ months: 1 })];
}

/** A month and day; without a year it lies at most 60 days ahead. Undefined when there is no such day. */
export function calendarDay(
  year: string | undefined,
  month: number | undefined,
  day: number | undefined,
  now: DateTime,
): Span | undefined {
  const at = DateTime.fromObject({ year: year ? Number(year) : now.year, month, day }, { zone: now.zone });
  if (!at.isValid) return undefined;
  return dayOf(!year && at > now.plus({ days: 60 }) ? at.minus({ years: 1 }) : at);
}

/** 15号: of this month, or of the last when that is over ten days ahead. */
export function dayOfMonth(day: number | undefined, now: DateTime): Span | undefined {
  const at = now.startOf("month").set({ day: day ?? 0 });
  if (!day || day > 31 || at.day !== day) return undefined;
  return dayOf(at > now.plus({ days: 10 }) ? at.minus({ months: 1 }) : at);
}

/** The groups of "march 3rd, 2026". */
export function englishDate(
  { year, month = "", date }: Record<string, string | undefined>,
  now: DateTime,
): Span | undefined {
  return calendarDay(year, monthNames.indexOf(month.slice(0, 3)) + 1, Number(date), now);
}
