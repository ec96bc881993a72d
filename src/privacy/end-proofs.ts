import { conversationKeys } from "../domain/conversation.ts";
import type { Store } from "../domain/store.ts";
import { untilStored } from "../domain/until-stored.ts";

/** As far as it says whose it is. */
interface Proved {
  customer?: string;
  subject?: { customer?: string };
  hostIdentity?: { customer?: string };
}

/**
 * Ends what a customer has proved in a conversation that stays. Who was proved there is kept as long as the words are:
 * it is what keeps them from whoever comes next in the same browser.
 */
export async function endProofs(
  store: Pick<Store, "read" | "commit">,
  { conversation, customer }: { conversation: string; customer: string },
): Promise<void> {
  for (const key of [conversationKeys.identity(conversation), conversationKeys.recovery(conversation)])
    await untilStored("endProofs", async () => {
      const { value, version } = await store.read<Proved>(key);
      const named = [value?.customer, value?.subject?.customer, value?.hostIdentity?.customer];
      if (!named.includes(customer)) return "done";
      const outcome = await store.commit({ expect: { [key]: version }, put: { [key]: null } });
      return outcome === "done" ? "done" : "contended";
    });
}
