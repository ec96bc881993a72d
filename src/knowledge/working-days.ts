import { DateTime } from "luxon";
import type { Holidays } from "./holidays-schema.ts";

/** Reckons in working days of the wallet's own place. */
export interface WorkingDays {
  isWorkingDay(date: string): boolean;
  /** The date ("2026-11-25") `count` working days after the instant's own day; with 0, that day or the next one that is worked. */
  after(at: string, count: number): string;
}

const saturday = 6;

/** Without `holidays` only weekends are off. */
export function createWorkingDays({
  timeZone,
  holidays,
}: {
  timeZone: string;
  holidays: Holidays | undefined;
}): WorkingDays {
  const years = Object.values(holidays?.years ?? {});
  const off = years.flatMap((year) => year.off);
  const worked = new Set(years.flatMap(({ workdays }) => workdays));

  function isWorkingDay(date: string): boolean {
    if (worked.has(date)) return true;
    return DateTime.fromISO(date).weekday < saturday && !off.some(({ from, to }) => date >= from && date <= to);
  }

  return {
    isWorkingDay,
    after(at, count) {
      let day = DateTime.fromISO(at, { zone: timeZone }).startOf("day");
      if (!day.isValid) throw new Error(`working-days: ${day.invalidExplanation ?? day.invalidReason}`);
      let left = count;
      while (left > 0 || !isWorkingDay(day.toISODate())) {
        day = day.plus({ days: 1 });
        if (isWorkingDay(day.toISODate())) left -= 1;
      }
      return day.toISODate();
    },
  };
}
