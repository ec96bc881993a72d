import type { Features } from "./extract-features.ts";
import { groupWeights } from "./group-weights.ts";
import { createNumberSet } from "./number-set.ts";

/** Rows as sparse vectors: row r has features `numbers[starts[r]…starts[r+1])` with `values` beside them. */
export interface SparseRows {
  starts: Int32Array;
  numbers: Int32Array;
  values: Float32Array;
}

/** One text as a sparse vector; reused by the next call. Only the first `count` places count. */
export interface SparseVector {
  numbers: Int32Array;
  values: Float32Array;
  count: number;
}

/** Where features are looked up. */
interface KnownFeatures {
  /** A number for a known key, -1 for an unknown one. */
  find(key: number): number;
  /** What the feature of a number tells, 0–1 (feature-worths.ts). */
  worthAt(number: number): number;
}

/** Turns texts into vectors: each known feature once, weighted by its group and its worth. Unknown ones count for the length only, and a worth counts in it by its root: the less of a text is known, and the less it tells, the less sure it makes. */
export function createVectoriser(
  { find, worthAt }: KnownFeatures,
  extract: (text: string) => Features,
): (text: string) => SparseVector {
  const seen = createNumberSet();
  const vector: SparseVector = { numbers: new Int32Array(1024), values: new Float32Array(1024), count: 0 };
  return (text) => {
    const found = extract(text);
    seen.clear(found.count);
    if (vector.numbers.length < found.count) {
      vector.numbers = new Int32Array(found.count * 2);
      vector.values = new Float32Array(found.count * 2);
    }
    const { numbers, values } = vector;
    let count = 0;
    let squares = 0;
    for (let i = 0; i < found.count; i++) {
      const number = find(found.keys[i]!);
      if (number >= 0 && !seen.add(number)) continue;
      const weight = groupWeights[found.groups[i]!]!;
      const worth = number < 0 ? 1 : worthAt(number);
      squares += weight * weight * worth;
      if (number < 0) continue;
      numbers[count] = number;
      values[count++] = weight * worth;
    }
    const scale = count === 0 ? 0 : 1 / Math.sqrt(squares);
    for (let i = 0; i < count; i++) values[i]! *= scale;
    vector.count = count;
    return vector;
  };
}

/** All texts as vectors, in one block of memory. */
export function sparseRows(texts: readonly string[], vectorise: (text: string) => SparseVector): SparseRows {
  const starts = new Int32Array(texts.length + 1);
  let numbers = new Int32Array(texts.length * 128 + 1024);
  let values = new Float32Array(numbers.length);
  for (const [row, text] of texts.entries()) {
    const found = vectorise(text);
    const start = starts[row]!;
    if (start + found.count > numbers.length) {
      numbers = grown(numbers, new Int32Array((start + found.count) * 2));
      values = grown(values, new Float32Array((start + found.count) * 2));
    }
    numbers.set(found.numbers.subarray(0, found.count), start);
    values.set(found.values.subarray(0, found.count), start);
    starts[row + 1] = start + found.count;
  }
  const length = starts[texts.length];
  return { starts, numbers: numbers.slice(0, length), values: values.slice(0, length) };
}

function grown<T extends Int32Array | Float32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
