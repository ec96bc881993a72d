import { conversationKeys } from "../domain/conversation.ts";
import type { Message } from "../domain/message.ts";
import type { Store } from "../domain/store.ts";
import { type DeskMessage, toDeskMessage } from "./desk-message.ts";

const pageSize = 200;

/** The newest messages, or those before a cursor. `earlier`: the cursor of the page before this one; absent: it begins here. */
export interface TranscriptPage {
  messages: DeskMessage[];
  /** What a watch goes on from. */
  cursor: number;
  earlier?: number;
}

/** A stretch of numbers, some of which may be taken out: a page may hold fewer messages, never a gap. */
export async function transcriptPage(store: Store, conversation: string, before?: number): Promise<TranscriptPage> {
  const stream = conversationKeys.transcript(conversation);
  const last = await store.lastSeq(stream);
  const end = Math.min(before === undefined ? last : before - 1, last);
  const start = Math.max(0, end - pageSize);
  const entries = await store.tail<Message>(stream, start, pageSize);
  return {
    messages: entries.filter(({ seq }) => seq <= end).map(toDeskMessage),
    cursor: end,
    ...(start > 0 ? { earlier: start + 1 } : {}),
  };
}
