import { createHmac } from "node:crypto";
import type { Accepted, Conversations, IncomingMessage } from "../../conversation/conversations.ts";
import { conversationKeys } from "../../domain/conversation.ts";
import type { Now } from "../../domain/ids.ts";
import { type Language, languageOfTag } from "../../domain/language.ts";
import type { Message } from "../../domain/message.ts";
import type { Change, Store } from "../../domain/store.ts";
import { untilStored } from "../../domain/until-stored.ts";
import type { SentToChannel } from "./channel.ts";
import type { MissingFile } from "./missing-file.ts";
import { type Consent, type SentElsewhere, type StoredAddress, sentToKeys } from "./sent-to-keys.ts";

/** Who stands at the door: the channel's own ids, never a name or an address that somebody wrote. security.md R21. */
export interface Caller<A> {
  /** The tenant or team; "" where the channel has none. */
  tenant: string;
  user: string;
  address: A;
  locale?: string;
  /** Who carries this chat, as the customer knows it; absent: the channel's title. */
  title?: string;
}

/** The way in of a channel that is sent to. Everything is durable when it resolves: then the channel may be answered. */
export interface Door<A> {
  /** The conversation of a caller: one for each channel, tenant and user. */
  conversationOf(caller: Pick<Caller<A>, "tenant" | "user">): string;
  /** A message in a private chat; a new caller is greeted first. */
  enter(caller: Caller<A>, message: IncomingMessage): Promise<Accepted>;
  /** Somebody opened a private chat: greeted once, whatever is repeated. */
  greet(caller: Caller<A>): Promise<void>;
  /** A call in a room that others read: answered there with one of the channel's phrases, the way to a private chat unless another is named, once for each `key`. security.md R20. */
  calledAmongOthers(caller: Caller<A>, key: string, phrase?: "continue-privately" | "room-called"): Promise<void>;
  /** One of the channel's own phrases, to the customer and into the transcript; once for each `key`. */
  say(caller: Caller<A>, phrase: `file-${MissingFile}`, key: string): Promise<void>;
}

const rememberedCalls = 50;

export function createDoor<A>({
  store,
  conversations,
  channel,
  key,
  now,
  newId,
  say,
}: {
  store: Store;
  conversations: Pick<Conversations, "open" | "start" | "accept">;
  channel: Pick<SentToChannel<A>, "route" | "title">;
  /** Makes conversation ids that nobody can guess out of the channel's own; at least 32 bytes, the same for ever. */
  key: Uint8Array;
  now: Now;
  newId: () => string;
  say(key: string, params: Record<string, string | number>, language: Language): string;
}): Door<A> {
  const { route, title } = channel;
  const nameOf = ({ tenant, user }: Pick<Caller<A>, "tenant" | "user">) => `${route}:${tenant}:${user}`;
  const conversationOf: Door<A>["conversationOf"] = ({ tenant, user }) =>
    createHmac("sha256", key)
      .update(JSON.stringify([route, tenant, user]))
      .digest("base64url")
      .slice(0, 22);

  /** Where the caller is reached now; what the channel had closed is open again. */
  async function keepAddress(conversation: string, address: A): Promise<void> {
    const name = sentToKeys.address(conversation);
    const stored = await store.read<StoredAddress<A>>(name);
    const same =
      stored.value && !stored.value.closed && JSON.stringify(stored.value.address) === JSON.stringify(address);
    if (!same) await store.commit({ put: { [name]: { address } satisfies StoredAddress<A> } });
  }

  const carrierOf = (caller: Caller<A>): string => caller.title ?? title;

  const opened = (caller: Caller<A>) =>
    conversations.open({
      ...{ id: conversationOf(caller), channel: route, user: nameOf(caller) },
      ...(caller.locale ? { locale: caller.locale } : {}),
    });

  /** `told`: the notice of who carries the chat had been there before. */
  async function open(caller: Caller<A>): Promise<{ id: string; told: boolean }> {
    const { locale } = caller;
    const meta = await opened(caller);
    await keepAddress(meta.id, caller.address);
    const language = languageOfTag(locale ?? meta.locale) ?? "zh-Hans";
    const notice = say("welcome-notice", { channel: carrierOf(caller) }, language);
    const started = await conversations.start(meta.id, { ...(locale ? { locale } : {}), notice });
    return { id: meta.id, told: started === "already" };
  }

  /** What is written before the notice agrees to nothing; the first message after it is kept as the consent. */
  async function keepConsent(conversation: string, consent: Consent): Promise<void> {
    const name = sentToKeys.consent(conversation);
    const { value, version } = await store.read<Consent>(name);
    // Of two at the same moment one is kept, whichever.
    if (!value) await store.commit({ expect: { [name]: version }, put: { [name]: consent } });
  }

  /** Says a phrase once for each key; repeats of what called for it change nothing. */
  async function once(
    caller: Caller<A>,
    callKey: string,
    phrase: string,
    changeOf: (words: Message) => Pick<Change, "put" | "append" | "outbox">,
  ): Promise<void> {
    const name = sentToKeys.shared(conversationOf(caller));
    const language = languageOfTag(caller.locale) ?? "zh-Hans";
    const text = say(phrase, { channel: carrierOf(caller) }, language);
    const words: Message = { id: newId(), from: "system", audience: "everyone", text, at: now(), language };
    const change = changeOf(words);
    await untilStored(`${route}: the answered calls`, async () => {
      const calls = await store.read<string[]>(name);
      if (calls.value?.includes(callKey)) return "known";
      const answered = [...(calls.value ?? []), callKey].slice(-rememberedCalls);
      const outcome = await store.commit({
        ...change,
        expect: { [name]: calls.version },
        put: { ...change.put, [name]: answered },
      });
      return outcome === "done" ? "kept" : "contended";
    });
  }

  return {
    conversationOf,
    async enter(caller, message) {
      const { id, told } = await open(caller);
      const accepted = await conversations.accept(id, message);
      if (accepted === "not-found") throw new Error(`${route}: a conversation that was just opened is gone`);
      if (told && accepted.outcome === "accepted")
        await keepConsent(id, { carrier: carrierOf(caller), at: now(), message: accepted.messageId });
      return accepted;
    },
    async greet(caller) {
      await open(caller);
    },
    async calledAmongOthers(caller, callKey, phrase = "continue-privately") {
      // What is kept of the caller is forgotten with the conversation, in which nothing may ever be said.
      const { id } = await opened(caller);
      await once(caller, callKey, phrase, (words) => {
        const payload: SentElsewhere<A> = { ...words, elsewhere: caller.address };
        return {
          outbox: [{ id: words.id, route, conversation: `${id}.room`, payload, attempts: 0, notBefore: words.at }],
        };
      });
    },
    async say(caller, phrase, key) {
      const { id } = await open(caller);
      await once(caller, `${phrase} ${key}`, phrase, (words) => ({
        append: [{ stream: conversationKeys.transcript(id), entry: words }],
      }));
    },
  };
}
