import type { CustomerId, Wallet } from "../wallet/wallet.ts";
import { registeredAddress } from "./reveal-contact.ts";

/** What the desk sees of the customer whom a case is about, long after the proof that opened it has run out; the wallet core masks it. */
export function createCaseCustomers(wallet: Pick<Wallet, "profile" | "addressOf">) {
  return {
    async facts(customer: CustomerId) {
      const profile = await wallet.profile(customer).catch(() => undefined);
      if (!profile) return undefined;
      const { maskedName, contacts, status, frozenAt } = profile;
      return {
        ...{ maskedName, status, ...(frozenAt ? { frozenAt } : {}) },
        contacts: contacts.map(({ id, kind, masked }) => ({ id, kind, masked })),
      };
    },
    reveal: (customer: CustomerId, contactId: string) => registeredAddress(wallet, customer, contactId),
  };
}
