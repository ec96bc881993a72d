/** The same numbers in [0, 1) for the same seed, on every machine (mulberry32). For shuffles only, never for anything secret. */
export function createSeededRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** 0…marks.length-1 in an order that depends on the marks and the seed: what stands beside an item never changes its place among the others. */
export function orderByMarks(marks: Int32Array, seed: number): Int32Array {
  const keys = Uint32Array.from(marks, (mark) => mixed(mark, seed));
  return Int32Array.from(marks.keys()).sort((a, b) => keys[a]! - keys[b]! || a - b);
}

/** A number out of two, each bit of which depends on all bits of both. */
export function mixed(mark: number, seed: number): number {
  let t = Math.imul(mark ^ Math.imul(seed + 1, 0x9e3779b1), 0x85ebca6b);
  t = Math.imul(t ^ (t >>> 13), 0xc2b2ae35);
  return (t ^ (t >>> 16)) >>> 0;
}

/** A number out of a text (FNV-1a). */
export function markOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash | 0;
}
