import { type Need, neededPieces } from "./needed-pieces.ts";

/** Places of a table that says of most keys at once that nobody waits for them; a power of two. */
const places = 1 << 15;
// Taken out of the loop: under a test runner each look at a global costs more than the multiplication.
const { imul } = Math;

/** Those of many patterns that may match a text, in their order: it is looked over once, and most need a piece that is not in it. */
export function createSieve<T extends { pattern: RegExp }>(all: readonly T[]): (text: string) => T[] {
  const needs: Need[] = [];
  const known = new Map<string, number>();
  const numberOf = (need: Need): number => {
    const key = [...need].sort().join("\n");
    const number = known.get(key) ?? needs.push(need) - 1;
    known.set(key, number);
    return number;
  };
  const needsOf = all.map(({ pattern }) => Int32Array.from(neededPieces(pattern.source), numberOf));
  const metBy = new Map<number, number[]>();
  for (const [number, need] of needs.entries())
    for (const key of new Set(Array.from(need, keyOf))) metBy.set(key, [...(metBy.get(key) ?? []), number]);
  const isAwaited = new Uint8Array(places);
  for (const key of metBy.keys()) isAwaited[key & (places - 1)] = 1;
  const isMet = new Uint8Array(needs.length);

  function meet(key: number): void {
    if (isAwaited[key & (places - 1)] === 0) return;
    const numbers = metBy.get(key);
    if (numbers) for (let i = 0; i < numbers.length; i++) isMet[numbers[i]!] = 1;
  }

  return (text) => {
    isMet.fill(0);
    let last = 0;
    let lastTwo = 0;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      meet(unit);
      if (i > 1) meet(join(lastTwo, unit));
      lastTwo = join(last, unit);
      if (i > 0) meet(lastTwo);
      last = unit;
    }
    const may: T[] = [];
    for (let nth = 0; nth < needsOf.length; nth++) if (isEveryMet(needsOf[nth]!)) may.push(all[nth]!);
    return may;
  };

  function isEveryMet(own: Int32Array): boolean {
    for (let i = 0; i < own.length; i++) if (isMet[own[i]!] === 0) return false;
    return true;
  }
}

/** Two pieces may share a key: then a pattern is tried in vain, never left out. */
function join(key: number, unit: number): number {
  const mixed = imul(key ^ (unit << 13), 0x9e3779b1) ^ unit;
  return (mixed ^ (mixed >>> 15)) & 0x3fffffff;
}

function keyOf(piece: string): number {
  let key = piece.charCodeAt(0);
  for (let i = 1; i < piece.length; i++) key = join(key, piece.charCodeAt(i));
  return key;
}
