import type { Now } from "../domain/ids.ts";
import type { Store, Timer } from "../domain/store.ts";

export interface TimerRunner {
  /** Fires what is due by the clock; for tests that move it. */
  fireDue(): Promise<void>;
  stop(): void;
}

/** A timer that could not be taken in is tried again after this long. */
const heldMs = 30_000;

/** Turns due timers into inbox events. They survive a restart: what fell due meanwhile fires at the start. */
export async function startTimerRunner({
  store,
  now,
  accept,
  log,
}: {
  store: Store;
  now: Now;
  accept: (timer: Timer) => Promise<void>;
  log: (error: unknown, timer: Timer) => void;
}): Promise<TimerRunner> {
  let waiting: NodeJS.Timeout | undefined;
  let stopped = false;
  /** Timers that failed, with when they are tried again: one of a damaged conversation holds up no other. */
  const held = new Map<string, number>();
  const dueAt = ({ id, at }: Timer) => Math.max(Date.parse(at), held.get(id) ?? 0);

  async function fireDue(): Promise<void> {
    const at = Date.parse(now());
    for (const timer of await store.timers()) {
      if (dueAt(timer) > at) continue;
      try {
        await accept(timer);
        held.delete(timer.id);
      } catch (error) {
        held.set(timer.id, at + heldMs);
        log(error, timer);
      }
    }
    await plan();
  }
  async function plan(): Promise<void> {
    clearTimeout(waiting);
    if (stopped) return;
    const timers = await store.timers();
    const next = timers.reduce((soonest, timer) => Math.min(soonest, dueAt(timer)), Number.POSITIVE_INFINITY);
    if (next === Number.POSITIVE_INFINITY) return;
    const inMs = Math.min(Math.max(next - Date.parse(now()), 0), 60_000);
    waiting = setTimeout(() => void fireDue().catch(planLater), inMs);
    waiting.unref();
  }
  /** The store could not tell what is due. */
  function planLater(): void {
    if (stopped) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => void plan().catch(planLater), heldMs);
    waiting.unref();
  }
  const unwatch = store.watch(({ timers }) => {
    if (timers.length > 0) void plan().catch(planLater);
  });
  await fireDue();
  return {
    fireDue,
    stop() {
      stopped = true;
      unwatch();
      clearTimeout(waiting);
    },
  };
}
