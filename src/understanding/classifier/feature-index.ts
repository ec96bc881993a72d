/** Feature key → dense number, an open-addressing table of pairs: a key and its number + 1; 0 for an empty place. */
export type FeatureIndex = Int32Array;

/** The number of a key, -1 when it was not seen in training. */
export function featureNumber(index: FeatureIndex, key: number): number {
  const mask = (index.length >> 1) - 1;
  for (let at = key & mask; ; at = (at + 1) & mask) {
    const number = index[2 * at + 1]!;
    if (number === 0) return -1;
    if (index[2 * at] === key) return number - 1;
  }
}

/** Numbers the distinct keys in the order given; the table is half empty at least. */
export function indexFeatures(distinct: Int32Array): FeatureIndex {
  let size = 16;
  while (size < distinct.length * 2) size *= 2;
  const index = new Int32Array(2 * size);
  for (let number = 0; number < distinct.length; number++) {
    const key = distinct[number]!;
    let at = key & (size - 1);
    while (index[2 * at + 1] !== 0) at = (at + 1) & (size - 1);
    index[2 * at] = key;
    index[2 * at + 1] = number + 1;
  }
  return index;
}
