import { setImmediate as immediately } from "node:timers/promises";

/** Time that passes only while something waits for it: how long an answer takes is then the same on every machine. */
export interface Pace {
  wait(ms: number): Promise<void>;
  /** Lets `act` come to its end; how many milliseconds of waiting stood before that. */
  until(act: Promise<unknown>): Promise<number>;
}

/** Work that waits for nobody is done before the next waiter is woken. */
const breaths = 20;

export function createPace(): Pace {
  let nowMs = 0;
  const waiting: { atMs: number; wake: () => void }[] = [];
  return {
    wait: (ms) => new Promise((wake) => waiting.push({ atMs: nowMs + ms, wake })),
    async until(act) {
      const startMs = nowMs;
      let ended = false;
      const end = () => {
        ended = true;
      };
      act.then(end, end);
      for (;;) {
        for (let breath = 0; breath < breaths && !ended; breath += 1) await immediately();
        if (ended) break;
        const next = waiting.sort((a, b) => a.atMs - b.atMs).shift();
        if (!next) continue;
        nowMs = Math.max(nowMs, next.atMs);
        next.wake();
      }
      await act;
      return nowMs - startMs;
    },
  };
}
