/** Looks until the answer is the wanted one; rejects with the last answer after the patience. For what a real browser does in its own time. */
export async function until<T>(
  look: () => T | Promise<T>,
  isRight: (seen: T) => boolean,
  patienceMs = 30_000,
): Promise<T> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const seen = await look();
    if (isRight(seen)) return seen;
    if (Date.now() > end) throw new Error(`still ${JSON.stringify(seen)} after ${patienceMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
