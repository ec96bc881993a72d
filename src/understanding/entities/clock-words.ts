import type { DateTime } from "luxon";
import { chineseNumber } from "../../domain/chinese-number.ts";

const beforeDawn = (hour: number) => (hour === 12 ? 0 : hour);
const asSaid = (hour: number) => hour;
const aroundNoon = (hour: number) => (hour < 11 ? hour + 12 : hour);
const pastNoon = (hour: number) => (hour < 12 ? hour + 12 : hour);
/** "晚上一点" is an hour after the midnight that ends the day; 24 and more is the next day. */
const atNight = (hour: number) => (hour === 12 ? 24 : hour < 5 ? hour + 24 : pastNoon(hour));

/** First and last hour (exclusive) of each part of a day, and which hour of the day a clock's hour is in it. */
const parts: [RegExp, number, number, (hour: number) => number][] = [
  [/^(凌晨|半夜|大半夜|午夜|early morning)/, 0, 6, beforeDawn],
  [/^(清晨|清早|大清早|一大早|早晨|朝早|朝|早)/, 5, 12, asSaid],
  [/^(上午|上昼|morning)/, 6, 12, asSaid],
  [/^(中午|晌午|noon|midday)/, 11, 14, aroundNoon],
  [/^(午后|下午|后晌|下昼|晏昼|afternoon)/, 12, 18, pastNoon],
  [/^(傍晚|evening)/, 17, 21, pastNoon],
  [/^(晚|夜里|夜晚|夜间|大晚上|深夜|night|tonight)/, 18, 24, atNight],
];

/** Narrows a span of days to a part of the day, an hour or a minute of its first day. */
export function clockIn(
  [from, to]: [DateTime, DateTime],
  part: string | undefined,
  clock: string | undefined,
): [DateTime, DateTime] {
  const window = part ? parts.find(([pattern]) => pattern.test(part)) : undefined;
  const time = clock ? readClock(clock.trim()) : undefined;
  if (time) {
    const hour = window ? window[3](time.hour) : time.hour;
    const at = from.plus({ days: hour >= 24 ? 1 : 0 }).set({ hour: hour % 24, minute: time.minute ?? 0 });
    return [at, at.plus(time.minute === undefined ? { hours: 1 } : { minutes: 1 })];
  }
  if (!window) return [from, to];
  return [
    from.set({ hour: window[1] }),
    window[2] === 24 ? from.startOf("day").plus({ days: 1 }) : from.set({ hour: window[2] }),
  ];
}

const englishHours = "one two three four five six seven eight nine ten eleven twelve".split(" ");
const englishMinutes: Record<string, number> = {
  five: 5,
  ten: 10,
  quarter: 15,
  twenty: 20,
  "twenty five": 25,
  "twenty-five": 25,
  half: 30,
};
const englishHour = `(?:${englishHours.join("|")}|1[0-2]|[1-9])`;

/** "half past nine", "a quarter to 10", "eight o'clock", for patterns. */
export const spokenEnglishClock = `(?:a )?(?:half|quarter|five|ten|twenty(?:[ -]five)?) (?:past|to) ${englishHour}\\b|${englishHour} o'?clock\\b`;

function readEnglishClock(clock: string): { hour: number; minute?: number } | undefined {
  const [, minutes, side, word = ""] = /^(?:a )?(?:(.+) (past|to) )?(\w+)(?: o'?clock)?$/.exec(clock) ?? [];
  const hour = englishHours.indexOf(word) + 1 || Number(word);
  if (!Number.isInteger(hour) || hour < 1) return undefined;
  if (!minutes) return { hour };
  const minute = englishMinutes[minutes] ?? 0;
  return side === "to" ? { hour: hour === 1 ? 12 : hour - 1, minute: 60 - minute } : { hour, minute };
}

/** "三点半", "15:30", "3pm", "十二点一刻", "half past nine"; the minute is undefined when only the hour was said. */
function readClock(clock: string): { hour: number; minute?: number } | undefined {
  if (clock === "noon") return { hour: 12, minute: 0 };
  if (clock === "midnight") return { hour: 0, minute: 0 };
  const western = /^(\d{1,2})(?:[:：.](\d\d))?\s?(?:([ap])\.?m\.?)?$/.exec(clock);
  if (western) {
    const hour = (Number(western[1]) % (western[3] ? 12 : 25)) + (western[3] === "p" ? 12 : 0);
    return { hour, minute: western[2] ? Number(western[2]) : undefined };
  }
  if (/^[a-z]|o'?clock$/.test(clock)) return readEnglishClock(clock);
  const spoken = /^(.{1,3})[点时](?:钟|整)?(半|一刻|三刻|[^分]{1,3})?分?$/.exec(clock);
  const hour = chineseNumber(spoken?.[1] ?? "");
  if (hour === undefined || hour > 24) return undefined;
  const minutes = spoken?.[2];
  if (!minutes) return { hour };
  const minute = { 半: 30, 一刻: 15, 三刻: 45 }[minutes] ?? chineseNumber(minutes.replace(/^[零0](?=.)/, ""));
  return minute === undefined || minute > 59 ? { hour } : { hour, minute };
}
