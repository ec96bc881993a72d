import type { After, Now } from "./domain/ids.ts";

/** What time it is, and what is put off until later. */
export interface Clock {
  now: Now;
  after: After;
}

export function createWallClock(): Clock {
  let millisecond = 0;
  let instant = "";
  return {
    /** Asked some dozen times a turn: written out once a millisecond. */
    now() {
      const at = Date.now();
      if (at !== millisecond) {
        millisecond = at;
        instant = new Date(at).toISOString();
      }
      return instant;
    },
    after(ms, run) {
      const timer = setTimeout(run, ms).unref();
      return () => clearTimeout(timer);
    },
  };
}
