import { conversationKeys } from "../../domain/conversation.ts";
import type { NewId, Now } from "../../domain/ids.ts";
import type { Language } from "../../domain/language.ts";
import type { Message } from "../../domain/message.ts";
import type { OutboxItem, Store } from "../../domain/store.ts";
import type { Outgoing, Sent, SentToChannel, Standing } from "./channel.ts";
import type { SecretPages } from "./secret-pages.ts";
import { type SentElsewhere, type StoredAddress, sentToKeys } from "./sent-to-keys.ts";
import { toOutgoing } from "./to-outgoing.ts";

export interface DeliverDependencies<A> {
  store: Store;
  channel: SentToChannel<A>;
  pages: Pick<SecretPages, "open">;
  /** Where a conversation waits now; null when it does not. */
  queueView(conversation: string): Promise<Standing | null>;
  filter(text: string): string;
  say(key: string, params: Record<string, string | number>, language: Language): string;
  fileLink(conversation: string, attachment: string): string;
  now: Now;
  newId: NewId;
  /** One line without content for each thing that went wrong. */
  log(fields: Record<string, unknown>, event: string): void;
}

type Delivery = "delivered" | "gone" | { retryAfterMs?: number };

/** What bubbles were sent as, while that is needed: parts of a message under way, and bars that wait. */
type SentAs = Record<string, string>;

/** Delivers the outbox of one channel: each message in its parts, each part once where the channel can tell. */
export function createDeliver<A>(deps: DeliverDependencies<A>): (item: OutboxItem) => Promise<Delivery> {
  const { store, channel, now } = deps;
  const startedAt = now();
  /** Bubbles whose last send ended without anybody knowing how. */
  const doubtful = new Set<string>();

  return async (item) => {
    const message = item.payload as SentElsewhere<A>;
    const conversation = item.conversation ?? "";
    const key = sentToKeys.address(conversation);
    const { elsewhere } = message;
    const { value: own, version } = await store.read<StoredAddress<A>>(key);
    const stored = elsewhere === undefined ? own : { address: elsewhere };
    if (!stored) return untold(conversation, message, "no-address");
    if (stored.closed) return untold(conversation, message, stored.closed.code);
    const bar = message.state?.kind === "queue" ? message.state : undefined;
    const standing = bar?.ended ? { ended: bar.ended } : bar ? await deps.queueView(conversation) : undefined;
    // It waits no more: the version that ends the bar is on its way.
    if (standing === null) return "gone";
    const before = (await store.read<SentAs>(sentToKeys.sent(conversation))).value ?? {};
    if (bar?.ended && before[message.id] === undefined) return "gone";
    const outgoing = toOutgoing(message, {
      longestText: channel.longestText,
      ...{ filter: deps.filter, say: deps.say },
      fileLink: (attachment) => deps.fileLink(conversation, attachment),
      ...(standing ? { standing } : {}),
      ...(message.prompt?.kind === "secret" ? { page: await deps.pages.open(conversation, message) } : {}),
    });
    const sentAs = { ...before };
    for (const part of outgoing) {
      const earlier = sentAs[part.id];
      if (earlier !== undefined && !bar) continue;
      const outcome = await sendOnce(stored.address, item, part, earlier);
      if ("sent" in outcome) {
        doubtful.delete(part.id);
        if (outgoing.length > 1 || bar) await keep(conversation, sentAs, part.id, outcome.sent);
        continue;
      }
      if ("closed" in outcome) {
        const closed = { at: now(), code: outcome.closed };
        const put = { [key]: { ...stored, closed } satisfies StoredAddress<A> };
        // Who has written from another chat meanwhile is sent it there.
        if (elsewhere === undefined && (await store.commit({ expect: { [key]: version }, put })) !== "done") return {};
        return untold(conversation, message, outcome.closed);
      }
      if ("refused" in outcome) return untold(conversation, message, outcome.refused);
      if ("unknown" in outcome) doubtful.add(part.id);
      // Where the channel names no time, the waits grow with the tries.
      return { retryAfterMs: "retryAfterMs" in outcome ? outcome.retryAfterMs : undefined };
    }
    await forget(conversation, sentAs, outgoing, bar !== undefined && !bar.ended);
    return "delivered";
  };

  /** A try that may repeat an earlier one first asks whether that one arrived, where the channel can tell. */
  async function sendOnce(address: A, item: OutboxItem, part: Outgoing, earlier?: string): Promise<Sent> {
    if (earlier !== undefined) {
      const updated = await channel.update(address, earlier, part);
      // What cannot be changed any more (deleted, too old) is shown anew.
      return "refused" in updated ? channel.send(address, part) : updated;
    }
    const mayBeThere = doubtful.has(part.id) || item.notBefore <= startedAt || item.attempts > 0;
    const there = mayBeThere ? await channel.find?.(address, part) : undefined;
    return there ?? channel.send(address, part);
  }

  async function keep(conversation: string, sentAs: SentAs, id: string, sent: string): Promise<void> {
    sentAs[id] = sent;
    await store.commit({ put: { [sentToKeys.sent(conversation)]: sentAs } });
  }

  async function forget(conversation: string, sentAs: SentAs, outgoing: Outgoing[], stays: boolean): Promise<void> {
    if (stays || !outgoing.some(({ id }) => id in sentAs)) return;
    for (const { id } of outgoing) delete sentAs[id];
    await store.commit({ put: { [sentToKeys.sent(conversation)]: sentAs } });
  }

  /** The desk must not take for said what the customer never got. */
  async function untold(conversation: string, message: Message, code: string): Promise<"gone"> {
    deps.log({ conversation, channel: channel.route, code }, "channel.refused");
    const said = { channel: channel.title, code, text: message.text.slice(0, 200) };
    const line = (language: Language) => deps.say("desk-unreachable", said, language);
    const words = { text: line("zh-Hans"), translations: { en: line("en") } };
    const meta = await store.read(conversationKeys.meta(conversation));
    if (!meta.value) return "gone";
    await store.commit({
      append: [
        {
          stream: conversationKeys.transcript(conversation),
          entry: { id: deps.newId(), from: "system", audience: "desk", ...words, at: now() } satisfies Message,
        },
      ],
    });
    return "gone";
  }
}
