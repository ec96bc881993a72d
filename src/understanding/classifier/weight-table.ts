import type { Model } from "./model.ts";

/*
 * A look-up costs what it waits for memory, so that all that is known of a feature lies in one place of four words:
 * its key; where its weights begin, plus 1 (0: an empty place); how many there are, and above bit 16 its worth in 65535ths;
 * the bits of the float its weights are multiplied by. A weight is sixteen bits: ten of the column, six of the weight plus 32.
 * Columns are the classes, and after them their parents: what a feature says of a whole area is kept and added once.
 */
const words = 4;
const columnBits = 10;
const middle = 32;
const largestWeight = 31;
/** Two places in three are taken. */
const placesPerKey = 1.5;
/** More classes and parents than this find no room in a weight. */
export const mostColumns = 1 << columnBits;
export const fullWorth = 65535;

/**
 * What lies nearer than this is left out: a parent's weight to the middle of its feature's, a class's to its parent's. Measured on
 * the knowledge, BANKING77 and MASSIVE this takes nineteen twentieths of a model away and no accuracy.
 */
const smallestKept = { ofParent: 0.3, ofClass: 0.6 };
/** A parent of fewer classes saves nothing. */
const fewestKin = 3;

interface Columns {
  keys: Int32Array;
  worths: Float32Array;
  /** Number of the parent of each class. */
  parents: Int32Array;
}

/** Packs dense weights (`weights[feature * classes + class]`); the middle of each feature's, which moves all scores alike, is taken off first. */
export function packWeights(
  weights: Float32Array,
  { keys, worths, parents }: Columns,
): Pick<Model, "table" | "weights"> {
  const classes = parents.length;
  const table = new Int32Array(Math.ceil(keys.length * placesPerKey + 1) * words);
  const scales = new Float32Array(table.buffer);
  const placeOf = createPlacer(table);
  const kept = createKeeper(parents);
  let packed = new Uint16Array(keys.length * 8 + mostColumns);
  let end = 0;
  for (let feature = 0; feature < keys.length; feature++) {
    if (end + mostColumns > packed.length) packed = grown(packed);
    const start = end;
    const columns = kept(weights.subarray(feature * classes, (feature + 1) * classes));
    const largest = columns.reduce((most, { weight }) => Math.max(most, Math.abs(weight)), smallestKept.ofParent);
    const scale = largest / largestWeight;
    for (const { column, weight } of columns)
      packed[end++] = (column << (16 - columnBits)) | (Math.round(weight / scale) + middle);
    const place = placeOf(keys[feature]!);
    table[place] = keys[feature]!;
    table[place + 1] = start + 1;
    table[place + 2] = (end - start) | (Math.round(worths[feature]! * fullWorth) << 16);
    scales[place + 3] = scale;
  }
  return { table, weights: packed.slice(0, end) };
}

/** From the weights of one feature to those that are kept: of parents, and of classes beside their parent. */
function createKeeper(parents: Int32Array): (own: Float32Array) => { column: number; weight: number }[] {
  const classes = parents.length;
  const kin = Array.from({ length: Math.max(...parents) + 1 }, (_, parent) =>
    Int32Array.from(parents.keys()).filter((label) => parents[label] === parent),
  );
  const sorted = new Float32Array(classes);
  const middleOf = (weights: Float32Array): number => weights.sort()[weights.length >> 1]!;
  return (own) => {
    sorted.set(own);
    const usual = middleOf(sorted);
    const columns: { column: number; weight: number }[] = [];
    for (const [parent, members] of kin.entries()) {
      for (let nth = 0; nth < members.length; nth++) sorted[nth] = own[members[nth]!]!;
      let shared = members.length < fewestKin ? 0 : middleOf(sorted.subarray(0, members.length)) - usual;
      if (Math.abs(shared) < smallestKept.ofParent) shared = 0;
      else columns.push({ column: classes + parent, weight: shared });
      for (const column of members) {
        const weight = own[column]! - usual - shared;
        if (Math.abs(weight) >= smallestKept.ofClass) columns.push({ column, weight });
      }
    }
    return columns;
  };
}

/** From a key to where it stands in a table, or where it would be put. */
function createPlacer(table: Int32Array): (key: number) => number {
  const places = table.length / words;
  const placesInAll = places / 2 ** 32;
  return (key) => {
    for (let at = (((key >>> 0) * placesInAll) | 0) * words; ; at = at + words === table.length ? 0 : at + words)
      if (table[at + 1] === 0 || table[at] === key) return at;
  };
}

function grown(from: Uint16Array<ArrayBuffer>): Uint16Array<ArrayBuffer> {
  const to = new Uint16Array(from.length * 2);
  to.set(from);
  return to;
}

/** What a classifier does with a table: `find` a key's place (-1: unknown), its `worthAt`, and `addAt` its weights times a value to the sums of the columns. */
export function createWeightReader({ table, weights }: Pick<Model, "table" | "weights">) {
  const scales = new Float32Array(table.buffer, table.byteOffset, table.length);
  const placeOf = createPlacer(table);
  return {
    find(key: number): number {
      const place = placeOf(key);
      return table[place + 1] === 0 ? -1 : place;
    },
    worthAt: (place: number): number => (table[place + 2]! >>> 16) / fullWorth,
    addAt(place: number, value: number, sums: Float64Array): void {
      const start = table[place + 1]! - 1;
      const end = start + (table[place + 2]! & 0xffff);
      const scale = scales[place + 3]! * value;
      for (let at = start; at < end; at++) {
        const weight = weights[at]!;
        sums[weight >>> (16 - columnBits)]! += ((weight & (2 * middle - 1)) - middle) * scale;
      }
    },
  };
}
