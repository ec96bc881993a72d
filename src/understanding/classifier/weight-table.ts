import type { Model } from "./model.ts";

/*
 * A look-up costs what it waits for memory, so that all that is known of a feature lies in one place of four words:
 * its key; where its weights begin, plus 1 (0: an empty place); how many there are, and above bit 16 its worth in 65535ths;
 * the bits of the float its weights are multiplied by. A weight is sixteen bits: ten of the class, six of the weight plus 32.
 */
const words = 4;
const classBits = 10;
const middle = 32;
const largestWeight = 31;
/** More classes than this find no room in a weight. */
export const mostClasses = 1 << classBits;
export const fullWorth = 65535;

/** Weights nearer to their feature's middle are left out: measured on the knowledge, BANKING77 and MASSIVE this takes four fifths of a model away and no accuracy. */
const smallestKept = 0.5;

/** Packs dense weights (`weights[feature * classes + class]`); the middle of each feature's, which moves all scores alike, is taken off first. */
export function packWeights(
  weights: Float32Array,
  { keys, worths, classes }: { keys: Int32Array; worths: Float32Array; classes: number },
): Pick<Model, "table" | "weights"> {
  let places = 16;
  while (places < keys.length * 1.5) places *= 2;
  const table = new Int32Array(places * words);
  const scales = new Float32Array(table.buffer);
  let packed = new Uint16Array(keys.length * 8 + classes);
  let end = 0;
  const sorted = new Float32Array(classes);
  for (let feature = 0; feature < keys.length; feature++) {
    const own = weights.subarray(feature * classes, (feature + 1) * classes);
    sorted.set(own);
    const usual = sorted.sort()[classes >> 1]!;
    const scale = Math.max(smallestKept, usual - sorted[0]!, sorted[classes - 1]! - usual) / largestWeight;
    if (end + classes > packed.length) packed = grown(packed);
    const start = end;
    for (let c = 0; c < classes; c++)
      if (Math.abs(own[c]! - usual) >= smallestKept)
        packed[end++] = (c << (16 - classBits)) | (Math.round((own[c]! - usual) / scale) + middle);
    let place = keys[feature]! & (places - 1);
    while (table[place * words + 1] !== 0) place = (place + 1) & (places - 1);
    table[place * words] = keys[feature]!;
    table[place * words + 1] = start + 1;
    table[place * words + 2] = (end - start) | (Math.round(worths[feature]! * fullWorth) << 16);
    scales[place * words + 3] = scale;
  }
  return { table, weights: packed.slice(0, end) };
}

function grown(from: Uint16Array<ArrayBuffer>): Uint16Array<ArrayBuffer> {
  const to = new Uint16Array(from.length * 2);
  to.set(from);
  return to;
}

/** What a classifier does with a table: `find` a key's place (-1: unknown), its `worthAt`, and `addAt` its weights times a value to the scores. */
export function createWeightReader({ table, weights }: Pick<Model, "table" | "weights">) {
  const scales = new Float32Array(table.buffer, table.byteOffset, table.length);
  const mask = table.length / words - 1;
  return {
    find(key: number): number {
      for (let at = (key & mask) * words; ; at = (at + words) & (table.length - 1)) {
        if (table[at + 1] === 0) return -1;
        if (table[at] === key) return at;
      }
    },
    worthAt: (place: number): number => (table[place + 2]! >>> 16) / fullWorth,
    addAt(place: number, value: number, scores: Float32Array): void {
      const start = table[place + 1]! - 1;
      const end = start + (table[place + 2]! & 0xffff);
      const scale = scales[place + 3]! * value;
      for (let at = start; at < end; at++) {
        const weight = weights[at]!;
        scores[weight >>> (16 - classBits)]! += ((weight & (2 * middle - 1)) - middle) * scale;
      }
    },
  };
}
