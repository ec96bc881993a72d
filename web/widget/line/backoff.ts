/** Waits before the next try: about 1 s, doubling to 15 s, spread so that many browsers do not come back at once. */
export function createBackoff(random: () => number = Math.random) {
  let tries = 0;
  return {
    next(): number {
      const ceiling = Math.min(15_000, 1000 * 2 ** tries);
      tries += 1;
      return Math.round(ceiling * (0.75 + random() / 4));
    },
    reset(): void {
      tries = 0;
    },
  };
}
