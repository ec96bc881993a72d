import type { Change, Store } from "../../src/domain/store.ts";

/** One process's view of the store. Once the process is dead, nothing it says is stored any more and what it waits for never comes. */
export interface MortalStore {
  store: Store;
  /** So many commits still go through; the next one never happens, and the process is dead. */
  dieAfter(commits: number): void;
  /** Does something just before the n-th commit from now, as if somebody else had been faster. */
  before(commit: number, act: () => Promise<unknown>): void;
  /** Commits that went through. */
  commits(): number;
  isDead(): boolean;
  die(): void;
  /** Settles once the process has died. */
  died: Promise<void>;
}

export function createMortalStore(real: Store): MortalStore {
  const forever = new Promise<never>(() => {});
  const watchers = new Set<() => void>();
  const interludes = new Map<number, () => Promise<unknown>>();
  let left = Number.POSITIVE_INFINITY;
  let count = 0;
  let dead = false;
  let tellDeath = () => {};
  const died = new Promise<void>((resolve) => {
    tellDeath = resolve;
  });

  function die(): void {
    dead = true;
    for (const unwatch of watchers) unwatch();
    tellDeath();
  }

  async function commit(change: Change) {
    if (!dead && left <= 0) die();
    if (dead) return forever;
    left -= 1;
    count += 1;
    const interlude = interludes.get(count);
    interludes.delete(count);
    if (interlude) await interlude();
    return real.commit(change);
  }

  return {
    store: {
      ...real,
      commit,
      watch(listener) {
        const unwatch = real.watch(listener);
        watchers.add(unwatch);
        return unwatch;
      },
    },
    dieAfter(commits) {
      left = commits;
    },
    before(commit, act) {
      interludes.set(count + commit, act);
    },
    commits: () => count,
    isDead: () => dead,
    die,
    died,
  };
}
