import type { Conversations } from "../../conversation/conversations.ts";
import type { NewId, Now } from "../../domain/ids.ts";
import type { Store } from "../../domain/store.ts";
import type { Streams } from "./streams.ts";
import { emptyWebRecord, type WebRecord, webKeys } from "./web-record.ts";

/** The client ended it: nothing is taken or sent any more, what was said can still be read, and no resume value opens it. */
export async function endConversation(
  {
    store,
    streams,
    conversations,
    now,
    newId,
  }: { store: Store; streams: Streams; conversations: Pick<Conversations, "ended">; now: Now; newId: NewId },
  conversation: string,
): Promise<string> {
  const id = newId();
  const key = webKeys.record(conversation);
  // The house first: a client that got no answer may never come again, and a place in the queue would be kept for nobody.
  await conversations.ended(conversation);
  for (;;) {
    const { value: record = emptyWebRecord, version } = await store.read<WebRecord>(key);
    if (record.ended) return id;
    const ended: WebRecord = { ...record, ended: now(), resume: [] };
    if ((await store.commit({ expect: { [key]: version }, put: { [key]: ended } })) === "done") break;
  }
  streams.end(conversation, {
    type: "endOfConversation",
    id,
    timestamp: now(),
    code: "completedByUser",
    conversation: { id: conversation },
    from: { id: "bot", role: "bot" },
  });
  return id;
}
