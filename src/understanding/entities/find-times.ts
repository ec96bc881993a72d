import { DateTime, type DateTimeUnit } from "luxon";
import { chineseNumber } from "../../domain/chinese-number.ts";
import { createSieve } from "../text/pattern-sieve.ts";
import { clockIn, spokenEnglishClock } from "./clock-words.ts";
import type { Finder, Found } from "./finder.ts";
import {
  ago,
  calendarDay,
  dayOf,
  dayOfMonth,
  englishCount,
  englishDate,
  englishWeekday,
  relativeUnit,
  relativeYear,
  type Span,
  weekday,
  wholeUnit,
} from "./time-spans.ts";

const han = "[零一二两三四五六七八九十\\d]{1,4}";
const dayParts =
  "凌晨|清晨|大清早|清早|一大早|早晨|早上|朝早|上午|上昼|中午|晌午|午后|下午|后晌|下昼|晏昼|傍晚|大晚上|晚上|夜里|夜晚|夜间|大半夜|半夜|午夜|深夜";
const part = `(?:的)?(?<part>${dayParts}|晚|早|朝)?(?:的|大概|大约|差不多)?`;
const clock = `(?<clock>(?:[01]?\\d|2[0-4])[:：][0-5]\\d|(?:十[一二]?|二十[一二三四]?|[零一二两三四五六七八九]|[01]?\\d|2[0-4])[点时](?!了|儿|钱|击|开)(?:钟|整|半|[一三]刻|${han}分?)?)?`;
/** Without a day or part of the day before it, 一点 means a little. */
const bareClock = `(?!一点(?![钟半整一三零二四五\\d]))${clock.slice(0, -1)}`;
const enPart =
  "(?:(?:\\s|,|in the|around|about|at){0,4}(?<part>early morning|morning|noon|midday|afternoon|evening|tonight|night))?";
const enTime = `(?:1[0-2]|0?[1-9])(?:[:.][0-5]\\d)?\\s?[ap]\\.?m\\b\\.?|(?:[01]?\\d|2[0-3]):[0-5]\\d|${spokenEnglishClock}|noon|midnight`;
const enClock = `(?:(?:\\s|,|at|around|about|@){0,4}(?<clock>${enTime}))?`;
/** The clock said before the day: "half past nine last night". */
const enClockFirst = `(?:\\b(?<clock2>${enTime})\\s(?:on\\s)?)?`;
const months =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const weekdays = "mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?";

const dayWords: Record<string, number> = {
  大前天: -3,
  大前儿: -3,
  前天: -2,
  前日: -2,
  前儿: -2,
  昨天: -1,
  昨日: -1,
  昨: -1,
  昨儿: -1,
  前: -2,
  寻日: -1,
  噚日: -1,
  㖊日: -1,
  琴日: -1,
  寻: -1,
  噚: -1,
  㖊: -1,
  琴: -1,
  今天: 0,
  今日: 0,
  今: 0,
  今儿: 0,
  当天: 0,
  明天: 1,
  明日: 1,
  听日: 1,
  听: 1,
  明: 1,
  明儿: 1,
  后天: 2,
  后日: 2,
  "day before yesterday": -2,
  yesterday: -1,
  today: 0,
  tonight: 0,
};

/** Times of one form looked at in a message. */
const mostTimes = 20;

interface Rule {
  pattern: RegExp;
  /** Counted in hours or minutes that pass, not by the clock on the wall: a change to summer time lies between or not. */
  isElapsed?: true;
  /** Names no day at all. */
  isAnyDay?: true;
  /** The span of days a match names; undefined when it names none after all. */
  read(groups: Record<string, string | undefined>, now: DateTime): Span | undefined;
}

const rules: Rule[] = [
  {
    pattern: /刚才|刚刚|方才|头先|啱啱|just now|a (?:moment|minute|while|few minutes) ago/g,
    isElapsed: true,
    read: (_, now) => [now.minus({ hours: 1 }), now],
  },
  {
    pattern: new RegExp(`(?<count>半|几|${han})个?(?<unit>分钟|小时|钟头|钟|天|日|周|星期|礼拜|月|年)(?:之)?前`, "g"),
    isElapsed: true,
    read: ({ count = "", unit = "" }, now) =>
      ago(count === "半" ? 0.5 : (chineseNumber(count) ?? 3), unit === "钟" ? "小时" : unit, now),
  },
  {
    pattern:
      /(?<count>\d{1,3}|an?|one|two|three|four|five|six|seven|ten|half an|a couple of|a few)\s(?<unit>minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)\s(?:ago|before)\b/g,
    isElapsed: true,
    read: ({ count = "", unit = "" }, now) => ago(englishCount(count), unit, now),
  },
  {
    pattern: new RegExp(
      `(?<day>大前天|大前儿|(?<![之以])前天|前日|(?<![之以天年月周期分时])前儿(?=个|[早晚上下中半夜晌后])|昨天|昨日|昨儿|昨(?=晚|夜|早|晨)|寻日|噚日|㖊日|琴日|[寻噚㖊琴](?=晚)|(?<![之以提饭天年月周期分时])前(?=晚)|今天|今日|今儿|今(?=早|晚|晨|朝)|当天|明天|明日|明儿|听日|听(?=朝|晚)|明(?=早|晚)|后天|(?<![之以天年月周期分时])后日(?![期常本子历后]))(?:个(?!月))?${part}${clock}`,
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
      `(?<![\\d月第])(?<date>[12]\\d|3[01]|0?[1-9]|(?:[一二三]?十|廿|卅)[一二三四五六七八九]?)[号](?!线|楼|店|码|卡|客)${part}${clock}`,
      "g",
    ),
    read: ({ date = "" }, now) => dayOfMonth(chineseNumber(date), now),
  },
  {
    pattern: new RegExp(
      `${enClockFirst}\\b(?:the )?(?<day>day before yesterday|yesterday|today|tonight|tom+or+ow|tmrw?|2moro)\\b${enPart}${enClock}`,
      "g",
    ),
    // "Tomorrow" is often spelt otherwise.
    read: ({ day = "" }, now) => dayOf(now.plus({ days: dayWords[day] ?? 1 })),
  },
  {
    pattern: new RegExp(
      `${enClockFirst}\\b(?<which>last|this)\\s(?<part>night|morning|afternoon|evening)\\b${enClock}`,
      "g",
    ),
    read: ({ which }, now) => dayOf(now.minus({ days: which === "last" ? 1 : 0 })),
  },
  {
    pattern: new RegExp(
      `${enClockFirst}\\b(?:(?<which>last|this|next|on)\\s)?(?<day>${weekdays})\\b${enPart}${enClock}`,
      "g",
    ),
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
    pattern: new RegExp(`(?<part>${dayParts})(?:的|大概|大约|差不多)?${clock}`, "g"),
    isAnyDay: true,
    read: (_, now) => dayOf(now),
  },
  { pattern: new RegExp(`(?<![\\d:：.¥])${bareClock}`, "g"), isAnyDay: true, read: (_, now) => dayOf(now) },
  {
    pattern: /(?<![\d:.])(?<clock>(?:1[0-2]|0?[1-9])(?:[:.][0-5]\d)?\s?[ap]\.?m\b\.?)/g,
    isAnyDay: true,
    read: (_, now) => dayOf(now),
  },
];

const mayMatch = createSieve(rules);

/** Dates and times as spans, read against the conversation's clock and zone: "昨天下午三点" is that hour, "上周五" that day. What has no year lies in the past where it can. */
export const findTimes: Finder = ({ simplified, now, timeZone }) => {
  let clocks: Record<"passing" | "wall", DateTime> | undefined;
  const found: Found[] = [];
  for (const { pattern, isElapsed, isAnyDay, read } of mayMatch(simplified)) {
    const before = found.length;
    for (const match of simplified.matchAll(pattern)) {
      if (found.length - before >= mostTimes) break;
      const groups = match.groups ?? {};
      clocks ??= clocksAt(now, timeZone);
      const days = read(groups, isElapsed ? clocks.passing : clocks.wall);
      if (!days?.[0].isValid || !days[1].isValid) continue;
      const [from, to] = clockIn(days, groups.part, groups.clock ?? groups.clock2);
      const shown = match[0].trimEnd();
      found.push({
        type: "time",
        start: match.index,
        end: match.index + shown.length,
        value: { from: isoOf(from, timeZone), to: isoOf(to, timeZone), ...(isAnyDay ? { anyDay: true } : {}) },
      });
    }
  }
  return found;
};

/** The instant in its zone, and the same clock and calendar in UTC, where counting days is a hundred times cheaper. */
function clocksAt(now: string, timeZone: string): Record<"passing" | "wall", DateTime> {
  const passing = DateTime.fromMillis(Date.parse(now), { zone: timeZone });
  return { passing, wall: passing.setZone("utc", { keepLocalTime: true }) };
}

function isoOf(at: DateTime, timeZone: string): string {
  return at.setZone(timeZone, { keepLocalTime: true }).toISO({ suppressMilliseconds: true }) ?? "";
}
