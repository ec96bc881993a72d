import { setTimeout as wait } from "node:timers/promises";
import type { Customer } from "./customers.ts";

/**
 * Posts so many texts a second, each at its own instant whatever became of the ones before: times count from when a message
 * was due. The customers take turns; one whose last message is still under way is passed over. Resolves when all are answered.
 */
export async function pace(
  customers: Customer[],
  { perSecond, seconds, texts }: { perSecond: number; seconds: number; texts: string[] },
): Promise<void> {
  const begun = performance.now();
  const underWay = new Set<Promise<void>>();
  let next = 0;
  for (let count = 0; count < perSecond * seconds; count += 1) {
    const dueAt = begun + (count * 1_000) / perSecond;
    const early = dueAt - performance.now();
    if (early > 1) await wait(early);
    else if (count % 16 === 0) await new Promise(setImmediate);
    for (let tries = 0; tries < customers.length && !customers[next % customers.length]!.isFree(); tries += 1)
      next += 1;
    const posted = customers[next % customers.length]!.post(texts[(next * 63) % texts.length]!, dueAt);
    underWay.add(posted);
    void posted.then(() => underWay.delete(posted));
    next += 1;
  }
  await Promise.all(underWay);
}

/** Resolves when the last accepted message of each listening customer has its reply, or when that takes too long. */
export async function untilReplied(customers: Customer[], patienceMs: number): Promise<void> {
  const giveUpAt = performance.now() + patienceMs;
  const waits = () =>
    customers.some(({ sent }) => {
      const last = sent.findLast(({ outcome }) => outcome === "ok");
      return last && last.replyMs === undefined;
    });
  while (waits() && performance.now() < giveUpAt) await wait(50);
}
