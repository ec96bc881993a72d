import type { Conversations } from "../../src/conversation/conversations.ts";
import { type ConversationMeta, conversationKeys as keys } from "../../src/domain/conversation.ts";
import type { NewId, Now } from "../../src/domain/ids.ts";
import type { Message } from "../../src/domain/message.ts";
import type { Store } from "../../src/domain/store.ts";

export interface EchoConversations extends Conversations {
  /** What the bot, an agent or the house writes. */
  say(conversation: string, message: Partial<Message>, replaces?: number): Promise<void>;
  /** Everything that was asked of it beside the transcript. */
  calls: { name: string; conversation: string; detail?: unknown }[];
  /** Whether a message gets "echo: …" from the bot. */
  answering: boolean;
}

/** Conversations without a mind: accepts durably, echoes, and has the bot repeat each message a moment later. */
export function echoConversations({ store, now, newId }: { store: Store; now: Now; newId: NewId }): EchoConversations {
  const calls: EchoConversations["calls"] = [];
  const metaOf = async (id: string) => (await store.read<ConversationMeta>(keys.meta(id))).value;
  const write = (conversation: string, message: Partial<Message>, replaces?: number) =>
    store.commit({
      append: [
        {
          stream: keys.transcript(conversation),
          entry: { id: newId(), from: "bot", audience: "everyone", text: "", at: now(), ...message } satisfies Message,
          ...(replaces === undefined ? {} : { replaces }),
        },
      ],
    });

  const conversations: EchoConversations = {
    calls,
    answering: true,
    async open(input) {
      const known = input.id === undefined ? undefined : await metaOf(input.id);
      if (known) return known;
      const meta = { ...input, id: input.id ?? newId(), createdAt: now() };
      await store.commit({ put: { [keys.meta(meta.id)]: meta } });
      return meta;
    },
    meta: async (id) => (await metaOf(id)) ?? "not-found",
    async start(id, options) {
      calls.push({ name: "start", conversation: id, detail: options });
      const state = await store.read(keys.state(id));
      if (state.version > 0) return "already";
      const outcome = await store.commit({ expect: { [keys.state(id)]: 0 }, put: { [keys.state(id)]: {} } });
      if (outcome !== "done") return "already";
      await write(id, { text: "hello" });
      return "started";
    },
    async accept(id, message) {
      if (!(await metaOf(id))) return "not-found";
      const known = (await store.read<Record<string, string>>(keys.dedupe(id, "all"))).value ?? {};
      const before = message.dedupeKey === undefined ? undefined : known[message.dedupeKey];
      if (before) return { outcome: "repeated", messageId: before };
      calls.push({ name: "accept", conversation: id, detail: message });
      const messageId = newId();
      if (message.dedupeKey) {
        await store.commit({ put: { [keys.dedupe(id, "all")]: { ...known, [message.dedupeKey]: messageId } } });
      }
      const { text, clientId, channelData, attachments } = message;
      await write(id, { id: messageId, from: "customer", text, clientId, channelData, attachments });
      if (conversations.answering) void write(id, { text: `echo: ${text}` });
      return { outcome: "accepted", messageId };
    },
    async rejoined(id, by) {
      calls.push({ name: "rejoined", conversation: id, detail: by });
      const meta = await metaOf(id);
      if (by.kind === "identity") await store.commit({ put: { [keys.meta(id)]: { ...meta, customer: by.customer } } });
    },
    asksSecret: async () => true,
    ended: async (id) => void calls.push({ name: "ended", conversation: id }),
    shownIn: async (id, locale) => void calls.push({ name: "shownIn", conversation: id, detail: locale }),
    typing: (id) => void calls.push({ name: "typing", conversation: id }),
    async say(id, message, replaces) {
      await write(id, message, replaces);
    },
  };
  return conversations;
}
