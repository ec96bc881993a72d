import type { Understanding } from "../../src/domain/understood.ts";
import { naturalBayes } from "./contestants.ts";
import type { LabelledRow } from "./eval-data.ts";

export interface BesideBayes {
  oursUs: number;
  bayesUs: number;
  /** p99 of ours. */
  oursP99Us: number;
}

const at = { now: "2026-11-22T04:00:00Z", timeZone: "Asia/Shanghai" };
const warmUp = 100;

/** Median times of the whole understanding and of natural's Bayes, each text read by one right after the other. Bayes has learnt the same utterances, by area, and only classifies. */
export async function besideBayes(
  understanding: Understanding,
  { train, texts }: { train: readonly LabelledRow[]; texts: readonly string[] },
): Promise<BesideBayes> {
  const bayes = await naturalBayes.train(train, "zh");
  const timed = async (run: () => unknown): Promise<number> => {
    const start = performance.now();
    await run();
    return (performance.now() - start) * 1000;
  };
  const ours: number[] = [];
  const theirs: number[] = [];
  for (const [nth, text] of [...texts.slice(0, warmUp), ...texts].entries()) {
    const us = [await timed(() => understanding.understand(text, at)), await timed(() => bayes.guess(text))] as const;
    if (nth < warmUp) continue;
    ours.push(us[0]);
    theirs.push(us[1]);
  }
  const share = (times: number[], part: number) => times.sort((a, b) => a - b)[Math.floor(times.length * part)] ?? 0;
  return { oursUs: share(ours, 0.5), bayesUs: share(theirs, 0.5), oursP99Us: share(ours, 0.99) };
}
