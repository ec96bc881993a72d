import { DateTime, type DateTimeUnit } from "luxon";
import { chineseNumber } from "./chinese-number.ts";
import { clockIn } from "./clock-words.ts";
import type { Finder, Found } from "./finder.ts";

type Span = [DateTime, DateTime];

const han = "[零一二两三四五六七八九十\\d]{1,4}";
const part =
  "(?:的)?(?<part>凌晨|清晨|大清早|一大早|早晨|早上|上午|中午|午后|下午|傍晚|晚上|夜里|半夜|深夜|晚|早)?(?:的|大概|大约|差不多)?";
const clock = `(?<clock>(?:[01]?\\d|2[0-4])[:：][0-5]\\d|(?:十[一二]?|二十[一二三四]?|[零一二两三四五六七八九]|[01]?\\d|2[0-4])[点时](?!了|儿|钱|击|开)(?:钟|整|半|[一三]刻|${han}分?)?)?`;
/** Without a day or part of the day before it, 一点 means a little. */
const bareClock = `(?!一点(?![钟半整一三零二四五\\d]))${clock.slice(0, -1)}`;
const enPart =
  "(?:(?:\\s|,|in the|around|about|at){0,4}(?<part>early morning|morning|noon|midday|afternoon|evening|tonight|night))?";
const enClock =
  "(?:(?:\\s|,|at|around|about|@){0,4}(?<clock>(?:1[0-2]|0?[1-9])(?:[:.][0-5]\\d)?\\s?[ap]\\.?m\\b\\.?|(?:[01]?\\d|2[0-3]):[0-5]\\d|noon|midnight))?";
const months =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const weekdays = "mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?";

const dayWords: Record<string, number> = {
  大前天: -3,
  前天: -2,
  前日: -2,
  昨天: -1,
  昨日: -1,
  昨: -1,
  寻日: -1,
  琴日: -1,
  今天: 0,
  今日: 0,
  今: 0,
  当天: 0,
  明天: 1,
  明日: 1,
  听日: 1,
  明: 1,
  后天: 2,
  "day before yesterday": -2,
  yesterday: -1,
  today: 0,
  tonight: 0,
  tomorrow: 1,
};
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

/** Times of one form looked at in a message. */
const mostTimes = 20;

interface Rule {
  pattern: RegExp;
  /** The span of days a match names; undefined when it names none after all. */
  read(groups: Record<string, string | undefined>, now: DateTime): Span | undefined;
}

const rules: Rule[] = [
  {
    pattern: /刚才|刚刚|方才|头先|啱啱|just now|a (?:moment|minute|while|few minutes) ago/g,
    read: (_, now) => [now.minus({ hours: 1 }), now],
  },
  {
    pattern: new RegExp(`(?<count>半|几|${han})个?(?<unit>分钟|小时|钟头|钟|天|日|周|星期|礼拜|月|年)(?:之)?前`, "g"),
    read: ({ count = "", unit = "" }, now) =>
      ago(count === "半" ? 0.5 : (chineseNumber(count) ?? 3), unit === "钟" ? "小时" : unit, now),
  },
  {
    pattern:
      /(?<count>\d{1,3}|an?|one|two|three|four|five|six|seven|ten|half an|a couple of|a few)\s(?<unit>minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)\s(?:ago|before)\b/g,
    read: ({ count = "", unit = "" }, now) => ago(englishCount(count), unit, now),
  },
  {
    pattern: new RegExp(
      `(?<day>大前天|前天|前日|昨天|昨日|昨(?=晚|夜|早|晨)|寻日|琴日|今天|今日|今(?=早|晚|晨)|当天|明天|明日|听日|明(?=早|晚)|后天)${part}${clock}`,
      "g",
    ),
    read: ({ day = "" }, now) => dayOf(now.plus({ days: dayWords[day] ?? 0 })),
  },
  {
    pattern: new RegExp(
      `(?<which>上上个?|上个?|这个?|本|下个?)?(?:周|星期|礼拜)(?<day>[一二三四五六日天末])${part}${clock}`,
      "g",
    ),
    read: ({ which, day = "" }, now) => weekday(which, day, now),
  },
  {
    pattern:
      /(?<which>上上个?|上个?|这个?|本|下个?)(?<unit>周|星期|礼拜|月)(?![一二三四五六日天末])(?:(?<date>\d{1,2}|[一二三]?十?[一二三四五六七八九十])[号日])?/g,
    read: relativeUnit,
  },
  { pattern: /(?<which>去|今|明|前)年(?:(?<month>\d{1,2}|十[一二]|[一二三四五六七八九十])月)?/g, read: relativeYear },
  {
    pattern: new RegExp(
      `(?:(?<year>20\\d\\d)\\s?[年/.-]\\s?)?(?<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])\\s?月\\s?(?<date>[12]\\d|3[01]|0?[1-9]|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])\\s?[日号]?${part}${clock}`,
      "g",
    ),
    read: ({ year, month = "", date = "" }, now) => calendarDay(year, chineseNumber(month), chineseNumber(date), now),
  },
  {
    pattern: new RegExp(
      `(?<![\\d.-])(?<year>20\\d\\d)[/.-](?<month>1[0-2]|0?[1-9])[/.-](?<date>3[01]|[12]\\d|0?[1-9])(?!\\d)(?:t|\\s)?${part}${clock}${enClock.replaceAll("clock", "clock2")}`,
      "g",
    ),
    read: ({ year, month, date }, now) => calendarDay(year, Number(month), Number(date), now),
  },
  {
    pattern: new RegExp(
      `(?<![\\d月第])(?<date>[12]\\d|3[01]|0?[1-9]|[一二三]?十[一二三四五六七八九]?)[号](?!线|楼|店|码|卡|客)${part}${clock}`,
      "g",
    ),
    read: ({ date = "" }, now) => dayOfMonth(chineseNumber(date), now),
  },
  {
    pattern: new RegExp(
      `\\b(?:the )?(?<day>day before yesterday|yesterday|today|tomorrow|tonight)\\b${enPart}${enClock}`,
      "g",
    ),
    read: ({ day = "" }, now) => dayOf(now.plus({ days: dayWords[day] ?? 0 })),
  },
  {
    pattern: new RegExp(`\\b(?<which>last|this)\\s(?<part>night|morning|afternoon|evening)\\b${enClock}`, "g"),
    read: ({ which }, now) => dayOf(now.minus({ days: which === "last" ? 1 : 0 })),
  },
  {
    pattern: new RegExp(`\\b(?:(?<which>last|this|next|on)\\s)?(?<day>${weekdays})\\b${enPart}${enClock}`, "g"),
    read: englishWeekday,
  },
  {
    pattern: /\b(?<which>last|this|next)\s(?<unit>week|month|year)\b/g,
    read: ({ which = "", unit = "" }, now) =>
      wholeUnit(unit as DateTimeUnit, which === "last" ? -1 : which === "next" ? 1 : 0, now),
  },
  {
    pattern: new RegExp(
      `\\b(?<month>${months})\\.?\\s(?<date>3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?\\b(?:,?\\s(?<year>20\\d\\d))?${enPart}${enClock}`,
      "g",
    ),
    read: englishDate,
  },
  {
    pattern: new RegExp(
      `\\b(?<date>3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?\\s(?:of\\s)?(?<month>${months})\\b\\.?(?:,?\\s(?<year>20\\d\\d))?${enPart}${enClock}`,
      "g",
    ),
    read: englishDate,
  },
  {
    pattern: new RegExp(
      `(?<part>凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚上|夜里|半夜|深夜)(?:的|大概|大约|差不多)?${clock}`,
      "g",
    ),
    read: (_, now) => dayOf(now),
  },
  { pattern: new RegExp(`(?<![\\d:：.¥])${bareClock}`, "g"), read: (_, now) => dayOf(now) },
  { pattern: /(?<![\d:.])(?<clock>(?:1[0-2]|0?[1-9])(?:[:.][0-5]\d)?\s?[ap]\.?m\b\.?)/g, read: (_, now) => dayOf(now) },
];

/** Dates and times as spans, read against the conversation's clock and zone: "昨天下午三点" is that hour, "上周五" that day. What has no year lies in the past where it can. */
export const findTimes: Finder = ({ simplified, now, timeZone }) => {
  const here = DateTime.fromISO(now, { zone: timeZone });
  const found: Found[] = [];
  for (const { pattern, read } of rules) {
    const before = found.length;
    for (const match of simplified.matchAll(pattern)) {
      if (found.length - before >= mostTimes) break;
      const groups = match.groups ?? {};
      const days = read(groups, here);
      if (!days?.[0].isValid || !days[1].isValid) continue;
      const [from, to] = clockIn(days, groups.part, groups.clock ?? groups.clock2);
      const shown = match[0].trimEnd();
      found.push({
        type: "time",
        start: match.index,
        end: match.index + shown.length,
        value: { from: isoOf(from), to: isoOf(to) },
      });
    }
  }
  return found;
};

function isoOf(at: DateTime): string {
  return at.toISO({ suppressMilliseconds: true }) ?? "";
}

function dayOf(day: DateTime): Span {
  return [day.startOf("day"), day.startOf("day").plus({ days: 1 })];
}

function wholeUnit(unit: DateTimeUnit, steps: number, now: DateTime): Span {
  const from = now.startOf(unit).plus({ [unit]: steps });
  return [from, from.plus({ [unit]: 1 })];
}

function unitOf(word: string): DateTimeUnit {
  return unitWords.find(([pattern]) => pattern.test(word))?.[1] ?? "day";
}

function ago(count: number, word: string, now: DateTime): Span {
  const unit = unitOf(word);
  if (unit === "minute" || unit === "hour") {
    const at = now.minus(unit === "hour" ? { minutes: count * 60 } : { minutes: count });
    return [at.startOf("minute"), at.startOf("minute").plus(unit === "hour" ? { hours: 1 } : { minutes: 5 })];
  }
  const day = unit === "month" && count === 0.5 ? now.minus({ days: 15 }) : now.minus({ [unit]: Math.round(count) });
  return dayOf(day);
}

function englishCount(word: string): number {
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
function weekday(which: string | undefined, day: string, now: DateTime): Span {
  const number = "一二三四五六日".indexOf(day === "天" ? "日" : day) + 1;
  const monday = now.startOf("week").plus({ weeks: stepsOf(which) });
  if (day === "末") return [monday.plus({ days: 5 }), monday.plus({ days: 7 })];
  const at = monday.plus({ days: number - 1 });
  return dayOf(!which && at > now ? at.minus({ weeks: 1 }) : at);
}

function englishWeekday({ which, day = "" }: Record<string, string | undefined>, now: DateTime): Span | undefined {
  const number = dayNames.indexOf(day.slice(0, 3)) + 1;
  if (/^(sat|sun|mon|wed)$/.test(day) && !which) return undefined;
  const thisWeek = now.startOf("week").plus({ days: number - 1 });
  if (which === "next") return dayOf(thisWeek > now ? thisWeek : thisWeek.plus({ weeks: 1 }));
  if (which === "this") return dayOf(thisWeek);
  const isPast = which === "last" ? thisWeek < now.startOf("day") : thisWeek <= now;
  return dayOf(isPast ? thisWeek : thisWeek.minus({ weeks: 1 }));
}

function relativeUnit({ which, unit = "", date }: Record<string, string | undefined>, now: DateTime): Span | undefined {
  const whole = wholeUnit(unitOf(unit), stepsOf(which), now);
  if (!date) return whole;
  const day = unit === "月" ? chineseNumber(date) : undefined;
  return day && day <= 31 ? dayOf(whole[0].set({ day })) : whole;
}

function relativeYear({ which, month }: Record<string, string | undefined>, now: DateTime): Span | undefined {
  const years = { 前: -2, 去: -1, 今: 0, 明: 1 }[which ?? "今"] ?? 0;
  const [from, to] = wholeUnit("year", years, now);
  const number = month && chineseNumber(month);
  if (!number) return [from, to];
  const start = from.set({ month: number });
  return [start, start.plus({ months: 1 })];
}

function calendarDay(
  year: string | undefined,
  month: number | undefined,
  day: number | undefined,
  now: DateTime,
): Span | undefined {
  const at = DateTime.fromObject({ year: year ? Number(year) : now.year, month, day }, { zone: now.zone });
  if (!at.isValid) return undefined;
  return dayOf(!year && at > now.plus({ days: 60 }) ? at.minus({ years: 1 }) : at);
}

function dayOfMonth(day: number | undefined, now: DateTime): Span | undefined {
  const at = now.startOf("month").set({ day: day ?? 0 });
  if (!day || day > 31 || at.day !== day) return undefined;
  return dayOf(at > now.plus({ days: 10 }) ? at.minus({ months: 1 }) : at);
}

function englishDate({ year, month = "", date }: Record<string, string | undefined>, now: DateTime): Span | undefined {
  return calendarDay(year, monthNames.indexOf(month.slice(0, 3)) + 1, Number(date), now);
}
