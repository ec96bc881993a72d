import { conversationKeys } from "../../src/domain/conversation.ts";
import type { Message } from "../../src/domain/message.ts";
import type { Store } from "../../src/domain/store.ts";

/** All messages of a conversation, oldest first, the desk's own among them. */
export async function transcriptOf(store: Pick<Store, "tail">, conversation: string): Promise<Message[]> {
  return (await store.tail<Message>(conversationKeys.transcript(conversation), 0)).map(({ entry }) => entry);
}
