import { conversationKeys } from "../domain/conversation.ts";
import type { Message } from "../domain/message.ts";
import type { Store } from "../domain/store.ts";

/** UTF-16 units of the agent's words, and messages of the customer: what lies behind either is a request of its own. */
const wordsRead = 400;
const customersRead = 3;
const page = 50;

/**
 * What an agent of this display name has said in a conversation, in their chat and in answers to cases, names of files
 * included: joined, in pieces between which the customer spoke, oldest first. The last is what the customer has not
 * answered yet, and may be empty. Notes and the words of all others stand between nothing.
 */
export async function saidBefore(
  store: Pick<Store, "lastSeq" | "tail">,
  conversation: string,
  name: string,
): Promise<string[]> {
  const stream = conversationKeys.transcript(conversation);
  const pieces = [""];
  let words = 0;
  for (let upTo = await store.lastSeq(stream); upTo > 0; upTo -= page) {
    const entries = await store.tail<Message>(stream, Math.max(0, upTo - page), page);
    for (const { seq, entry } of entries.reverse()) {
      if (seq > upTo || entry.audience !== "everyone") continue;
      if (entry.from === "customer" && pieces.length > customersRead) return pieces;
      if (entry.from === "customer") pieces.unshift("");
      if (entry.from !== "agent" || entry.name !== name) continue;
      const said = readIn(entry);
      words += said.length;
      pieces[0] = `${said}${pieces[0]}`;
      if (words >= wordsRead) return pieces;
    }
  }
  return pieces;
}

/** All that a customer reads of a message, as one text: what a picture is called says as much as a line. */
export const readIn = ({ text, attachments = [] }: Pick<Message, "text" | "attachments">): string =>
  [text, ...attachments.map(({ name }) => name.replace(/\.\w{1,5}$/, ""))].join("");
