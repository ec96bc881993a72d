import { conversationKeys, type Owner } from "../domain/conversation.ts";
import type { Store } from "../domain/store.ts";
import type { AgentAccount } from "./agent-account.ts";

/** Who serves a customer, as the customer sees it and can have it checked. */
export interface AgentCard {
  name: string;
  number: string;
  /** Changes every five minutes. */
  code: string;
  until: string;
}

/** The card of the agent who has a conversation; null while none has. */
export function createAgentCard({
  store,
  profiles,
  proof,
}: {
  store: Pick<Store, "read">;
  profiles: () => readonly Pick<AgentAccount, "user" | "name" | "number">[];
  proof: (number: string) => { code: string; until: string };
}): (conversation: string) => Promise<AgentCard | null> {
  return async (conversation) => {
    const { value: owner } = await store.read<Owner>(conversationKeys.owner(conversation));
    const account = owner?.owner === "agent" ? profiles().find(({ user }) => user === owner.agent?.user) : undefined;
    if (!account?.number) return null;
    return { name: account.name, number: account.number, ...proof(account.number) };
  };
}
