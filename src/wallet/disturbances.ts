import { Fault } from "../domain/fault.ts";

/** What goes wrong with the next calls, for tests and demonstrations. */
export interface Disturbance {
  /** A method of the port, or "deliver"; absent: every call. */
  operation?: string;
  /** How many calls; absent: until calm(). */
  times?: number;
  beforeMs?: number;
  afterMs?: number;
  /** "late-effect": the caller hears that the wallet is unreachable, and the call still takes effect `beforeMs` afterwards. */
  /** The request arrives twice, as after a proxy's retry; the first answer counts. */
  twice?: boolean;
  fail?: "before-effect" | "after-effect" | "late-effect";
}

export interface Disturbances {
  add(disturbance: Disturbance): void;
  calm(): void;
  /** `over` is called once nothing more can come of the call. */
  around<T>(operation: string, call: () => Promise<T>, over?: () => void): Promise<T>;
  /** Resolves when every late effect has arrived. */
  arrived(): Promise<void>;
}

/** Every call takes `latencyMs`, and what was added on top; the oldest disturbance that fits a call applies. */
export function createDisturbances({
  latencyMs,
  sleep,
}: {
  latencyMs: number;
  sleep: (ms: number) => Promise<void>;
}): Disturbances {
  let waiting: Disturbance[] = [];
  const late = new Set<Promise<unknown>>();

  function take(operation: string): Disturbance {
    const found = waiting.find((each) => each.operation === undefined || each.operation === operation);
    if (!found) return {};
    const taken = { ...found };
    if (found.times !== undefined) found.times -= 1;
    waiting = waiting.filter((each) => each.times === undefined || each.times > 0);
    return taken;
  }

  const pause = async (ms = 0): Promise<void> => {
    if (ms > 0) await sleep(ms);
  };

  return {
    add(disturbance) {
      waiting.push({ ...disturbance });
    },
    calm() {
      waiting = [];
    },
    async around(operation, call, over = () => undefined) {
      const { beforeMs, afterMs, fail, twice } = take(operation);
      const reached = async () => {
        await pause(beforeMs);
        const first = await call();
        if (twice) await call().catch(() => undefined);
        return first;
      };
      await pause(latencyMs);
      if (fail === "late-effect") {
        const effect: Promise<unknown> = reached()
          .catch(() => undefined)
          .finally(() => {
            late.delete(effect);
            over();
          });
        late.add(effect);
        throw unreachable(operation);
      }
      try {
        if (fail === "before-effect") {
          await pause(beforeMs);
          throw unreachable(operation);
        }
        const result = await reached();
        await pause(afterMs);
        if (fail === "after-effect") throw unreachable(operation);
        return result;
      } finally {
        over();
      }
    },
    async arrived() {
      while (late.size > 0) await Promise.all(late);
    },
  };
}

const unreachable = (operation: string): Fault =>
  new Fault("wallet-unreachable", `${operation}: no answer from the wallet`);
