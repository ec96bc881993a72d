import { after, elapsed, minute } from "../domain/instants.ts";
import type { Change, Store } from "../domain/store.ts";
import { audited } from "./audit.ts";
import type { Reading } from "./reading.ts";

/** Failures on different accounts within ten minutes, of everybody and of one source, that stop all checking. security.md R7. */
const everybodysBudget = 300;
const oneSourcesBudget = 20;
const windowMs = 10 * minute;

const everybody = "spraying/main#failures";
const alarm = "spraying/main#alarm";
const ofSource = (source: string) => `spraying/${source}#failures`;

/** Whether guesses over many accounts have used up a budget: no code is then looked at, right or wrong. */
export async function isSpraying(store: Pick<Store, "count">, source: string): Promise<boolean> {
  const [all, one] = await Promise.all([store.count(everybody), store.count(ofSource(source))]);
  return all >= everybodysBudget || one >= oneSourcesBudget;
}

/** Whether a failure now is the account's first within the window: only different accounts make a spray. */
export const firstOfWindow = (lastFailureAt: string | undefined, now: string): boolean =>
  lastFailureAt === undefined || elapsed(lastFailureAt, now) >= windowMs;

/** Counts an account's first failure of the window; the change that uses up a budget also raises the alarm, once a window. */
export async function countSpray(
  reading: Reading,
  store: Pick<Store, "count">,
  source: string,
  now: string,
): Promise<Pick<Change, "add" | "put" | "append">> {
  const expiresAt = after(now, windowMs);
  const add = { [everybody]: { by: 1, expiresAt }, [ofSource(source)]: { by: 1, expiresAt } };
  const [all, one] = await Promise.all([store.count(everybody), store.count(ofSource(source))]);
  if (all + 1 < everybodysBudget && one + 1 < oneSourcesBudget) return { add };
  const raised = await reading.get<string>(alarm);
  if (raised !== undefined && elapsed(raised, now) < windowMs) return { add };
  const detail = { everybody: all + 1, source: one + 1 };
  return {
    add,
    put: { [alarm]: now },
    append: [audited({ at: now, act: "alarm.spraying", outcome: "raised", detail })],
  };
}

/** Takes the counts back to nothing; for the sandbox's reset. */
export async function forgottenSprays(store: Store, now: string): Promise<Change> {
  const sources = (await store.ids("spraying")).map((id) => `spraying/${id}#failures`);
  const counts = await Promise.all(sources.map(async (key) => [key, await store.count(key)] as const));
  const add = Object.fromEntries(counts.map(([key, count]) => [key, { by: -count, expiresAt: after(now, windowMs) }]));
  return { add, put: { [alarm]: null } };
}
