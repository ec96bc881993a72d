import type { Typed } from "../../src/dialog/dialog.ts";
import { day, hour } from "../../src/domain/instants.ts";
import type { TimeSpan } from "../../src/domain/understood.ts";
import { weekdayNamed } from "../../src/domain/weekday-named.ts";
import { withoutEnd } from "../../src/domain/without-end.ts";
import { movesIt } from "./call-wishes.ts";

const dayNamed =
  /[今明昨前后後听聽尋寻琴]|[天日号號周月]|星期|礼拜|禮拜|[a-z]{3,6}day|\b(?:today|tonight|tom+or+ow|tmrw?|2moro|mon|tue|wed|thu|fri|sat|sun|last|next)\b|\d[/.-]\d/i;
const dayPart =
  /凌晨|早|晨|上午|下午|中午|晚|夜|朝|晏|下昼|下晝|上昼|上晝|\d\s?[ap]\.?m|morning|afternoon|evening|night|noon/i;
const range = /到|至|[-–—~～]|\bto\b|\band\b/;
const elsewhere =
  /没空|沒空|没时间|沒時間|不行|不方便|不在|除了|唔得|冇空|上班|出差|外出|旅游|旅行|开会|開會|\bexcept\b|\bbusy\b|\bcan'?t\b|\bcannot\b|\bnot\b|\bwon'?t\b|\bat work\b/i;
const soonest =
  /^(?:那|就|最好|请|請)*(?:越快越好|越早越好|愈快愈好|尽快|盡快|尽早|盡早|最早的?(?:那个|时段|時段)?|最快的?|最近的?(?:那个|时段|時段)?|现在|現在|而家|马上|馬上|立刻|即刻|随时|隨時|什么时候都(?:行|可以)|什麼時候都(?:行|可以)|几点都(?:行|可以)|幾點都(?:行|可以)|都行|都可以)(?:打|打来|打來|打过来|打過來|打给我|打給我|就打|就行|都行|都可以|吧|啦|喇)*$|^(?:any ?time(?: is (?:fine|ok))?|as soon as (?:possible|you can)|asap|right (?:now|away)|now|the (?:earliest|first|next|soonest)(?: (?:one|slot|time))?|earliest|soonest|the sooner the better|whenever(?: you can| you like)?)(?: please)?$/i;

/** Slots that a time in words falls into, as their first instants: one for a clock's hour, several for a day. Undefined where no time is named in which anybody is rung. */
export function slotsMeant(typed: Typed, slots: readonly TimeSpan[], now: string): string[] | undefined {
  const text = typed.text || (typed.aside ?? "");
  const plain = withoutEnd(text.normalize("NFKC"), /[。.！!，,\s]/u).trim();
  if (typed.text !== "" && soonest.test(plain)) return slots.slice(0, 1).map(({ from }) => from);
  const times = typed.entities.filter((entity) => entity.type === "time").sort((a, b) => a.start - b.start);
  // "Tomorrow morning I am at work": the time that is named is the one that does not suit.
  if (times.length === 0 || (times.length === 1 && elsewhere.test(text))) return undefined;
  const { text: words, value } = range.test(text) && !movesIt(text) ? times[0]! : times.at(-1)!;
  const span = { from: Date.parse(value.from), to: Date.parse(value.to) };
  for (const by of stepsAhead(words, text)) {
    const fits = fitting(slots, { from: span.from + by, to: span.to + by }, Date.parse(now));
    if (fits.length > 0) return fits.map(({ from }) => from);
  }
  return undefined;
}

const days = [0, 1, 2, 3, 4, 5, 6, 7].map((count) => count * day);

/** By how much later than it was read the time may be meant: a weekday that comes next, a clock's hour on any day, "three" after noon. */
function stepsAhead(words: string, text: string): number[] {
  const ways = weekdayNamed.test(words) ? [0, 7 * day] : dayNamed.test(words) ? [0] : days;
  return dayPart.test(text) ? ways : ways.flatMap((way) => [way, way + day / 2]);
}

interface Stretch {
  from: number;
  to: number;
}

const isHour = ({ from, to }: Stretch): boolean => to - from <= hour;

/** Nobody is rung in the past: what lies there fits nothing. */
const fitting = (slots: readonly TimeSpan[], { from, to }: Stretch, now: number): TimeSpan[] =>
  to <= now
    ? []
    : slots.filter((slot) => {
        const [start, end] = [Date.parse(slot.from), Date.parse(slot.to)];
        return isHour({ from, to }) ? start <= from && from < end : start < to && from < end;
      });
