import type { NewId } from "../domain/ids.ts";
import type { Timer } from "../domain/store.ts";

/** After this long a waiting customer is asked whether another way would suit better. */
const longWaitMs = 10 * 60_000;
/** After this long, counted from the opening where the desk is closed, the matter becomes a case. */
const giveUpMs = 4 * 3_600_000;
/** The same for who said that they read the answer later. */
export const giveUpAwayMs = 24 * 3_600_000;

export const waitEvents = { long: "queue.long-wait", giveUp: "queue.give-up" } as const;

const timer = (name: string, wait: string, conversation: string, at: number, id: string): Timer => ({
  ...{ id, conversation },
  at: new Date(at).toISOString(),
  event: { name, key: `${wait}@${at}`, value: { wait } },
});

/** What happens by itself in one wait that begins at `at`; `opensAt` where people are not there yet. */
export function waitTimers(
  newId: NewId,
  { wait, conversation, at, opensAt = at }: { wait: string; conversation: string; at: string; opensAt?: string },
): Timer[] {
  const long = timer(waitEvents.long, wait, conversation, Date.parse(opensAt) + longWaitMs, newId());
  return [long, giveUpTimer(newId, { wait, conversation, at: Date.parse(opensAt) + giveUpMs })];
}

export const giveUpTimer = (
  newId: NewId,
  { wait, conversation, at }: { wait: string; conversation: string; at: number },
): Timer => timer(waitEvents.giveUp, wait, conversation, at, newId());
