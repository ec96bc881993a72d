import {
  BrokenCircuitError,
  ConsecutiveBreaker,
  circuitBreaker,
  ExponentialBackoff,
  handleWhen,
  type IPolicy,
  retry,
  TaskCancelledError,
  TimeoutStrategy,
  timeout,
  wrap,
} from "cockatiel";
import { Fault } from "../domain/fault.ts";
import { Unreached } from "./http-exchange.ts";

/** How patient we are with the wallet core, in milliseconds; tests are less so. */
export interface Patience {
  /** One try of something that may be asked again. */
  tryMs: number;
  /** All tries together: a customer waits for it. security.md F6: an honest answer within 5 s. */
  askMs: number;
  /** A write, or a check that uses a code up: it may still come about, so it is waited for longer than a turn does. */
  writeMs: number;
  retries: number;
  firstBackOffMs: number;
  /** Failures in a row that open the circuit, and how long it then stays open before one call may try. */
  breakAfter: number;
  openForMs: number;
}

export const usualPatience: Patience = {
  tryMs: 2_000,
  askMs: 4_500,
  writeMs: 30_000,
  retries: 2,
  firstBackOffMs: 100,
  breakAfter: 8,
  openForMs: 5_000,
};

export interface WalletPatience {
  /** Runs a call; "again" is tried again on any failure that passes, the others only when nothing can have been sent. */
  run<T>(operation: string, repeat: "again" | "once" | "write", call: () => Promise<T>): Promise<T>;
}

const mayPass = (error: Error): boolean => error instanceof Fault && error.code === "wallet-unreachable";

/** One circuit for the whole core: once it is open, calls fail at once instead of each waiting for its own time-out. */
export function createWalletPatience({
  patience,
  onCircuit,
}: {
  patience: Patience;
  /** Told when the circuit opens and when it closes. */
  onCircuit: (state: "open" | "closed") => void;
}): WalletPatience {
  const { retries: maxAttempts, firstBackOffMs, askMs } = patience;
  const backoff = new ExponentialBackoff({ initialDelay: firstBackOffMs, maxDelay: askMs });
  const breaker = circuitBreaker(
    // What the core answers in a broken form counts as well: a proxy's page of errors is no wallet.
    handleWhen((error) => mayPass(error) || (error instanceof Fault && error.code === "wallet-broken")),
    { halfOpenAfter: patience.openForMs, breaker: new ConsecutiveBreaker(patience.breakAfter) },
  );
  breaker.onBreak(() => onCircuit("open"));
  breaker.onReset(() => onCircuit("closed"));
  const again = wrap(
    timeout(askMs, TimeoutStrategy.Aggressive),
    retry(handleWhen(mayPass), { maxAttempts, backoff }),
    breaker,
  );
  const unsent = wrap(
    retry(
      handleWhen((error) => error instanceof Unreached),
      { maxAttempts, backoff },
    ),
    breaker,
  );
  const policies: Record<"again" | "once" | "write", IPolicy> = { again, once: unsent, write: unsent };

  return {
    async run(operation, repeat, call) {
      try {
        return await policies[repeat].execute(call);
      } catch (error) {
        if (error instanceof BrokenCircuitError) throw new Unreached(operation, "the circuit is open");
        if (error instanceof TaskCancelledError)
          throw new Fault("wallet-unreachable", `${operation}: no answer in time`);
        throw error;
      }
    },
  };
}
