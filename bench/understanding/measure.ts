import type { Contestant, Guess } from "./contestants.ts";
import type { LabelledRow } from "./eval-data.ts";
import { processorUs } from "./processor-time.ts";

export interface Measured {
  name: string;
  accuracy: number;
  /** Mean distance between confidence and how often it was right, ten bins. */
  calibrationError: number;
  medianUs: number;
  p99Us: number;
  trainS: number;
  megabytes: number;
  /** Accuracy at the threshold where seven in ten outside rows are refused; only where there are such rows. */
  atOutsideRecall?: number;
}

interface Task {
  train: readonly LabelledRow[];
  test: readonly LabelledRow[];
  outside?: readonly string[];
  language: "en" | "zh";
}

const outsideRecall = 0.7;
/** Rows each reads beforehand, untimed: what is measured is a program that has been running. */
const warmUp = 300;

/** Trains one contestant on a task and measures it on the test rows, one row at a time. */
export async function measure(contestant: Contestant, { train, test, outside, language }: Task): Promise<Measured> {
  const begun = performance.now();
  const trained = await contestant.train(train, language);
  const trainS = (performance.now() - begun) / 1000;
  const guesses: (Guess & { right: boolean; us: number })[] = [];
  for (const { text } of test.slice(0, warmUp)) await trained.guess(text);
  for (const { text, label } of test) {
    let guess: Guess = { label: "", confidence: 0 };
    const us = await processorUs(async () => {
      guess = await trained.guess(text);
    });
    guesses.push({ ...guess, us, right: guess.label === label });
  }
  const times = guesses.map((guess) => guess.us).sort((a, b) => a - b);
  const measured: Measured = {
    name: contestant.name,
    accuracy: shareOf(guesses, (guess) => guess.right),
    calibrationError: calibrationError(guesses),
    medianUs: times[times.length >> 1] ?? 0,
    p99Us: times[Math.floor(times.length * 0.99)] ?? 0,
    trainS,
    megabytes: trained.bytes / 1e6,
  };
  if (!outside) return measured;
  const confidences: number[] = [];
  for (const text of outside) confidences.push((await trained.guess(text)).confidence);
  confidences.sort((a, b) => a - b);
  const threshold = confidences[Math.ceil(confidences.length * outsideRecall) - 1] ?? 0;
  return { ...measured, atOutsideRecall: shareOf(guesses, (guess) => guess.right && guess.confidence > threshold) };
}

/** Ten bins by confidence. */
export function calibrationError(guesses: readonly { confidence: number; right: boolean }[]): number {
  const bins = Array.from({ length: 10 }, () => 0);
  for (const { confidence, right } of guesses)
    bins[Math.min(9, Math.floor(confidence * 10))]! += confidence - (right ? 1 : 0);
  return bins.reduce((sum, bin) => sum + Math.abs(bin), 0) / Math.max(1, guesses.length);
}

/** 0 of nothing. */
export function shareOf<T>(all: readonly T[], is: (one: T) => boolean): number {
  return all.length === 0 ? 0 : all.filter(is).length / all.length;
}
