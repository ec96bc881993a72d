import { setTimeout as wait } from "node:timers/promises";
import type { Customer } from "./customers.ts";

/** By how much the load itself came late, in milliseconds, and how many messages it could not send in time at all: a server is not to blame for those. */
export interface Paced {
  late: number[];
  unsent: number;
}

/**
 * Posts so many texts a second, each at its own instant whatever became of the ones before. The customers take turns; one whose
 * last message is still under way is passed over. Ends on time, and resolves when all that was sent is answered.
 */
export async function pace(
  customers: Customer[],
  { perSecond, seconds, texts }: { perSecond: number; seconds: number; texts: string[] },
): Promise<Paced> {
  const begun = performance.now();
  const underWay = new Set<Promise<void>>();
  const wanted = perSecond * seconds;
  const late: number[] = [];
  let next = 0;
  while (late.length < wanted && performance.now() < begun + seconds * 1_000 + 500) {
    const dueAt = begun + (late.length * 1_000) / perSecond;
    const early = dueAt - performance.now();
    if (early > 1) await wait(early);
    else if (late.length % 16 === 0) await new Promise(setImmediate);
    for (let tries = 0; tries < customers.length && !customers[next % customers.length]!.isFree(); tries += 1)
      next += 1;
    late.push(performance.now() - dueAt);
    const posted = customers[next % customers.length]!.post(texts[(next * 63) % texts.length]!);
    underWay.add(posted);
    void posted.then(() => underWay.delete(posted));
    next += 1;
  }
  await Promise.all(underWay);
  return { late, unsent: wanted - late.length };
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
