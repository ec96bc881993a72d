import { type ConversationMeta, conversationKeys } from "../domain/conversation.ts";
import type { NewId, Now } from "../domain/ids.ts";
import type { Store } from "../domain/store.ts";
import { untilStored } from "../domain/until-stored.ts";
import { foundOn, placeOf, type Shelf, shelfWith } from "./dedupe-shelf.ts";

/** Puts an event into a conversation's inbox, once for each name and key; `timersDone` goes with it atomically. */
export async function acceptEvent(
  { store, now, newId }: { store: Store; now: Now; newId: NewId },
  conversation: string,
  event: { name: string; key: string; value?: unknown },
  timersDone: string[] = [],
): Promise<"accepted" | "repeated" | "not-found"> {
  const { shelf, name } = placeOf(conversation, "event", `${event.name}:${event.key}`);
  return untilStored("accept-event: the conversation", async () => {
    const [meta, known] = await Promise.all([
      store.read<ConversationMeta>(conversationKeys.meta(conversation)),
      store.read<Shelf>(shelf),
    ]);
    if (!meta.value || foundOn(known.value, name)) {
      if (timersDone.length > 0) await store.commit({ timersDone });
      return meta.value ? "repeated" : "not-found";
    }
    const at = now();
    const outcome = await store.commit({
      expect: { [shelf]: known.version },
      put: { [shelf]: shelfWith(known.value, { name, messageId: "", hash: "", at }) },
      inbox: [{ id: newId(), conversation, acceptedAt: at, input: { kind: "event", ...event } }],
      timersDone,
    });
    return outcome === "done" ? "accepted" : "contended";
  });
}
