import type { Features } from "./extract-features.ts";
import { type FeatureIndex, featureNumber } from "./feature-index.ts";

/** Rows as sparse vectors of length one: row r has features `numbers[starts[r]…starts[r+1])`, all with the value `values[r]`. */
export interface SparseRows {
  starts: Int32Array;
  numbers: Int32Array;
  values: Float32Array;
}

/** One text as a sparse vector; `numbers` is reused by the next call. */
export interface SparseVector {
  numbers: Int32Array;
  count: number;
  /** The value every feature has, so that the vector's length is one. */
  value: number;
}

/** Turns texts into vectors over an index: each known feature once, all of the same value. */
export function createVectoriser(
  index: FeatureIndex,
  extract: (text: string) => Features,
  features: number,
): (text: string) => SparseVector {
  const seenAt = new Int32Array(features);
  const vector: SparseVector = { numbers: new Int32Array(1024), count: 0, value: 0 };
  let stamp = 0;
  return (text) => {
    const found = extract(text);
    if (++stamp === 0x7fffffff) {
      seenAt.fill(0);
      stamp = 1;
    }
    if (vector.numbers.length < found.count) vector.numbers = new Int32Array(found.count * 2);
    let count = 0;
    for (let i = 0; i < found.count; i++) {
      const number = featureNumber(index, found.keys[i]!);
      if (number < 0 || seenAt[number] === stamp) continue;
      seenAt[number] = stamp;
      vector.numbers[count++] = number;
    }
    vector.count = count;
    vector.value = count === 0 ? 0 : 1 / Math.sqrt(count);
    return vector;
  };
}

/** All texts as vectors, in one block of memory. */
export function sparseRows(texts: readonly string[], vectorise: (text: string) => SparseVector): SparseRows {
  const starts = new Int32Array(texts.length + 1);
  const values = new Float32Array(texts.length);
  let numbers = new Int32Array(texts.length * 128 + 1024);
  for (const [row, text] of texts.entries()) {
    const { numbers: found, count, value } = vectorise(text);
    const start = starts[row]!;
    if (start + count > numbers.length) {
      const larger = new Int32Array((start + count) * 2);
      larger.set(numbers);
      numbers = larger;
    }
    numbers.set(found.subarray(0, count), start);
    starts[row + 1] = start + count;
    values[row] = value;
  }
  return { starts, values, numbers: numbers.slice(0, starts[texts.length]) };
}
