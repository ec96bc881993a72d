import { type ConversationMeta, conversationKeys, type Owner } from "../domain/conversation.ts";
import type { Message } from "../domain/message.ts";
import type { Change, OutboxItem, Store } from "../domain/store.ts";

/** Words older than this are not sent any more: a channel that was down for a day has other ways by then. */
const outgoingLivesMs = 24 * 3_600_000;
const rememberedChannels = 20_000;
const entityName = /^conversation\/(.+)#(meta|transcript)$/;

/**
 * The store, seen so that what a transcript shows to everyone also goes into the outbox, in the same atomic record, where the
 * conversation's channel is sent to. One place for turns, agents, queue bars and greetings alike. Bot's words carry the owner's epoch.
 */
export function withOutgoing(store: Store, sentTo: ReadonlySet<ConversationMeta["channel"]>): Store {
  const channels = new Map<string, ConversationMeta["channel"]>();

  function remember(conversation: string, channel: ConversationMeta["channel"]): void {
    if (channels.size >= rememberedChannels) channels.clear();
    channels.set(conversation, channel);
  }

  async function learn(conversation: string): Promise<void> {
    if (channels.has(conversation)) return;
    const meta = await store.read<ConversationMeta>(conversationKeys.meta(conversation));
    if (meta.value) remember(conversation, meta.value.channel);
  }

  function outgoing(change: Change): OutboxItem[] {
    return shown(change).flatMap(({ conversation, message }): OutboxItem[] => {
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

  return {
    ...store,
    async commit(change) {
      for (const [key, value] of Object.entries(change.put ?? {})) {
        const [, conversation, part] = entityName.exec(key) ?? [];
        if (conversation && part === "meta" && value) remember(conversation, (value as ConversationMeta).channel);
      }
      for (const { conversation } of shown(change)) await learn(conversation);
      const words = outgoing(change);
      return store.commit(words.length > 0 ? { ...change, outbox: [...(change.outbox ?? []), ...words] } : change);
    },
  };
}

/** What a change gives the customer to read. */
function shown(change: Change): { conversation: string; message: Message }[] {
  return (change.append ?? []).flatMap(({ stream, entry }) => {
    const [, conversation, part] = entityName.exec(stream) ?? [];
    const message = entry as Message;
    if (!conversation || part !== "transcript" || message.from === "customer" || message.audience === "desk") return [];
    return [{ conversation, message }];
  });
}

/** The epoch under which the words count: the one that this very change moves to, or the one it was checked against. */
function epochOf(change: Change, conversation: string): number | undefined {
  const key = conversationKeys.owner(conversation);
  const next = change.put?.[key] as Owner | undefined;
  return next?.epoch ?? (change.epoch?.key === key ? change.epoch.epoch : undefined);
}
