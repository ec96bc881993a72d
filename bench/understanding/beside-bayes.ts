import type { Understanding } from "../../src/domain/understood.ts";
import { naturalBayes } from "./contestants.ts";
import type { LabelledRow } from "./eval-data.ts";
import { processorUs } from "./processor-time.ts";

export interface BesideBayes {
  oursUs: number;
  bayesUs: number;
  /** p99 of ours. */
  oursP99Us: number;
}

const at = { now: "2026-11-22T04:00:00Z", timeZone: "Asia/Shanghai" };

/** Median times of the whole understanding and of natural's Bayes, each text read by one right after the other, all of them once beforehand. Bayes has learnt the same utterances, by area, and only classifies. */
export async function besideBayes(
  understanding: Understanding,
  { train, texts }: { train: readonly LabelledRow[]; texts: readonly string[] },
): Promise<BesideBayes> {
  const bayes = await naturalBayes.train(train, "zh");
  const ours: number[] = [];
  const theirs: number[] = [];
  for (const isTimed of [false, true])
    for (const text of texts) {
      const us = await processorUs(() => understanding.understand(text, at));
      const bayesUs = await processorUs(() => bayes.guess(text));
      if (!isTimed) continue;
      ours.push(us);
      theirs.push(bayesUs);
    }
  const share = (times: number[], part: number) => times.sort((a, b) => a - b)[Math.floor(times.length * part)] ?? 0;
  return { oursUs: share(ours, 0.5), bayesUs: share(theirs, 0.5), oursP99Us: share(ours, 0.99) };
}
