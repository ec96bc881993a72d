import { conversationKeys } from "../domain/conversation.ts";
import type { Message } from "../domain/message.ts";
import { tellsSomething } from "../domain/tells-something.ts";
import { isLongNumber } from "./long-number.ts";
import type { TurnDeps } from "./turn-deps.ts";
import type { TurnWriter } from "./turn-writer.ts";

/** How far back in the transcript a matter is looked for, and how many messages of it are quoted. */
const entriesAtMost = 60;
const quotesAtMost = 2;

/** What the customer told of their matter before this message, newest first; as masked as the transcript. */
export async function toldBefore({ store }: TurnDeps, { meta, item }: TurnWriter): Promise<string[]> {
  const stream = conversationKeys.transcript(meta.id);
  const last = await store.lastSeq(stream);
  const entries = await store.tail<Message>(stream, Math.max(0, last - entriesAtMost));
  const now = item.input.kind === "message" ? item.input.text.trim() : undefined;
  const told = entries.flatMap(({ entry }) => (entry.from === "customer" ? [entry.text.trim()] : [])).reverse();
  const telling = [...new Set(told)].filter((text) => text !== now && tellsSomething(text) && !isLongNumber(text));
  return telling.slice(0, quotesAtMost);
}
