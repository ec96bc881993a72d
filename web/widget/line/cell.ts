/** A value that can be watched. Three of these functions do what the chat needs of signals, in a tenth of a library's bytes. */
export interface Cell<T> {
  value: T;
}
export type ReadCell<T> = Readonly<Cell<T>>;

const watchers = new Set<() => void>();
let isTold = false;

/** Watchers run once after all that changes in one go. */
function tell(): void {
  if (isTold) return;
  isTold = true;
  queueMicrotask(() => {
    isTold = false;
    for (const watcher of [...watchers]) watcher();
  });
}

export function cell<T>(initial: T): Cell<T> {
  let value = initial;
  return {
    get value() {
      return value;
    },
    set value(next) {
      if (Object.is(next, value)) return;
      value = next;
      tell();
    },
  };
}

/** Reads the cells and answers whether any differs from the last time. */
function differs(cells: readonly ReadCell<unknown>[]): () => boolean {
  let last: unknown[] | undefined;
  return () => {
    const now = cells.map(({ value }) => value);
    const changed = !last || now.some((value, at) => !Object.is(value, last?.[at]));
    last = now;
    return changed;
  };
}

/** A value computed from others, anew only when one of those has changed. */
export function derived<T>(from: readonly ReadCell<unknown>[], compute: () => T): ReadCell<T> {
  const isStale = differs(from);
  let value: T;
  return {
    get value() {
      if (isStale()) value = compute();
      return value;
    },
  };
}

/** Runs at once, and after every change of one of the cells; returns how to stop. */
export function watch(cells: readonly ReadCell<unknown>[], run: () => void): () => void {
  const isStale = differs(cells);
  const look = () => {
    if (isStale()) run();
  };
  watchers.add(look);
  look();
  return () => watchers.delete(look);
}
