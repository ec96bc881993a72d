import type { Now } from "../domain/ids.ts";
import type { Store, Timer } from "../domain/store.ts";

export interface TimerRunner {
  /** Fires what is due by the clock; for tests that move it. */
  fireDue(): Promise<void>;
  stop(): void;
}

/** Turns due timers into inbox events. They survive a restart: what fell due meanwhile fires at the start. */
export async function startTimerRunner({
  store,
  now,
  accept,
}: {
  store: Store;
  now: Now;
  accept: (timer: Timer) => Promise<void>;
}): Promise<TimerRunner> {
  let waiting: NodeJS.Timeout | undefined;
  let stopped = false;

  async function fireDue(): Promise<void> {
    const at = Date.parse(now());
    for (const timer of await store.timers()) if (Date.parse(timer.at) <= at) await accept(timer);
    await plan();
  }
  async function plan(): Promise<void> {
    clearTimeout(waiting);
    if (stopped) return;
    const next = (await store.timers()).reduce(
      (soonest, { at }) => Math.min(soonest, Date.parse(at)),
      Number.POSITIVE_INFINITY,
    );
    if (next === Number.POSITIVE_INFINITY) return;
    const inMs = Math.min(Math.max(next - Date.parse(now()), 0), 60_000);
    waiting = setTimeout(() => void fireDue().catch(() => plan()), inMs);
    waiting.unref();
  }
  const unwatch = store.watch(({ timers }) => {
    if (timers.length > 0) void plan();
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
