import type { Wallet } from "../../src/wallet/wallet.ts";
import type { MortalStore } from "./mortal-store.ts";

/** One process's line to the wallet core; what the core answers to a dead process is heard by nobody. */
export interface MortalWallet {
  wallet: Wallet;
  /** The process dies just before its next call of the operation leaves, or when the core has done it and the answer is still on its way. */
  dieAt(moment: "before" | "after", operation: string): void;
  /** Resolves when the core owes no answer. */
  quiet(): Promise<void>;
}

export function createMortalWallet(real: Wallet, life: Pick<MortalStore, "isDead" | "die">): MortalWallet {
  const forever = new Promise<never>(() => {});
  const fatal = new Set<string>();
  const under = new Set<Promise<unknown>>();
  const isFatal = (moment: string, operation: string) => fatal.delete(`${moment} ${operation}`);
  const mortal = <A extends unknown[]>(operation: string, call: (...args: A) => Promise<unknown>) => {
    return async (...args: A) => {
      if (isFatal("before", operation)) life.die();
      if (life.isDead()) return forever;
      const answer = call(...args);
      under.add(answer);
      try {
        return await answer;
      } finally {
        under.delete(answer);
        if (isFatal("after", operation)) life.die();
        if (life.isDead()) await forever;
      }
    };
  };
  const calls = Object.entries(real) as [string, (...args: unknown[]) => Promise<unknown>][];
  return {
    wallet: Object.fromEntries(calls.map(([operation, call]) => [operation, mortal(operation, call)])) as never,
    dieAt: (moment, operation) => void fatal.add(`${moment} ${operation}`),
    async quiet() {
      while (under.size > 0) await Promise.allSettled(under);
    },
  };
}
