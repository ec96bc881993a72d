import type { Features } from "./extract-features.ts";
import { type FeatureIndex, featureNumber } from "./feature-index.ts";
import { groupWeights } from "./group-weights.ts";

/** Rows as sparse vectors of length one: row r has features `numbers[starts[r]…starts[r+1])` with `values` beside them. */
export interface SparseRows {
  starts: Int32Array;
  numbers: Int32Array;
  values: Float32Array;
}

/** One text as a sparse vector of length one; reused by the next call. Only the first `count` places count. */
export interface SparseVector {
  numbers: Int32Array;
  values: Float32Array;
  count: number;
}

/** Turns texts into vectors over an index: each known feature once, weighted by its group and its worth. Unknown ones count for the length only: the less of a text is known, the less sure it makes. */
export function createVectoriser(
  index: FeatureIndex,
  extract: (text: string) => Features,
  worths: Float32Array,
): (text: string) => SparseVector {
  const seenAt = new Int32Array(worths.length);
  const vector: SparseVector = { numbers: new Int32Array(1024), values: new Float32Array(1024), count: 0 };
  let stamp = 0;
  return (text) => {
    const found = extract(text);
    if (++stamp === 0x7fffffff) {
      seenAt.fill(0);
      stamp = 1;
    }
    if (vector.numbers.length < found.count) {
      vector.numbers = new Int32Array(found.count * 2);
      vector.values = new Float32Array(found.count * 2);
    }
    const { numbers, values } = vector;
    let count = 0;
    let squares = 0;
    for (let i = 0; i < found.count; i++) {
      const number = featureNumber(index, found.keys[i]!);
      if (number >= 0 && seenAt[number] === stamp) continue;
      const weight = groupWeights[found.groups[i]!]! * (number < 0 ? 1 : worths[number]!);
      squares += weight * weight;
      if (number < 0) continue;
      seenAt[number] = stamp;
      numbers[count] = number;
      values[count++] = weight;
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
