/** Under this many, whatever is under way is worked off in time, however late the loop is at the moment. */
const few = 100;
/** More than these are never taken on, though they only wait for the wallet core: each holds memory. */
const many = 2_000;
/** The event loop is late when it comes round this much after its time, in milliseconds. */
const lateMs = 40;
const lookEveryMs = 20;

export interface OverloadWatch {
  /** Whether a message more would wait too long: much is under way, and the processor does not keep up. Waiting for others alone is no overload. */
  isOverloaded(underWay: number): boolean;
  stop(): void;
}

/** Measures by how much the event loop is late, now and when it last came round. */
export function watchOverload(monotonicMs: () => number = () => performance.now()): OverloadWatch {
  let lookedAt = monotonicMs();
  let lastLateMs = 0;
  const timer = setInterval(() => {
    lastLateMs = monotonicMs() - lookedAt - lookEveryMs;
    lookedAt = monotonicMs();
  }, lookEveryMs).unref();
  const isLate = () => Math.max(lastLateMs, monotonicMs() - lookedAt - lookEveryMs) >= lateMs;
  return {
    isOverloaded: (underWay) => underWay >= many || (underWay >= few && isLate()),
    stop: () => clearInterval(timer),
  };
}
