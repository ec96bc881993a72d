import type { NewId, Now } from "../domain/ids.ts";
import type { Store } from "../domain/store.ts";
import type { Wallet } from "../wallet/wallet.ts";
import type { IdentitySecrets } from "./identity-secrets.ts";
import type { HostSession, IdentityState, Proof, Replaced } from "./identity-state.ts";
import { identityKeys } from "./identity-state.ts";
import type { Monotonic } from "./monotonic.ts";
import { openReading, type Reading } from "./reading.ts";

/** What the wallet company decides about proving. */
export interface ProvingConfig {
  /** Ask a security question after the first code, on the way to `strong`. Off by default: security.md R11. */
  questions: boolean;
  /** Codes one sender may ask for in an hour, whoever they are for. */
  sendsPerSourceHourly: number;
  /** Codes sent in an hour altogether: the cap on what text messages may cost. security.md R8. */
  sendsHourly: number;
}

export const provingDefaults: ProvingConfig = { questions: false, sendsPerSourceHourly: 20, sendsHourly: 2_000 };

/** What every act of proving works with. */
export interface ProvingRoom {
  store: Pick<Store, "read" | "count" | "parts">;
  wallet: Pick<Wallet, "findCustomer" | "profile" | "riskSignals" | "checkAuthenticator" | "checkAnswer">;
  secrets: IdentitySecrets;
  monotonic: Monotonic;
  now: Now;
  newId: NewId;
  config: ProvingConfig;
}

/** The conversation's verified state, `state` from the first identifier or code on, read so that its change is stored only if it has not moved. */
export async function readIdentity(
  store: Pick<Store, "read">,
  conversation: string,
): Promise<{ reading: Reading; state: IdentityState | undefined; host: HostSession | undefined }> {
  const reading = openReading(store);
  const stored = await reading.get<Partial<IdentityState>>(identityKeys.identity(conversation));
  const state = stored?.subject ? (stored as IdentityState) : undefined;
  return { reading, state: state && (await withoutReplaced(reading, state)), host: stored?.hostIdentity };
}

/** What a contact proved before another took its place is over. */
async function withoutReplaced(reading: Reading, state: IdentityState): Promise<IdentityState> {
  const { customer } = state.subject;
  if (customer === undefined || !state.proofs.some(({ contactId }) => contactId)) return state;
  const replaced = await reading.get<Replaced>(identityKeys.replaced(customer));
  if (!replaced) return state;
  const stands = ({ contactId, at }: Proof) =>
    contactId === undefined || !Object.hasOwn(replaced, contactId) || replaced[contactId]! < at;
  return { ...state, proofs: state.proofs.filter(stands) };
}
