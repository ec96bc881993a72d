import type { ProvingConfig } from "../../src/identity/proving-room.ts";
import type { Wallet } from "../../src/wallet/wallet.ts";

/** One module of the house with some of its exports changed. */
export interface Replacement {
  /** From the project's root: "src/identity/counters.ts". */
  module: string;
  change(real: object): object;
}

/** Something that stops attackers, and the composition in which it is not there. */
export interface Control {
  /** What holds, as a sentence: "ten failures lock an account". */
  holds: string;
  replacements?: Replacement[];
  proving?: Partial<ProvingConfig>;
  wallet?: (real: Wallet) => Wallet;
}

/** `M` is the module's own type: a change names exports that exist, with their types. */
export function replace<M extends object>(module: string, change: (real: M) => Partial<M>): Replacement {
  return { module, change: (real) => ({ ...real, ...change(real as M) }) };
}
