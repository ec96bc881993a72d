import { type ConversationMeta, conversationKeys } from "../domain/conversation.ts";
import type { NewId, Now } from "../domain/ids.ts";
import type { Store } from "../domain/store.ts";

const keptMs = 48 * 3_600_000;
const contendedTries = 50;

/** Puts an event into a conversation's inbox, once for each name and key; `timersDone` goes with it atomically. */
export async function acceptEvent(
  { store, now, newId }: { store: Store; now: Now; newId: NewId },
  conversation: string,
  event: { name: string; key: string; value?: unknown },
  timersDone: string[] = [],
): Promise<"accepted" | "repeated" | "not-found"> {
  const key = conversationKeys.dedupe(conversation);
  for (let tries = 0; tries < contendedTries; tries += 1) {
    const [meta, known] = await Promise.all([
      store.read<ConversationMeta>(conversationKeys.meta(conversation)),
      store.read<Record<string, { at: string }>>(key),
    ]);
    const name = `event:${event.name}:${event.key}`;
    if (!meta.value || (known.value && Object.hasOwn(known.value, name))) {
      if (timersDone.length > 0) await store.commit({ timersDone });
      return meta.value ? "repeated" : "not-found";
    }
    const at = now();
    const oldest = Date.parse(at) - keptMs;
    const fresh = Object.fromEntries(
      Object.entries(known.value ?? {}).filter(([, seen]) => Date.parse(seen.at) > oldest),
    );
    const outcome = await store.commit({
      expect: { [key]: known.version },
      put: { [key]: { ...fresh, [name]: { messageId: "", hash: "", at } } },
      inbox: [{ id: newId(), conversation, acceptedAt: at, input: { kind: "event", ...event } }],
      timersDone,
    });
    if (outcome === "done") return "accepted";
  }
  throw new Error("accept-event: the conversation stayed contended");
}
