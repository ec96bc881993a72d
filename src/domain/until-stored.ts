/** Each lost try means that somebody else's commit went through, so this many are a fault. */
const mostTries = 200;

/** Runs `attempt`, which reads, decides and commits, anew for as long as it is "contended": somebody else's commit came in between. */
export async function untilStored<T>(what: string, attempt: () => Promise<T | "contended">): Promise<T> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const outcome = await attempt();
    if (outcome !== "contended") return outcome;
  }
  throw new Error(`${what} stayed contended`);
}
