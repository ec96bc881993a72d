import { DateTime } from "luxon";

/** Local times like "09:00"; "24:00" is the end of the day, and a close before the open lies on the next day. */
export interface OpeningSpan {
  open: string;
  close: string;
}
const days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
type Day = (typeof days)[number];

/** When people answer, as knowledge/wallet.yaml says it. For one date an exception wins, then the calendar, then the week. */
export interface HoursTable {
  "time-zone": string;
  weekly: Partial<Record<Day, OpeningSpan[]>>;
  holidays?: {
    exceptions: { date: string; open: OpeningSpan[] }[];
    /** On public holidays; absent: as in any week. */
    "on-days-off"?: OpeningSpan[];
    /** The weekday whose hours hold on a weekend day that is worked; absent: its own. */
    "worked-weekends-like"?: Day;
  };
}

/** Public holidays and weekend days that are worked in their place; both ends of a stretch belong to it. */
export interface Calendar {
  off: readonly { from: string; to: string }[];
  worked: ReadonlySet<string>;
}

export interface OpeningHours {
  /** By the clock on the wall there. */
  isOpen(at: string): boolean;
  /** The instant, to the minute, at which people answer next: `at` itself while they do; undefined: not within three weeks. */
  opensAt(at: string): string | undefined;
}

const minuteMs = 60_000;
const daysSearched = 21;
const saturday = 6;
const dayMinutes = 24 * 60;
const datesKept = 100;

export function createOpeningHours(table: HoursTable, calendar?: Calendar): OpeningHours {
  const { weekly, holidays } = table;
  const exceptions = new Map(holidays?.exceptions.map(({ date, open }) => [date, open]));
  const byDate = new Map<string, { from: number; to: number }[]>();
  let known: { from: number; opens: string } | undefined;

  function local(at: string): DateTime {
    const time = DateTime.fromISO(at, { zone: table["time-zone"] });
    if (!time.isValid) throw new Error(`opening-hours: ${time.invalidExplanation ?? time.invalidReason}`);
    return time;
  }

  const spansOf = (day: DateTime) =>
    tableOf(day).map(({ open, close }) => ({ open: minutesOf(open), close: minutesOf(close) }));
  /** Spans of minutes within the day, the ends of the night shifts that began the day before included. */
  function openOn(day: DateTime): { from: number; to: number }[] {
    const date = day.toISODate() ?? "";
    const found = byDate.get(date) ?? [
      ...spansOf(day).map(({ open, close }) => ({ from: open, to: close > open ? close : dayMinutes })),
      ...spansOf(day.minus({ days: 1 })).flatMap(({ open, close }) => (close <= open ? [{ from: 0, to: close }] : [])),
    ];
    if (byDate.size > datesKept) byDate.clear();
    byDate.set(date, found);
    return found;
  }
  function tableOf(day: DateTime): OpeningSpan[] {
    const date = day.toISODate() ?? "";
    const exception = exceptions.get(date);
    if (exception) return exception;
    const like = holidays?.["worked-weekends-like"];
    if (like && day.weekday >= saturday && calendar?.worked.has(date)) return weekly[like] ?? [];
    const off = holidays?.["on-days-off"];
    if (off && calendar?.off.some(({ from, to }) => date >= from && date <= to)) return off;
    return weekly[days[day.weekday - 1]!] ?? [];
  }

  function isOpenAt(time: DateTime): boolean {
    const minute = time.hour * 60 + time.minute;
    return openOn(time).some(({ from, to }) => minute >= from && minute < to);
  }

  /** Whole days without hours are skipped; within the others every minute is looked at, so that no change of the clock matters. */
  function search(at: string): string | undefined {
    let time = local(at);
    if (isOpenAt(time)) return time.toUTC().toISO() ?? undefined;
    const end = time.plus({ days: daysSearched });
    time = time.startOf("minute").plus({ minutes: 1 });
    while (time < end) {
      if (isOpenAt(time)) return time.toUTC().toISO() ?? undefined;
      const hasHours =
        spansOf(time).length > 0 || spansOf(time.minus({ days: 1 })).some(({ open, close }) => close <= open);
      time = hasHours ? time.plus(minuteMs) : time.plus({ days: 1 }).startOf("day");
    }
    return undefined;
  }

  return {
    isOpen: (at) => isOpenAt(local(at)),
    opensAt(at) {
      const now = Date.parse(at);
      if (known && now >= known.from && now < Date.parse(known.opens)) return known.opens;
      const opens = search(at);
      if (opens) known = { from: now, opens };
      return opens;
    },
  };
}

function minutesOf(clock: string): number {
  const [hour = Number.NaN, minute = Number.NaN] = clock.split(":").map(Number);
  return hour * 60 + minute;
}
