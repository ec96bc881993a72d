import { type ConversationMeta, conversationKeys, type Owner } from "../domain/conversation.ts";
import { asFact } from "../domain/desk-fact.ts";
import { type Language, languageOfTag } from "../domain/language.ts";
import type { Message } from "../domain/message.ts";
import { mayGoOn } from "../privacy/split-pan.ts";
import { type AcceptDeps, accept } from "./accept.ts";
import { acceptEvent } from "./accept-event.ts";
import { type Conversations, endedEvent } from "./conversations.ts";
import { shownInEvent } from "./follow-menu.ts";
import { createOneByOne } from "./one-by-one.ts";
import { type ConversationState, newState, underOwner } from "./state.ts";
import type { TurnDeps } from "./turn-deps.ts";

export interface ConversationsDeps extends AcceptDeps, Pick<TurnDeps, "phrases" | "answers" | "firstChips"> {
  onTyping?: (conversation: string) => void;
}

/** The conversations that channels open and speak into. */
export function createConversations(deps: ConversationsDeps): Conversations {
  const { store, now, newId } = deps;
  const keys = conversationKeys;
  const metaOf = async (conversation: string) => (await store.view<ConversationMeta>(keys.meta(conversation))).value;

  /** A number may go over messages that come at the same time: each with digits in it is held against those that are stored. */
  const withDigits = createOneByOne();

  /** The host page named its visitor: that, and no more, is known from here on. */
  const namedBy = (conversation: string, customer: string | undefined) =>
    customer === undefined ? {} : { [keys.identity(conversation)]: { hostIdentity: { customer, at: now() } } };

  const noticed = (text: string, language: Language): Message => ({
    ...{ id: newId(), from: "system", audience: "everyone", at: now() },
    ...{ text, language },
  });

  return {
    async open(input) {
      const meta: ConversationMeta = { ...input, id: input.id ?? newId(), createdAt: now() };
      const owner: Owner = { owner: "bot", epoch: 1, since: meta.createdAt };
      const known = input.id === undefined ? undefined : await metaOf(input.id);
      if (known) return known;
      const { version } = await store.read(keys.meta(meta.id));
      const outcome = await store.commit({
        expect: { [keys.meta(meta.id)]: version },
        put: { [keys.meta(meta.id)]: meta, [keys.owner(meta.id)]: owner, ...namedBy(meta.id, meta.customer) },
        append: [asFact({ at: meta.createdAt, conversation: meta.id, fact: "opened", channel: meta.channel })],
      });
      return outcome === "done" ? meta : ((await metaOf(meta.id)) ?? meta);
    },

    meta: async (conversation) => (await metaOf(conversation)) ?? "not-found",

    async start(conversation, options = {}) {
      const meta = await metaOf(conversation);
      const state = await store.read(keys.state(conversation));
      if (!meta || state.version > 0) return "already";
      const language = languageOfTag(options.locale ?? meta.locale) ?? "zh-Hans";
      const started = newState(language, now());
      started.asks = 1;
      const ask = `${conversation}.offer.1`;
      const choices = deps.firstChips.map((intent) => ({ id: intent, label: deps.answers.title(intent, language) }));
      started.offer = {
        ask,
        choices,
        leads: Object.fromEntries(deps.firstChips.map((intent) => [intent, { intent }])),
      };
      const bubbles = deps.phrases.render("common", "greeting", {}, language);
      const greeting: Message = {
        id: newId(),
        from: "bot",
        audience: "everyone",
        text: bubbles.join("\n\n"),
        at: now(),
        language,
        prompt: { kind: "choice", ask, choices },
      };
      const stream = keys.transcript(conversation);
      const outcome = await store.commit({
        expect: { [keys.state(conversation)]: 0 },
        put: { [keys.state(conversation)]: started },
        append: [
          ...(options.notice ? [noticed(options.notice, language)] : []).map((entry) => ({ stream, entry })),
          { stream, entry: greeting },
        ],
      });
      return outcome === "done" ? "started" : "already";
    },

    async accept(conversation, message) {
      const meta = await metaOf(conversation);
      if (!meta) return "not-found";
      const take = () => accept(deps, meta, message);
      return mayGoOn(message.text) ? withDigits(conversation, take) : take();
    },

    async asksSecret(conversation, ask) {
      const [state, owner] = await Promise.all([
        store.read<ConversationState>(keys.state(conversation)),
        store.view<Owner>(keys.owner(conversation)),
      ]);
      const run = underOwner(state.value, owner.value);
      const pending = run?.epoch === owner.value?.epoch ? run?.pending : undefined;
      return pending?.kind === "secret" && pending.ask === ask;
    },

    async rejoined(conversation, by) {
      const meta = await store.read<ConversationMeta>(keys.meta(conversation));
      if (!meta.value) return;
      const named =
        by.kind === "identity" ? namedBy(conversation, by.customer) : { [keys.identity(conversation)]: null };
      await store.commit({
        put: {
          ...named,
          ...(by.kind === "identity" ? { [keys.meta(conversation)]: { ...meta.value, customer: by.customer } } : {}),
        },
      });
    },

    async ended(conversation) {
      await acceptEvent({ store, now, newId }, conversation, { name: endedEvent, key: endedEvent });
    },

    async shownIn(conversation, locale) {
      const { value } = await store.view<ConversationState>(keys.state(conversation));
      const language = languageOfTag(locale);
      if (value && language && !(language === value.shownIn && language === value.language))
        await acceptEvent({ store, now, newId }, conversation, { name: shownInEvent, key: newId(), value: locale });
    },

    typing: (conversation) => deps.onTyping?.(conversation),
  };
}
