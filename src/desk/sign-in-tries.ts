import type { Now } from "../domain/ids.ts";

/** Tries at one name or address. `countedAt` is the last one's instant in epoch milliseconds. */
export interface Tries {
  count: number;
  countedAt: number;
  lockedUntil?: number;
}

/** Where tries at a name are kept; `change` is atomic. */
export interface TriesStore {
  change(key: string, to: (tries: Tries | undefined) => Tries | undefined): Promise<void>;
}

/** Wrong tries before the first lock; each further one doubles it. security.md R22. */
const freeTries = 5;
const firstLockMs = 30_000;
const longestLockMs = 15 * 60_000;
/** Tries are forgotten when none came for this long. */
const forgottenMs = 60 * 60_000;

/** Counts one try before it is looked at, so that tries side by side cannot slip past; answers how many seconds to wait when none is free. */
export async function countTry(
  store: TriesStore,
  key: string,
  { now, free = freeTries }: { now: Now; free?: number },
): Promise<"free" | { waitSeconds: number }> {
  let outcome: "free" | { waitSeconds: number } = "free";
  await store.change(key, (known) => {
    const at = Date.parse(now());
    const tries = known && at - known.countedAt < forgottenMs ? known : undefined;
    if (tries?.lockedUntil !== undefined && tries.lockedUntil > at) {
      outcome = { waitSeconds: Math.ceil((tries.lockedUntil - at) / 1000) };
      return tries;
    }
    outcome = "free";
    const count = (tries?.count ?? 0) + 1;
    const lockMs = Math.min(firstLockMs * 2 ** (count - free), longestLockMs);
    return { count, countedAt: at, ...(count >= free ? { lockedUntil: at + lockMs } : {}) };
  });
  return outcome;
}

/** Tries in this process's memory, of the latest keys only. */
export function createTriesMemory({ atMost }: { atMost: number }): TriesStore {
  const kept = new Map<string, Tries>();
  return {
    async change(key, to) {
      const next = to(kept.get(key));
      kept.delete(key);
      if (next) kept.set(key, next);
      if (kept.size > atMost) kept.delete(kept.keys().next().value as string);
    },
  };
}
