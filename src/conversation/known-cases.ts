import type { KnownCase, KnownCases } from "../dialog/dialog-kit.ts";
import { type Case, caseKey } from "../domain/conversation.ts";
import type { Store } from "../domain/store.ts";
import type { Gateway } from "../identity/gateway.ts";

/** Cases as one conversation may see them: its own, and those of the customer that the gateway lets it read. */
export function createKnownCases({
  store,
  gateway,
  conversation,
}: {
  store: Pick<Store, "read">;
  gateway: Pick<Gateway, "reads">;
  conversation: string;
}): KnownCases {
  const read = async (id: string) => (await store.read<Case>(caseKey(id))).value;
  return {
    async ofThisConversation(id) {
      const found = await read(id);
      return found?.conversation === conversation ? shown(found) : "not-found";
    },
    async ofThisCustomer(id) {
      const { id: customer } = await gateway.reads({ conversation }).profile();
      const found = await read(id);
      return found && (found.customer === customer || found.conversation === conversation) ? shown(found) : "not-found";
    },
  };
}

const shown = ({ id, kind, state, openedAt, facts }: Case): KnownCase => ({ id, kind, state, openedAt, facts });
