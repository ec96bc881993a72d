import { createHmac } from "node:crypto";
import type { Router } from "express";
import type { AtHand } from "./channels/agents-room/at-hand.ts";
import type { SentToChannel } from "./channels/sent-to/channel.ts";
import { createSentTo, type SentTo } from "./channels/sent-to/create-sent-to.ts";
import { createSecretPageRouter } from "./channels/sent-to/secret-page-router.ts";
import { createSecretPages } from "./channels/sent-to/secret-pages.ts";
import { standingText } from "./channels/sent-to/standing-text.ts";
import type { Uploads } from "./channels/web/uploads.ts";
import type { Conversations } from "./conversation/conversations.ts";
import type { Deliverer } from "./conversation/outbox-runner.ts";
import type { QueueView, TurnLog } from "./conversation/turn-deps.ts";
import type { After, NewId, Now } from "./domain/ids.ts";
import type { Message } from "./domain/message.ts";
import type { Store } from "./domain/store.ts";
import type { ChatLinks } from "./handoff/chat-links.ts";
import type { Handoff } from "./handoff/create-handoff.ts";
import type { WaitingLine } from "./handoff/waiting-line.ts";
import { createOutgoingFilter } from "./privacy/filter-outgoing.ts";
import type { Words } from "./read-all.ts";

export interface SentToRooms {
  store: Store;
  conversations: Conversations;
  queueView: QueueView;
  words: Words;
  /** Where the bot finds deliverers by route. */
  routes: Map<string, Deliverer>;
  /** The web channel's secret: keys of these channels are derived from it. */
  secret: Uint8Array;
  publicUrl: string;
  /** A signed address of a customer's or agent's file. */
  fileLink(conversation: string, attachment: string): string;
  now: Now;
  newId: NewId;
  log: TurnLog;
}

export interface ComposedSentTo {
  /** The page where secrets are entered. */
  router: Router;
  /** The last gate of all words that go to another company. security.md R33. */
  filter(text: string): string;
  add<A>(channel: SentToChannel<A>): SentTo<A>;
  /** What a channel that reads the transcript shows beside a queue bar; undefined for every other message. */
  standing(conversation: string, message: Message): Promise<string | undefined>;
}

/** What a channel that is sent to is put together from, its agents' room included. */
export interface ChannelRooms<Config> {
  config: Config;
  store: Store;
  conversations: Conversations;
  sentTo: Pick<ComposedSentTo, "add" | "filter">;
  words: Words;
  uploads: Uploads;
  /** What agents in that company's chat work with. */
  desk?: { handoff: Handoff; links: ChatLinks; line: WaitingLine; atHand: AtHand };
  now: Now;
  newId: NewId;
  after: After;
  log: TurnLog & {
    /** For the operator to mend. */
    warn(fields: Record<string, unknown>, event: string): void;
  };
}

/** What all channels that are sent to share, and `add` for each of them. */
export function composeSentTo(rooms: SentToRooms): ComposedSentTo {
  const { store, conversations, words, routes, publicUrl, now, newId, log } = rooms;
  const keyFor = (purpose: string) =>
    createHmac("sha256", rooms.secret).update(`walletline sent-to ${purpose}`).digest();
  const pages = createSecretPages({ store, conversations, key: keyFor("page"), publicUrl, now });
  const say: Parameters<typeof createSentTo>[0]["say"] = (key, params, language) =>
    words.phrases.render("channels", key, params, language).join("\n\n");
  const filter = createOutgoingFilter({ published: publishedBy(words) });
  return {
    filter,
    async standing(conversation, { state, language = "zh-Hans" }) {
      if (state?.kind !== "queue") return undefined;
      const now = state.ended ? { ended: state.ended } : await rooms.queueView(conversation);
      return now ? standingText(now, say, language) : undefined;
    },
    router: createSecretPageRouter({ pages, say: (key, language) => say(key, {}, language) }),
    add(channel) {
      const sentTo = createSentTo({
        ...{ store, conversations, channel, pages, filter, say, now, newId },
        queueView: rooms.queueView,
        fileLink: rooms.fileLink,
        key: keyFor("conversation"),
        log: (fields, event) => log.info(fields, event),
      });
      routes.set(channel.route, sentTo.deliver);
      return sentTo;
    },
  };
}

function publishedBy({ knowledge }: Words): string[] {
  const { phones, "sms-senders": senders, emails } = knowledge.wallet["official-contacts"];
  return [
    ...phones.map(({ number }) => number),
    ...senders.map(({ number }) => number),
    ...emails.map(({ address }) => address),
  ];
}
