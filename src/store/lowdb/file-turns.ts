/** Lets commits that touch the same files go one after another, in the order they were submitted, while some wait for the disk. */
export interface FileTurns {
  /**
   * Calls `act` once `prepare` (which loads what is missing, and is asked again until it has nothing to do) and earlier
   * turns on these files are through; in the same tick if nothing has to be waited for.
   */
  take<T>(files: string[], prepare: () => Promise<unknown> | undefined, act: () => T): Promise<T>;
  /** Ends with the newest turn on a file that still waits; undefined when none does. */
  pending(file: string): Promise<unknown> | undefined;
  /** Ends when no turn waits any more. */
  idle(): Promise<void>;
}

export function createFileTurns(): FileTurns {
  const newest = new Map<string, Promise<unknown>>();

  /** Wrapped, because a turn is over once `act` was called, not when what it began has ended. */
  async function wait<T>(first: Promise<unknown>, prepare: () => Promise<unknown> | undefined, act: () => T) {
    await first;
    for (let loading = prepare(); loading !== undefined; loading = prepare()) await loading;
    return { begun: act() };
  }

  return {
    take(files, prepare, act) {
      const before = files.flatMap((file) => newest.get(file) ?? []);
      // Loading starts at once, even for a turn that has to wait: only what is done to the files keeps its order.
      const loading = prepare();
      const first = before.length > 0 ? Promise.allSettled([...before, loading]) : loading;
      if (first === undefined) {
        try {
          return Promise.resolve(act());
        } catch (error) {
          return Promise.reject(error);
        }
      }
      const turn = wait(first, prepare, act);
      const over = turn
        .catch(() => undefined)
        .then(() => {
          for (const file of files) if (newest.get(file) === over) newest.delete(file);
        });
      for (const file of files) newest.set(file, over);
      return turn.then(({ begun }) => begun);
    },
    pending: (file) => (newest.size === 0 ? undefined : newest.get(file)),
    async idle() {
      while (newest.size > 0) await Promise.allSettled(newest.values());
    },
  };
}
