import { type ConversationMeta, conversationKeys, type Owner } from "../domain/conversation.ts";
import type { Message } from "../domain/message.ts";
import type { Change, CommitOutcome, OutboxItem, Store } from "../domain/store.ts";

/** Words older than this are not sent any more: a channel that was down for a day has other ways by then. */
const outgoingLivesMs = 24 * 3_600_000;
const rememberedChannels = 20_000;
const room = "conversation/";

/**
 * The store, seen so that what a transcript shows to everyone also goes into the outbox, in the same atomic record, where the
 * conversation's channel is sent to. One place for turns, agents, queue bars and greetings alike. Bot's words carry the owner's epoch.
 */
export function withOutgoing(store: Store, sentTo: ReadonlySet<ConversationMeta["channel"]>): Store {
  const channels = new Map<string, ConversationMeta["channel"]>();

  function remember(conversation: string, channel: ConversationMeta["channel"]): void {
    channels.set(conversation, channel);
    // Never all of them: a change that is just being written may count on some.
    if (channels.size > rememberedChannels) channels.delete(channels.keys().next().value as string);
  }

  async function learn({ conversation }: Shown): Promise<void> {
    const meta = await store.view<ConversationMeta>(conversationKeys.meta(conversation));
    if (meta.value) remember(conversation, meta.value.channel);
  }

  function outgoing(change: Change, words: Shown[]): OutboxItem[] {
    return words.flatMap(({ conversation, message }): OutboxItem[] => {
      const route = channels.get(conversation);
      if (route === undefined || !sentTo.has(route)) return [];
      const version = message.state?.kind === "queue" ? `.${message.state.version}` : "";
      const epoch = message.from === "bot" ? epochOf(change, conversation) : undefined;
      return [
        {
          ...{
            id: `${message.id}${version}`,
            route,
            conversation,
            payload: message,
            attempts: 0,
            notBefore: message.at,
          },
          expiresAt: new Date(Date.parse(message.at) + outgoingLivesMs).toISOString(),
          ...(epoch === undefined ? {} : { epoch }),
        },
      ];
    });
  }

  function withWords(change: Change, words: Shown[]): Promise<CommitOutcome> {
    const outbox = outgoing(change, words);
    return store.commit(outbox.length > 0 ? { ...change, outbox: [...(change.outbox ?? []), ...outbox] } : change);
  }

  return {
    ...store,
    commit(change) {
      for (const key in change.put) {
        const conversation = conversationOf(key, "#meta");
        const meta = change.put[key] as ConversationMeta | null;
        if (conversation !== undefined && meta) remember(conversation, meta.channel);
      }
      const words = shown(change);
      const unknown = words.filter(({ conversation }) => !channels.has(conversation));
      if (unknown.length === 0) return withWords(change, words);
      return Promise.all(unknown.map(learn)).then(() => withWords(change, words));
    },
  };
}

interface Shown {
  conversation: string;
  message: Message;
}

/** What a change gives the customer to read. */
function shown(change: Change): Shown[] {
  return (change.append ?? []).flatMap(({ stream, entry }) => {
    const conversation = conversationOf(stream, "#transcript");
    const message = entry as Message;
    if (conversation === undefined || message.from === "customer" || message.audience === "desk") return [];
    return [{ conversation, message }];
  });
}

function conversationOf(key: string, part: "#meta" | "#transcript"): string | undefined {
  return key.startsWith(room) && key.endsWith(part) ? key.slice(room.length, -part.length) : undefined;
}

/** The epoch under which the words count: the one that this very change moves to, or the one it was checked against. */
function epochOf(change: Change, conversation: string): number | undefined {
  const key = conversationKeys.owner(conversation);
  const next = change.put?.[key] as Owner | undefined;
  return next?.epoch ?? (change.epoch?.key === key ? change.epoch.epoch : undefined);
}
