/** A small set of numbers, used over and over. */
export interface NumberSet {
  /** Empties it, and makes room for so many. */
  clear(atMost: number): void;
  /** False when the number was in it. */
  add(number: number): boolean;
}

const { imul } = Math;

/** Stays in the processor's cache however many numbers there are in all. */
export function createNumberSet(): NumberSet {
  let numbers = new Int32Array(2048);
  let stamps = new Int32Array(2048);
  let stamp = 0;
  return {
    clear(atMost) {
      if (stamp === 0x7fffffff || atMost * 2 > numbers.length) {
        let size = numbers.length;
        while (size < atMost * 2) size *= 2;
        numbers = new Int32Array(size);
        stamps = new Int32Array(size);
        stamp = 0;
      }
      stamp++;
    },
    add(number) {
      const mask = numbers.length - 1;
      const mixed = imul(number, 0x9e3779b1);
      let at = (mixed ^ (mixed >>> 15)) & mask;
      for (; stamps[at] === stamp; at = (at + 1) & mask) if (numbers[at] === number) return false;
      numbers[at] = number;
      stamps[at] = stamp;
      return true;
    },
  };
}
