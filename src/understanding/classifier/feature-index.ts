/** Feature key → dense number, an open-addressing table in two typed arrays. A slot holds number + 1; 0 is empty. */
export interface FeatureIndex {
  keys: Int32Array;
  slots: Int32Array;
}

/** The number of a key, -1 when it was not seen in training. */
export function featureNumber({ keys, slots }: FeatureIndex, key: number): number {
  const mask = slots.length - 1;
  for (let at = key & mask; ; at = (at + 1) & mask) {
    const slot = slots[at]!;
    if (slot === 0) return -1;
    if (keys[at] === key) return slot - 1;
  }
}

/** Numbers the distinct keys in the order given; the table is half empty at least. */
export function indexFeatures(distinct: Int32Array): FeatureIndex {
  let size = 16;
  while (size < distinct.length * 2) size *= 2;
  const index: FeatureIndex = { keys: new Int32Array(size), slots: new Int32Array(size) };
  for (let number = 0; number < distinct.length; number++) {
    const key = distinct[number]!;
    let at = key & (size - 1);
    while (index.slots[at] !== 0) at = (at + 1) & (size - 1);
    index.keys[at] = key;
    index.slots[at] = number + 1;
  }
  return index;
}
