import type { Adapter } from "lowdb";
import { Low } from "lowdb";
import { Fault } from "../domain/fault.ts";

/** One value on disk that changes in whole steps; steps that come while one is being written share the next write. */
export interface SandboxFile<T> {
  /** Runs at once and alone; resolves when what it changed is on disk. It must decide everything before it changes anything. */
  change<R>(step: (data: T) => R): Promise<R>;
  /** What is on disk: waits for every change made so far. */
  read<R>(look: (data: T) => R): Promise<R>;
  replace(data: T): Promise<void>;
  close(): Promise<void>;
}

/** `first` makes the value when there is none yet. After a failed write every call rejects: memory and disk may differ. */
export async function openSandboxFile<T>(adapter: Adapter<T>, first: () => Promise<T>): Promise<SandboxFile<T>> {
  const found = await adapter.read();
  const low = new Low<T>(adapter, found ?? (await first()));
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  let broken: unknown;

  function write(): Promise<void> {
    next ??= (async () => {
      await running?.catch(() => undefined);
      running = next;
      next = undefined;
      await low.write();
    })();
    return next;
  }

  async function settled(wait: Promise<void> | undefined): Promise<void> {
    try {
      await wait;
    } catch (cause) {
      broken ??= cause;
    }
    if (broken) throw new Fault("wallet-broken", "the sandbox wallet could not write its file", { cause: broken });
  }

  if (!found) await settled(write());
  return {
    async change(step) {
      await settled(undefined);
      const result = step(low.data);
      await settled(write());
      return result;
    },
    async read(look) {
      await settled(next ?? running);
      return look(low.data);
    },
    async replace(data) {
      low.data = data;
      await settled(write());
    },
    close: () => settled(next ?? running),
  };
}
