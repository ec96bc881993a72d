import { type ConversationMeta, conversationKeys, type Owner, type QueueEntry } from "../domain/conversation.ts";
import type { Language } from "../domain/language.ts";
import type { Store, Versioned } from "../domain/store.ts";
import { type Held, handoffKeys } from "./handoff-keys.ts";
import { languageIn } from "./language-in.ts";
import type { HandoffState } from "./transitions.ts";

/** All that a step of the handoff looks at, as read. */
export interface Ground {
  conversation: string;
  meta?: ConversationMeta;
  owner: Versioned<Owner>;
  entry: Versioned<QueueEntry>;
  held: Versioned<Held>;
  /** Last spoken there. */
  language: Language;
  /** Users of all agents who ever had it. */
  agents: Versioned<string[]>;
}

export async function readGround(store: Store, conversation: string): Promise<Ground> {
  const [meta, owner, entry, held, agents, language] = await Promise.all([
    store.read<ConversationMeta>(conversationKeys.meta(conversation)),
    store.read<Owner>(conversationKeys.owner(conversation)),
    store.read<QueueEntry>(conversationKeys.queue(conversation)),
    store.read<Held>(handoffKeys.held(conversation)),
    store.read<string[]>(handoffKeys.agents(conversation)),
    languageIn(store, conversation),
  ]);
  return { conversation, ...(meta.value ? { meta: meta.value } : {}), owner, entry, held, agents, language };
}

/** undefined: there is no such conversation. */
export function stateOf({ owner, entry }: Pick<Ground, "owner" | "entry">): HandoffState | undefined {
  switch (owner.value?.owner) {
    case "agent":
      return "with-agent";
    case "queue":
      return entry.value?.offer ? "offered" : "waiting";
    default:
      return owner.value?.owner;
  }
}
