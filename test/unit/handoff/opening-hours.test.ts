import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { DateTime } from "luxon";
import { type Calendar, createOpeningHours, type HoursTable } from "../../../src/handoff/opening-hours.ts";
import { shippedWords } from "../../support/read-words.ts";

const office: HoursTable = {
  "time-zone": "Europe/Berlin",
  weekly: {
    monday: [
      { open: "09:00", close: "12:00" },
      { open: "13:00", close: "17:30" },
    ],
    friday: [{ open: "22:00", close: "02:00" }],
    sunday: [{ open: "00:00", close: "24:00" }],
  },
  holidays: { exceptions: [{ date: "2026-11-30", open: [] }] },
};
const { isOpen, opensAt } = createOpeningHours(office);

describe("whether people answer now", () => {
  it.each([
    ["the minute it opens", "2026-11-23T08:00:00Z", true],
    ["the minute before", "2026-11-23T07:59:59Z", false],
    ["over lunch", "2026-11-23T11:30:00Z", false],
    ["the minute it closes", "2026-11-23T16:30:00Z", false],
    ["a day that is not listed", "2026-11-24T10:00:00Z", false],
    ["an exception", "2026-11-30T10:00:00Z", false],
    ["a night shift before midnight", "2026-11-27T22:30:00Z", true],
    ["the same shift after midnight", "2026-11-28T00:30:00Z", true],
    ["after the shift", "2026-11-28T01:00:00Z", false],
    ["the last minute of a whole day", "2026-11-29T22:59:00Z", true],
    ["summer time: the wall clock counts", "2026-07-06T07:00:00Z", true],
    ["summer time: an hour before", "2026-07-06T06:59:00Z", false],
  ])("%s", (_name, at, open) => {
    expect(isOpen(at)).toBe(open);
  });

  it("rejects a time zone that does not exist", () => {
    expect(() => createOpeningHours({ ...office, "time-zone": "Mars/Base" }).isOpen("2026-11-23T08:00:00Z")).toThrow(
      "opening-hours",
    );
  });
});

describe("when they answer next", () => {
  it.each([
    ["while they do", "2026-11-23T08:30:10.000Z", "2026-11-23T08:30:10.000Z"],
    ["over lunch", "2026-11-23T11:30:00.000Z", "2026-11-23T12:00:00.000Z"],
    ["over days without hours", "2026-11-23T17:00:00.000Z", "2026-11-27T21:00:00.000Z"],
    ["over an exception", "2026-11-30T05:00:00.000Z", "2026-12-04T21:00:00.000Z"],
    ["asked again within the same pause", "2026-11-24T17:00:00.000Z", "2026-11-27T21:00:00.000Z"],
  ])("%s", (_name, at, opens) => {
    expect(opensAt(at)).toBe(opens);
  });

  it("is nothing where nobody ever does", () => {
    const never = createOpeningHours({ ...office, weekly: {} });
    expect(never.opensAt("2026-11-23T08:00:00Z")).toBeUndefined();
  });

  const zones = [
    "Asia/Shanghai",
    "Europe/Berlin",
    "America/New_York",
    "America/St_Johns",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
    "Pacific/Apia",
    "America/Sao_Paulo",
    "UTC",
  ];
  /** Around changes of the clock in both halves of the world, and far from any. */
  const starts = [
    "2026-03-08T00:00Z",
    "2026-03-29T00:00Z",
    "2026-04-04T10:00Z",
    "2026-10-03T10:00Z",
    "2026-10-25T00:00Z",
    "2026-11-01T00:00Z",
    "2026-06-15T00:00Z",
  ];
  const clock = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 15, 30, 45))
    .map(([hour, minute]) => `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`);
  const spans = fc.array(fc.record({ open: clock, close: clock }), { maxLength: 2 });
  const table = fc.record({
    "time-zone": fc.constantFrom(...zones),
    weekly: fc.record({ friday: spans, saturday: spans, sunday: spans, monday: spans }),
  });

  it("is the first minute at which isOpen says so, in nine zones and over every change of the clock", () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(...starts),
        fc.integer({ min: -1_500, max: 1_500 }),
        (hours, start, minutes) => {
          const opening = createOpeningHours(hours);
          const from = Date.parse(start) + minutes * 60_000;
          const next = opening.opensAt(new Date(from).toISOString());
          const until = Math.min(next ? Date.parse(next) : Number.POSITIVE_INFINITY, from + 8 * 3_600_000);
          const open: number[] = [];
          for (let at = from; at < until; at += 60_000) if (opening.isOpen(new Date(at).toISOString())) open.push(at);
          expect(open).toEqual([]);
          if (next) expect(opening.isOpen(next)).toBe(true);
        },
      ),
      { numRuns: 40, seed: 4 },
    );
  });

  it("and isOpen is what the clock on the wall says, over every change of it", () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(...starts),
        fc.integer({ min: -1_500, max: 1_500 }),
        (hours, start, minutes) => {
          const at = new Date(Date.parse(start) + minutes * 60_000).toISOString();
          const shown = DateTime.fromISO(at, { zone: hours["time-zone"] });
          const wall = shown.toFormat("HH:mm");
          const named = (day: DateTime) =>
            hours.weekly[day.setLocale("en").toFormat("cccc").toLowerCase() as keyof typeof hours.weekly] ?? [];
          const today = named(shown).some(({ open, close }) => wall >= open && (close <= open || wall < close));
          const night = named(shown.minus({ days: 1 })).some(({ open, close }) => close <= open && wall < close);
          expect(createOpeningHours(hours).isOpen(at)).toBe(today || night);
        },
      ),
      { numRuns: 500, seed: 4 },
    );
  });
});

describe("with China's calendar of 2026", () => {
  const { holidays } = shippedWords().knowledge;
  const years = Object.values(holidays?.years ?? {});
  const calendar: Calendar = {
    off: years.flatMap(({ off }) => off),
    worked: new Set(years.flatMap(({ workdays }) => workdays)),
  };
  const span = [{ open: "09:00", close: "18:00" }];
  const weekdays = { monday: span, tuesday: span, wednesday: span, thursday: span, friday: span };
  const desk = createOpeningHours(
    {
      "time-zone": "Asia/Shanghai",
      weekly: weekdays,
      holidays: {
        exceptions: [{ date: "2026-10-08", open: [{ open: "13:00", close: "18:00" }] }],
        "on-days-off": [],
        "worked-weekends-like": "monday",
      },
    },
    calendar,
  );

  it.each([
    ["an ordinary Monday", "2026-11-23", true],
    ["an ordinary Sunday", "2026-11-22", false],
    ["New Year's Day", "2026-01-01", false],
    ["the Sunday worked for New Year", "2026-01-04", true],
    ["the Saturday worked before the Spring Festival", "2026-02-14", true],
    ["the first day of the Spring Festival", "2026-02-15", false],
    ["its last day, a Monday", "2026-02-23", false],
    ["the day after", "2026-02-24", true],
    ["the Saturday worked for it", "2026-02-28", true],
    ["Qingming's Monday", "2026-04-06", false],
    ["Labour Day's Tuesday", "2026-05-05", false],
    ["the Saturday worked for it", "2026-05-09", true],
    ["the Dragon Boat Festival, a Friday", "2026-06-19", false],
    ["Mid-Autumn, a Friday", "2026-09-25", false],
    ["the Sunday worked for National Day", "2026-09-20", true],
    ["National Day", "2026-10-01", false],
    ["the Saturday worked for it", "2026-10-10", true],
  ])("%s (%s)", (_name, date, open) => {
    expect(desk.isOpen(`${date}T10:00:00+08:00`)).toBe(open);
  });

  it("opens after National Day at the hour that the exception of that day says", () => {
    expect(desk.opensAt("2026-09-30T18:30:00+08:00")).toBe("2026-10-08T05:00:00.000Z");
    expect(desk.isOpen("2026-10-08T10:00:00+08:00")).toBe(false);
  });

  it("stays open round the clock where the table does not say otherwise", () => {
    const whole = [{ open: "00:00", close: "24:00" }];
    const always = Object.fromEntries(Object.keys({ ...weekdays, saturday: 0, sunday: 0 }).map((day) => [day, whole]));
    const sandbox = createOpeningHours(
      { "time-zone": "Asia/Shanghai", weekly: always, holidays: { exceptions: [] } },
      calendar,
    );
    expect(sandbox.isOpen("2026-02-17T03:00:00+08:00")).toBe(true);
    expect(
      createOpeningHours(shippedWords().knowledge.wallet.hours, calendar).isOpen("2026-02-17T03:00:00+08:00"),
    ).toBe(true);
  });
});
