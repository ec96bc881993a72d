import { type ConversationMeta, conversationKeys, type Owner } from "../domain/conversation.ts";
import type { Store } from "../domain/store.ts";

export interface ForgettingRoom {
  store: Store;
  /** What lies outside the store: the files a customer sent. */
  eraseUploads(conversation: string): Promise<void>;
}

/** Erases a conversation with all that is kept for it, the log and older generations included. "busy": somebody waits in it, serves it, or a turn is open. */
export async function forgetConversation(
  { store, eraseUploads }: ForgettingRoom,
  conversation: string,
): Promise<"forgotten" | "busy"> {
  const { value: owner } = await store.read<Owner>(conversationKeys.owner(conversation));
  const isOpen = (await store.inbox()).some((item) => item.conversation === conversation);
  if (isOpen || (owner && owner.owner !== "bot")) return "busy";
  const { value: meta } = await store.read<ConversationMeta>(conversationKeys.meta(conversation));
  const [timers, outbox, work, pointers] = await Promise.all([
    store.timers(),
    store.outbox(),
    store.parts("work", ""),
    meta?.customer
      ? store.parts<{ conversation?: string }>(`account/${encodeURIComponent(meta.customer)}`, "web-conversation")
      : new Map(),
  ]);
  const named = [...work.keys()].filter((key) => key.endsWith(`/${conversation}`));
  // A customer's account names the conversation that the next device joins.
  const pointing = [...pointers].flatMap(([key, { value }]) => (value?.conversation === conversation ? [key] : []));
  await store.commit({
    put: Object.fromEntries([...named, ...pointing].map((key) => [key, null])),
    timersDone: timers.filter((timer) => timer.conversation === conversation).map(({ id }) => id),
    outboxDone: outbox.filter((item) => item.conversation === conversation).map(({ id }) => id),
  });
  await eraseUploads(conversation);
  await store.erase(conversationKeys.file(conversation));
  return "forgotten";
}
