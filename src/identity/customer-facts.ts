import type { Now } from "../domain/ids.ts";
import type { Store } from "../domain/store.ts";
import type { Wallet } from "../wallet/wallet.ts";
import { identityKeys } from "./identity-state.ts";
import type { Level } from "./levels.ts";
import { readIdentity } from "./proving-room.ts";
import { isYoung } from "./risk.ts";
import { standing } from "./standing.ts";
import type { Undelivered } from "./undelivered.ts";

/** Who the customer of a conversation is, as far as it is proved; contacts and name are masked by the wallet core. */
export interface ProvedFacts {
  levels: Level[];
  /** `young`: to a contact registered so lately that a thief may have put it there. */
  proofs: { method: string; at: string; young?: true }[];
  maskedName?: string;
  contacts?: { id: string; kind: "phone" | "email"; masked: string }[];
  /** The account's own state, and since when it is frozen. */
  status?: "active" | "frozen";
  frozenAt?: string;
  /** Codes and notices of this conversation that did not reach their contact, newest last. */
  undelivered?: Omit<Undelivered, "item">[];
}

/** For the desk: what the server holds now. A wallet core that does not answer leaves name and contacts out. */
export function createCustomerFacts({
  store,
  wallet,
  now,
}: {
  store: Pick<Store, "read">;
  wallet: Pick<Wallet, "profile">;
  now: Now;
}): (conversation: string) => Promise<ProvedFacts> {
  return async (conversation) => {
    const { state, host } = await readIdentity(store, conversation);
    const { customer, levels, proofs } = standing(state, host, now());
    const { value: failed = [] } = await store.read<Undelivered[]>(identityKeys.undelivered(conversation));
    const undelivered = failed.map(({ item: _item, ...known }) => known);
    const held = {
      levels,
      proofs: proofs.map(({ method, at }) => ({ method, at })),
      ...(undelivered.length > 0 ? { undelivered } : {}),
    };
    const profile = customer === undefined ? undefined : await wallet.profile(customer).catch(() => undefined);
    if (!profile) return held;
    return {
      ...held,
      proofs: proofs.map(({ method, at, contactId }) => {
        const contact = profile.contacts.find(({ id }) => id === contactId);
        return { method, at, ...(contact && isYoung(contact, now()) ? { young: true as const } : {}) };
      }),
      maskedName: profile.maskedName,
      contacts: profile.contacts.map(({ id, kind, masked }) => ({ id, kind, masked })),
      status: profile.status,
      ...(profile.frozenAt ? { frozenAt: profile.frozenAt } : {}),
    };
  };
}
