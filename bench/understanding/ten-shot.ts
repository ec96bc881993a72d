import { createSeededRandom, shuffledOrder } from "../../src/understanding/classifier/seeded-random.ts";
import { groupBy } from "../../src/understanding/group-by.ts";
import type { LabelledRow } from "./eval-data.ts";

/** Ten rows of each label, drawn by the seed. */
export function tenShot(rows: readonly LabelledRow[], seed: number): LabelledRow[] {
  const random = createSeededRandom(seed);
  const byLabel = [...groupBy(rows, (row) => row.label)].sort(([a], [b]) => (a < b ? -1 : 1));
  return byLabel.flatMap(([, own]) => Array.from(shuffledOrder(own.length, random).subarray(0, 10), (at) => own[at]!));
}
