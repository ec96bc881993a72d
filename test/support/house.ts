import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import express, { type Router } from "express";
import { createAtHand } from "../../src/channels/agents-room/at-hand.ts";
import { createUploads } from "../../src/channels/web/uploads.ts";
import { composeBot } from "../../src/compose-bot.ts";
import { composeSentTo } from "../../src/compose-sent-to.ts";
import type { SlackRooms } from "../../src/compose-slack.ts";
import type { Deliverer } from "../../src/conversation/outbox-runner.ts";
import { withOutgoing } from "../../src/conversation/with-outgoing.ts";
import { type ConversationMeta, conversationKeys } from "../../src/domain/conversation.ts";
import type { Danger } from "../../src/domain/danger.ts";
import { newCaseNumber, newId } from "../../src/domain/ids.ts";
import type { Store } from "../../src/domain/store.ts";
import { type ChatLinks, createChatLinks } from "../../src/handoff/chat-links.ts";
import { createHandoff, type Handoff } from "../../src/handoff/create-handoff.ts";
import { createQueueView } from "../../src/handoff/create-queue-view.ts";
import { createPresence } from "../../src/handoff/presence.ts";
import { startBarRefresher } from "../../src/handoff/start-bar-refresher.ts";
import { createWaitingLine } from "../../src/handoff/waiting-line.ts";
import { watchTaking } from "../../src/handoff/watch-taking.ts";
import { answerErrors } from "../../src/http/answer-errors.ts";
import type { CodeSender } from "../../src/identity/code-sender.ts";
import { forgetLimits } from "../../src/identity/forget-limits.ts";
import { createIdentitySecrets } from "../../src/identity/identity-secrets.ts";
import { findNeverAsked } from "../../src/privacy/never-ask/find-never-asked.ts";
import { shieldText } from "../../src/privacy/shield-text.ts";
import { openMemoryStore } from "../../src/store/memory-store.ts";
import { openSandboxWallet, type SandboxControls } from "../../src/wallet/sandbox-wallet.ts";
import { fixedUnderstanding } from "./fixed-understanding.ts";
import { createMortalStore, type MortalStore } from "./mortal-store.ts";
import { shippedWords } from "./read-words.ts";

/** A channel of the house, as composed for one process. */
export interface HouseChannel {
  router?: Router;
  start(): Promise<void>;
  idle(): Promise<void>;
  stop(): Promise<void>;
}

/** What a channel of the house is made of. */
export type HouseRooms = Pick<
  SlackRooms,
  "store" | "conversations" | "routes" | "words" | "uploads" | "now" | "newId"
> &
  Pick<SlackRooms, "after" | "log"> & {
    sentTo: ReturnType<typeof composeSentTo>;
    desk: NonNullable<SlackRooms["desk"]>;
  };

/** The whole house with one channel: real bot, sandbox wallet, memory store; at the channel's other end a double. */
export interface House {
  /** Where it answers. */
  base(): string;
  /** What outlives a process. */
  store: Store;
  sandbox: SandboxControls;
  handoff(): Handoff;
  links(): ChatLinks;
  life(): MortalStore;
  /** `level`: of what is to be looked after. */
  lines: { event: string; fields: Record<string, unknown>; level?: "warn" }[];
  /** The conversation of a user, by channel, tenant and id. */
  conversationOf(user: string): Promise<string>;
  /** The sandbox as at a first start, and no limit used up; conversations stay. */
  forget(): Promise<void>;
  /** Resolves when nothing is under way in this process. */
  idle(): Promise<void>;
  restart(): Promise<void>;
  close(): Promise<void>;
}

const understood = {
  提现一般多久到账: "withdrawal/how-long",
  手续费怎么算: "payment/wallet-fees",
  提现手续费: "withdrawal/fee",
  积分怎么用: "general/coupons-points",
  你好: "smalltalk/greeting",
  还在吗: "smalltalk/greeting",
  我的账号找不回来了: "account/recover",
  转人工: "contact/human-agent",
  马上冻结我的账号: "security/freeze",
};
const dangers: Record<string, Danger> = {
  我的账号被人盗了: { kind: "fraud", about: "taken-over", score: 1, signs: [] },
};

/** Retries come at once, so that a test waits for nothing. */
const soon =
  (deliver: Deliverer): Deliverer =>
  async (item) => {
    const delivery = await deliver(item);
    return typeof delivery === "object" ? { retryAfterMs: Math.min(delivery.retryAfterMs ?? 0, 3) } : delivery;
  };

/** `open` composes the channel anew for each process, `isUp` tells where that one answers. */
export async function openHouse({
  open,
  isUp = () => {},
}: {
  open(rooms: HouseRooms): HouseChannel;
  isUp?(base: string): void;
}): Promise<House> {
  const dir = await mkdtemp(join(tmpdir(), "walletline-house-"));
  const now = () => new Date().toISOString();
  const real = openMemoryStore({ now });
  const opened = await openSandboxWallet({ dir, now, newId, publicUrl: "https://help.example" });
  const understanding = await fixedUnderstanding(understood, dangers);
  const words = shippedWords();
  const lines: House["lines"] = [];
  const profiles = () => [
    { user: "mei", name: "Mei" },
    { user: "tom", name: "Tom" },
  ];
  const after = (ms: number, run: () => void) => {
    const timer = setTimeout(run, Math.min(ms, 20)).unref();
    return () => clearTimeout(timer);
  };

  async function start() {
    const life = createMortalStore(real);
    const store = withOutgoing(life.store, new Set(["teams", "slack"]));
    const presence = createPresence({ now });
    const line = createWaitingLine(store);
    const atHand = createAtHand({ presence, now });
    const taking = await watchTaking({ store, presence, besides: atHand.besides });
    const queueView = createQueueView({ store, line, presence: taking });
    const routes = new Map<string, Deliverer>();
    const log = {
      info: (fields: object, event: string) => void lines.push({ event, fields: { ...fields } }),
      warn: (fields: object, event: string) => void lines.push({ event, fields: { ...fields }, level: "warn" }),
      error: (fields: object, event: string) => void lines.push({ event, fields: { ...fields } }),
    };
    const bot = composeBot({
      ...{ store, wallet: opened.wallet, understanding, words, now, newId, newCaseNumber, queueView, routes, log },
      secrets: createIdentitySecrets(Buffer.alloc(32, 7)),
      publicUrl: "https://help.example",
      monotonic: { boot: "house", nowMs: () => Date.now() },
      senders: {
        phone: sender(opened.sandbox, "sms"),
        email: sender(opened.sandbox, "email"),
      },
      agentsOnline: taking.online,
    });
    const shield = (text: string) => shieldText(text).text;
    const handoff = createHandoff({ store, now, newId, phrases: words.phrases, shield, neverAsked: findNeverAsked });
    const links = createChatLinks({ store, profiles, credentials: (user) => user, now });
    const sentTo = composeSentTo({
      ...{ store, conversations: bot.conversations, queueView, words, routes, now, newId, log },
      ...{ secret: Buffer.alloc(32, 5), publicUrl: "https://help.example" },
      fileLink: (conversation, id) => `https://help.example/files/${conversation}/${id}`,
    });
    const channel = open({
      ...{ store, conversations: bot.conversations, sentTo, routes, words, now, newId, after, log },
      desk: { handoff, links, line, atHand },
      uploads: createUploads({ dir: join(dir, "uploads"), seal: plainSeal, store, newId, shield }),
    });
    for (const [route, deliver] of routes) routes.set(route, soon(deliver));
    const bars = await startBarRefresher({ store, line, queueView, presence: taking, now, after, log: () => {} });
    await bot.start();
    await channel.start();
    const app = express();
    app.use(sentTo.router);
    if (channel.router) app.use(channel.router);
    app.use(
      answerErrors({
        log: { error: (fields: object) => void lines.push({ event: "http.failed", fields: { ...fields } }) },
      }),
    );
    const server: Server = createServer(app);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    isUp(base);
    return { base, life, bot, channel, handoff, links, bars, line, server };
  }
  let running = await start();

  async function stop(): Promise<void> {
    const { server, channel, bot, bars, line, life } = running;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    bars.stop();
    line.close();
    if (life.isDead()) {
      // What the dead process waits for never comes; its timers go all the same.
      void Promise.allSettled([channel.stop(), bot.stop()]);
      return;
    }
    await channel.stop();
    await bot.stop();
    await bars.idle();
    life.die();
  }

  return {
    base: () => running.base,
    store: real,
    sandbox: opened.sandbox,
    handoff: () => running.handoff,
    links: () => running.links,
    life: () => running.life,
    lines,
    async conversationOf(user) {
      for (const id of await real.ids("conversation")) {
        const { value } = await real.read<ConversationMeta>(conversationKeys.meta(id));
        if (value?.user === user) return id;
      }
      throw new Error(`${user} has no conversation`);
    },
    async forget() {
      await opened.sandbox.reset();
      await forgetLimits({ store: real, now });
    },
    async idle() {
      for (let calm = 0; calm < 2; calm += 1) {
        await Promise.race([running.bot.idle(), running.life.died]);
        await Promise.race([running.bars.idle(), running.life.died]);
        await Promise.race([running.channel.idle(), running.life.died]);
        if ((await real.outbox()).length > 0 && !running.life.isDead()) {
          calm = -1;
          await new Promise((resolve) => setTimeout(resolve, 3));
        }
      }
    },
    async restart() {
      await stop();
      running = await start();
    },
    async close() {
      await stop();
      await opened.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

const plainSeal = { seal: (plain: Buffer) => plain, open: (sealed: Buffer) => sealed };

const sender = (sandbox: SandboxControls, kind: "sms" | "email"): CodeSender => ({
  async send({ to, text, code, link, key }) {
    await sandbox.deliver({ kind, to: to.address, text, code, link, key });
    return "sent";
  },
});
