import { after, day, elapsed } from "../domain/instants.ts";
import type { Method } from "./identity-state.ts";

/** Consecutive failures that lock an account, and for how long. NIST SP 800-63B-4 3.2.2; security.md R6. */
export const failuresBeforeLock = 10;
export const lockMs = day;
/** Failures without a success in between, however long it took, after which only a person can lift the lock. */
const failuresForGood = 100;
/** Wrong answers to security questions that stop the flow. security.md R11. */
export const wrongAnswersBeforeStop = 3;

/** Tries on one account, at `account/<id>#counters`. No new code, conversation, channel or address starts it anew. */
export interface Counters {
  /** By method: a success by one method does not forgive another's failures. */
  failures: Partial<Record<Method, number>>;
  /** The first of the failures; after 24 h they are forgotten, but not by `total`. */
  since?: string;
  lastAt?: string;
  total: number;
  lockedUntil?: string;
  answers: { wrong: number; since?: string; stoppedUntil?: string };
}

export const noFailures: Counters = { failures: {}, total: 0, answers: { wrong: 0 } };
const farAway = "9999-12-31T23:59:59.999Z";

const sum = (failures: Counters["failures"]) => Object.values(failures).reduce((total, count) => total + count, 0);
const past = (from: string | undefined, now: string) => from === undefined || elapsed(from, now) >= day;

/** Until when no code is taken; undefined when the account is open. */
export function lockedUntil(counters: Counters | undefined, now: string): string | undefined {
  const until = counters?.lockedUntil;
  return until !== undefined && until > now ? until : undefined;
}

/** Until when no security question is asked; undefined when they may be. */
export function answersStoppedUntil(counters: Counters | undefined, now: string): string | undefined {
  const until = counters?.answers.stoppedUntil;
  return until !== undefined && until > now ? until : undefined;
}

/** One more failure; the tenth within 24 h locks. A locked account counts no further. */
export function withFailure(counters: Counters | undefined, method: Method, now: string): Counters {
  const before = counters ?? noFailures;
  if (lockedUntil(before, now)) return before;
  const anew = past(before.since, now) || before.lockedUntil !== undefined;
  const failures = anew ? { [method]: 1 } : { ...before.failures, [method]: (before.failures[method] ?? 0) + 1 };
  const total = before.total + 1;
  const since = anew ? now : before.since;
  const forGood = total >= failuresForGood ? farAway : undefined;
  const until = forGood ?? (sum(failures) >= failuresBeforeLock ? after(now, lockMs) : undefined);
  return { ...before, failures, since, lastAt: now, total, lockedUntil: until };
}

/** A success forgives the failures of its own method. */
export function withSuccess(counters: Counters | undefined, method: Method): Counters {
  const before = counters ?? noFailures;
  const forgiven = before.failures[method] ?? 0;
  const failures = { ...before.failures };
  delete failures[method];
  return { ...before, failures, total: Math.max(0, before.total - forgiven) };
}

/** One more wrong answer; the third within 24 h stops the questions for 24 h. */
export function withWrongAnswer(counters: Counters | undefined, now: string): Counters {
  const before = counters ?? noFailures;
  const anew = past(before.answers.since, now) || before.answers.stoppedUntil !== undefined;
  const wrong = anew ? 1 : before.answers.wrong + 1;
  const stoppedUntil = wrong >= wrongAnswersBeforeStop ? after(now, lockMs) : undefined;
  return { ...before, answers: { wrong, since: anew ? now : before.answers.since, stoppedUntil } };
}

/** A right answer forgives the wrong ones. */
export function withRightAnswer(counters: Counters | undefined): Counters {
  return { ...(counters ?? noFailures), answers: { wrong: 0 } };
}
