import type { Wallet } from "../wallet.ts";
import type { WalletFixture } from "./fixture.ts";

/** What a point of the suite works with. */
export interface Checked {
  wallet: Wallet;
  fixture: WalletFixture;
  /** A key nobody has used. */
  newKey(): string;
  /** Of the core's own clock, for codes of the authenticator. */
  now(): string;
}

/** One promise of the port, seen from outside; `holds` rejects with what was found instead. Points run in order, on one core. */
export interface Point<C = Checked> {
  name: string;
  holds(checked: C): Promise<void>;
}

/** Resolves when the call rejects with this code; rejects with what it did instead. */
export async function refuses(code: string, call: Promise<unknown>): Promise<void> {
  const outcome = await call.then(
    (answer) => `answered ${JSON.stringify(answer)}`,
    (error: unknown) => (error as { code?: string }).code ?? String(error),
  );
  if (outcome !== code) throw new Error(`expected a refusal as ${code}, but it ${outcome}`);
}
