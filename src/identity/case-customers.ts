import type { CustomerId, Wallet } from "../wallet/wallet.ts";

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
    /** "not-found" also for a contact that is not registered any more: a call goes to nobody else's number. */
    async reveal(customer: CustomerId, contactId: string): Promise<string | "not-found"> {
      const { contacts } = await wallet.profile(customer);
      if (!contacts.some(({ id }) => id === contactId)) return "not-found";
      const found = await wallet.addressOf(contactId);
      return found === "not-found" ? found : found.address;
    },
  };
}
