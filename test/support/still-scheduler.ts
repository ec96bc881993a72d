import type { StillClock } from "./web-desk.ts";

type Work = (this: Action, state: unknown) => void;
interface Action {
  closed: boolean;
  schedule(state?: unknown, delay?: number): Action;
  unsubscribe(): void;
  add(): void;
}

/** A scheduler for the official client (RxJS 5): what it puts off waits for the still clock; what it wants at once happens at once. */
export function stillScheduler(clock: StillClock) {
  return {
    now: () => Date.parse(clock.now()),
    schedule(work: Work, delay = 0, state?: unknown): Action {
      let callOff: () => void = () => {};
      const action: Action = {
        closed: false,
        schedule(next, later = 0) {
          callOff();
          const run = () => {
            if (!action.closed) work.call(action, next);
          };
          if (later > 0) callOff = clock.after(later, run);
          else {
            const soon = setImmediate(run);
            callOff = () => clearImmediate(soon);
          }
          return action;
        },
        unsubscribe() {
          action.closed = true;
          callOff();
        },
        add() {},
      };
      return action.schedule(state, delay);
    },
  };
}
