import type { Model } from "./model.ts";

/*
 * A look-up costs what it waits for memory. So the table has two words for a feature: its key, and where among the weights it begins,
 * plus 1 (0: an empty place). There stands all that any head knows of it, head after head: sixteen bits with the number of its weights,
 * the head's number from bit 11 on and bit 15 set in the last; its worth in 65535ths; the upper half of the float that its weights are
 * multiplied by; the weights. A weight is sixteen bits: ten of the column, six of the weight plus 32. Columns are the classes, and after
 * them their parents: what a feature says of a whole area is kept and added once.
 */
const words = 2;
const columnBits = 10;
const middle = 32;
const largestWeight = 31;
/** Words before the weights of a head. */
const preface = 3;
const countBits = 11;
const mostWeights = (1 << countBits) - 1;
const isLast = 1 << 15;
const headsOf = 15;
/** Two places in three are taken. */
const placesPerKey = 1.5;
/** More classes and parents than this find no room in a weight. */
export const mostColumns = 1 << columnBits;
/** More models than this cannot be joined. */
const mostHeads = headsOf + 1;
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
  const table = emptyTable(keys.length);
  const placeOf = createPlacer(table);
  const kept = createKeeper(parents);
  let packed = new Uint16Array(keys.length * 8 + mostColumns + preface);
  let end = 0;
  for (let feature = 0; feature < keys.length; feature++) {
    if (end + mostColumns + preface > packed.length) packed = grown(packed);
    const start = end;
    end += preface;
    const columns = kept(weights.subarray(feature * classes, (feature + 1) * classes));
    const largest = columns.reduce((most, { weight }) => Math.max(most, Math.abs(weight)), smallestKept.ofParent);
    const multiplier = upperHalf(largest / largestWeight);
    for (const { column, weight } of columns)
      packed[end++] = (column << (16 - columnBits)) | (Math.round(weight / fromUpperHalf(multiplier)) + middle);
    packed[start] = isLast | columns.length;
    packed[start + 1] = Math.round(worths[feature]! * fullWorth);
    packed[start + 2] = multiplier;
    place(table, placeOf(keys[feature]!), keys[feature]!, start);
  }
  return { table, weights: packed.slice(0, end) };
}

/** One model of several, in which a feature is looked up once for all of them: its heads are theirs, in their order. */
export function joinModels(models: readonly Model[]): Model {
  if (models.length > mostHeads || models.some(({ heads }) => heads.length !== 1))
    throw new Error(`up to ${mostHeads} models of one head can be joined`);
  const keys = new Set<number>();
  for (const { table } of models)
    for (let at = 0; at < table.length; at += words) if (table[at + 1] !== 0) keys.add(table[at]!);
  const finders = models.map(createFinder);
  const table = emptyTable(keys.size);
  const placeOf = createPlacer(table);
  const weights = new Uint16Array(models.reduce((sum, own) => sum + own.weights.length, 0));
  let end = 0;
  for (const key of keys) {
    place(table, placeOf(key), key, end);
    let last = end;
    for (const [head, find] of finders.entries()) {
      const start = find(key);
      if (start < 0) continue;
      const own = models[head]!.weights;
      const count = own[start]! & mostWeights;
      weights.set(own.subarray(start, start + preface + count), end);
      weights[end] = (head << countBits) | count;
      last = end;
      end += preface + count;
    }
    weights[last]! |= isLast;
  }
  return { heads: models.flatMap(({ heads }) => heads), table, weights };
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

const emptyTable = (keys: number): Int32Array<ArrayBuffer> =>
  new Int32Array(Math.ceil(keys * placesPerKey + 1) * words);

function place(table: Int32Array, at: number, key: number, start: number): void {
  table[at] = key;
  table[at + 1] = start + 1;
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

function createFinder({ table }: Pick<Model, "table">): (key: number) => number {
  const placeOf = createPlacer(table);
  return (key) => table[placeOf(key) + 1]! - 1;
}

function grown(from: Uint16Array<ArrayBuffer>): Uint16Array<ArrayBuffer> {
  const to = new Uint16Array(from.length * 2);
  to.set(from);
  return to;
}

const bits = new Int32Array(1);
const float = new Float32Array(bits.buffer);

/** Half of a positive float's bits, rounded up. */
function upperHalf(value: number): number {
  float[0] = value;
  return (bits[0]! + 0xffff) >>> 16;
}

function fromUpperHalf(half: number): number {
  bits[0] = half << 16;
  return float[0]!;
}

/** What is counted of a text, head by head. */
export interface Tally {
  /** Where the columns of each head begin in `sums`. */
  starts: Int32Array;
  sums: Float64Array;
  /** Squares of the values of the features, less those as if each were unknown. */
  squares: Float64Array;
}

/** Words of a line of the processor's cache. */
const line = 32;

/** What classifiers do with a table: `find` where a key begins (-1: unknown), and count what each of the first heads knows of it. */
export function createWeightReader(model: Pick<Model, "table" | "weights">) {
  const { weights } = model;
  const last = weights.length - 1;
  const touched = new Uint16Array(1);
  return {
    find: createFinder(model),
    /** Touches what begins at each place, some hundred words: memory brings all of it in hardly more time than one, and counting would wait for one after the other. */
    touch(begins: Int32Array, count: number): void {
      let seen = 0;
      for (let i = 0; i < count; i++) {
        const begin = begins[i]!;
        if (begin < 0) continue;
        seen ^= weights[begin]! ^ weights[Math.min(begin + line, last)]! ^ weights[Math.min(begin + 2 * line, last)]!;
      }
      touched[0] = seen;
    },
    /** Adds to the tally what the first heads know of a feature of a group's weight. */
    count(begin: number, weight: number, heads: number, { starts, sums, squares }: Tally): void {
      const square = weight * weight;
      for (let at = begin; ; ) {
        const head = weights[at]!;
        const number = (head >>> countBits) & headsOf;
        if (number >= heads) return;
        const worth = weights[at + 1]! / fullWorth;
        const value = weight * worth * fromUpperHalf(weights[at + 2]!);
        const start = starts[number]!;
        squares[number]! += square * (worth - 1);
        at += preface;
        for (const end = at + (head & mostWeights); at < end; at++) {
          const one = weights[at]!;
          sums[start + (one >>> (16 - columnBits))]! += ((one & (2 * middle - 1)) - middle) * value;
        }
        if ((head & isLast) !== 0) return;
      }
    },
    /** A feature met before counts no more, where it is known. */
    countAgain(begin: number, weight: number, heads: number, { squares }: Tally): void {
      for (let at = begin; ; ) {
        const head = weights[at]!;
        const number = (head >>> countBits) & headsOf;
        if (number >= heads) return;
        squares[number]! -= weight * weight;
        if ((head & isLast) !== 0) return;
        at += preface + (head & mostWeights);
      }
    },
  };
}
