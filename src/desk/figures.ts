import type { EscalationReason } from "../domain/conversation.ts";
import type { DeskFact, WrapUp } from "../domain/desk-fact.ts";

/** Claimed within this counts as served in time. */
export const promisedWaitMs = 2 * 60_000;

/** One day at the desk. Shares are 0–1, absent where there is nothing to reckon from. */
export interface DayFigures {
  /** The local date. */
  day: string;
  opened: number;
  queued: number;
  claimed: number;
  /** Conversations opened that day that never asked for a person. */
  botAlone: number;
  waitMs?: { median: number; p90: number; longest: number };
  inTime?: number;
  served: number;
  servedMs?: number;
  reasons: Partial<Record<EscalationReason, number>>;
  wrapUps: Partial<Record<WrapUp, number>>;
  /** Number of ratings by stars, 1 first. */
  stars: [number, number, number, number, number];
  /** Mean of the ratings. */
  csat?: number;
  misses: number;
}

/** Makes days out of facts, oldest first; days without any stand there with zeros. */
export function figuresByDay(
  facts: readonly DeskFact[],
  days: readonly string[],
  dayOf: (at: string) => string,
): DayFigures[] {
  const escalated = new Set(facts.flatMap((fact) => (fact.fact === "queued" ? [fact.conversation] : [])));
  const byDay = new Map<string, DeskFact[]>(days.map((day) => [day, []]));
  for (const fact of facts) byDay.get(dayOf(fact.at))?.push(fact);
  return [...byDay].map(([day, own]) => figuresOf(day, own, escalated));
}

function figuresOf(day: string, facts: readonly DeskFact[], escalated: ReadonlySet<string>): DayFigures {
  const only = <F extends DeskFact["fact"]>(name: F) =>
    facts.filter((fact): fact is Extract<DeskFact, { fact: F }> => fact.fact === name);
  const [opened, queued, claimed, finished] = [only("opened"), only("queued"), only("claimed"), only("finished")];
  const waits = claimed.map(({ waitedMs }) => waitedMs).sort((a, b) => a - b);
  const stars: DayFigures["stars"] = [0, 0, 0, 0, 0];
  const ratings = only("rated").map((rated) => rated.stars);
  for (const given of ratings) stars[given - 1] = (stars[given - 1] ?? 0) + 1;
  return {
    day,
    opened: opened.length,
    queued: queued.length,
    claimed: claimed.length,
    botAlone: opened.filter(({ conversation }) => !escalated.has(conversation)).length,
    ...(waits.length > 0
      ? {
          waitMs: { median: at(waits, 0.5), p90: at(waits, 0.9), longest: waits.at(-1) ?? 0 },
          inTime: waits.filter((wait) => wait <= promisedWaitMs).length / waits.length,
        }
      : {}),
    served: finished.length,
    ...(finished.length > 0 ? { servedMs: mean(finished.map(({ servedMs }) => servedMs)) } : {}),
    reasons: tally(queued.map(({ reason }) => reason)),
    wrapUps: tally(finished.flatMap(({ wrapUp }) => (wrapUp ? [wrapUp] : []))),
    stars,
    ...(ratings.length > 0 ? { csat: mean(ratings) } : {}),
    misses: only("missed").length,
  };
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;

function tally<K extends string>(names: readonly K[]): Partial<Record<K, number>> {
  const counts: Partial<Record<K, number>> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
