import { createSeededRandom } from "../../src/understanding/classifier/seeded-random.ts";
import { groupBy } from "../../src/understanding/group-by.ts";
import type { LabelledRow } from "./eval-data.ts";

/** Ten rows of each label, drawn by the seed. */
export function tenShot(rows: readonly LabelledRow[], seed: number): LabelledRow[] {
  const random = createSeededRandom(seed);
  const byLabel = [...groupBy(rows, (row) => row.label)].sort(([a], [b]) => (a < b ? -1 : 1));
  return byLabel.flatMap(([, own]) => Array.from(shuffledOrder(own.length, random).subarray(0, 10), (at) => own[at]!));
}

/** 0…length-1 in an order that depends on `random` alone (Fisher–Yates). */
function shuffledOrder(length: number, random: () => number): Int32Array {
  const order = Int32Array.from({ length }, (_, i) => i);
  for (let i = length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const kept = order[i]!;
    order[i] = order[j]!;
    order[j] = kept;
  }
  return order;
}
