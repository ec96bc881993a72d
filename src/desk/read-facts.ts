import { type DeskFact, factsOn } from "../domain/desk-fact.ts";
import { after, day as dayMs } from "../domain/instants.ts";
import type { Store } from "../domain/store.ts";

const everything = 1_000_000;

/** The local date of an instant, "2026-11-22". */
export function createDayOf(timeZone: string): (at: string) => string {
  const format = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  return (at) => format.format(new Date(at));
}

/** The last `count` local dates up to now, oldest first. */
export function lastDays(now: string, count: number, dayOf: (at: string) => string): string[] {
  const days = new Set<string>();
  for (let back = count; back >= 0; back -= 1) days.add(dayOf(after(now, -back * dayMs)));
  return [...days].slice(-count);
}

/** All facts of so many days and what of the day before falls into the first local one. Days that are over do not change and are kept in memory. */
export function createFactReader(store: Pick<Store, "tail">, now: () => string) {
  const kept = new Map<string, DeskFact[]>();
  async function on(day: string): Promise<DeskFact[]> {
    const known = kept.get(day);
    if (known) return known;
    const facts = (await store.tail<DeskFact>(factsOn(day), 0, everything)).map(({ entry }) => entry);
    if (day < now().slice(0, 10)) kept.set(day, facts);
    if (kept.size > 120) kept.delete(kept.keys().next().value as string);
    return facts;
  }
  return async (days: number): Promise<DeskFact[]> => {
    const names = Array.from({ length: days + 1 }, (_, back) => after(now(), -(days - back) * dayMs).slice(0, 10));
    return (await Promise.all(names.map(on))).flat();
  };
}
