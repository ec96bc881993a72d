import type { TrainingRow } from "./classifier/model.ts";
import type { Reading } from "./reading.ts";

export interface CloseIntents {
  one: string;
  other: string;
  /** Cosine between what is typical of each, 0–1. */
  likeness: number;
}

/** From here on customers of one intent may well land in the other. */
const tooClose = 0.6;

/** Pairs of intents whose typical features are nearly the same, the closest first. A feature counts the less, the more intents share it. */
export function findCloseIntents(
  rows: readonly TrainingRow[],
  { read, extract }: Reading,
  from = tooClose,
): CloseIntents[] {
  const typical = new Map<string, Map<number, number>>();
  for (const { text, label } of rows) {
    const counts = typical.get(label) ?? new Map<number, number>();
    typical.set(label, counts);
    const { keys, count } = extract(read(text));
    for (const key of new Set(keys.subarray(0, count))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const spread = new Map<number, number>();
  for (const counts of typical.values()) for (const key of counts.keys()) spread.set(key, (spread.get(key) ?? 0) + 1);
  const vectors = [...typical].map(([label, counts]) => ({ label, vector: weighted(counts, spread, typical.size) }));
  return vectors
    .flatMap(({ label: one, vector }, at) =>
      vectors.slice(at + 1).map((second) => ({ one, other: second.label, likeness: cosine(vector, second.vector) })),
    )
    .filter(({ likeness }) => likeness >= from)
    .sort((a, b) => b.likeness - a.likeness);
}

function weighted(
  counts: ReadonlyMap<number, number>,
  spread: ReadonlyMap<number, number>,
  intents: number,
): Map<number, number> {
  const vector = new Map<number, number>();
  let squares = 0;
  for (const [key, count] of counts) {
    const weight = count < 2 ? 0 : count * Math.log(intents / (spread.get(key) ?? 1));
    if (weight === 0) continue;
    vector.set(key, weight);
    squares += weight * weight;
  }
  for (const [key, weight] of vector) vector.set(key, weight / Math.sqrt(squares));
  return vector;
}

function cosine(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const [key, weight] of a) sum += weight * (b.get(key) ?? 0);
  return sum;
}
