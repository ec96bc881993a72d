import type { Now } from "../domain/ids.ts";
import type { Store } from "../domain/store.ts";
import type { CustomerId, Wallet } from "../wallet/wallet.ts";
import { readIdentity } from "./proving-room.ts";
import { standing } from "./standing.ts";

/** The plain address behind a registered contact, of the customer this conversation has proved to be and of nobody else. Who may see it, and the line on the trail, are the desk's. */
export function createRevealContact({
  store,
  wallet,
  now,
}: {
  store: Pick<Store, "read">;
  wallet: Pick<Wallet, "profile" | "addressOf">;
  now: Now;
}): (conversation: string, contactId: string) => Promise<string | "not-found"> {
  return async (conversation, contactId) => {
    const { state, host } = await readIdentity(store, conversation);
    const { customer } = standing(state, host, now());
    if (customer === undefined) return "not-found";
    return registeredAddress(wallet, customer, contactId);
  };
}

/** "not-found" also for a contact that is not registered any more: nobody else's number is shown or called. */
export async function registeredAddress(
  wallet: Pick<Wallet, "profile" | "addressOf">,
  customer: CustomerId,
  contactId: string,
): Promise<string | "not-found"> {
  const { contacts } = await wallet.profile(customer);
  if (!contacts.some(({ id }) => id === contactId)) return "not-found";
  const found = await wallet.addressOf(contactId);
  return found === "not-found" ? found : found.address;
}
