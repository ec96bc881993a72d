import { conversationKeys } from "../domain/conversation.ts";
import { type DeskFact, isMissed, type Missed } from "../domain/desk-fact.ts";
import type { Message } from "../domain/message.ts";
import { missedMessage } from "../domain/missed-message.ts";
import type { Store } from "../domain/store.ts";
import type { MissedWords } from "./group-misses.ts";

/** So many conversations are read for one look, the newest first: somebody waits for it. */
const mostConversations = 2_000;

/** What was not understood, in the words that the transcripts have now: what was erased or masked since is so here as well. */
export async function readMisses(store: Pick<Store, "tail">, facts: readonly DeskFact[]): Promise<MissedWords[]> {
  const byConversation = new Map<string, Missed[]>();
  for (const fact of facts.filter(isMissed).reverse()) {
    const known = byConversation.get(fact.conversation);
    if (known) known.push(fact);
    else if (byConversation.size < mostConversations) byConversation.set(fact.conversation, [fact]);
  }
  const read: MissedWords[] = [];
  for (const [conversation, missed] of byConversation) {
    const stream = conversationKeys.transcript(conversation);
    const transcript = (await store.tail<Message>(stream, 0)).map(({ entry }) => entry);
    for (const fact of missed) {
      const message = missedMessage(fact, transcript);
      if (message) read.push({ text: message.text, language: fact.language, at: fact.at });
    }
  }
  return read;
}
