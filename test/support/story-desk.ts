import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { composeBot } from "../../src/compose-bot.ts";
import { conversationKeys } from "../../src/domain/conversation.ts";
import type { Message } from "../../src/domain/message.ts";
import type { Store } from "../../src/domain/store.ts";
import { createHandoff } from "../../src/handoff/create-handoff.ts";
import { createIdentitySecrets } from "../../src/identity/identity-secrets.ts";
import { shieldText } from "../../src/privacy/shield-text.ts";
import { openMemoryStore } from "../../src/store/memory-store.ts";
import { openSandboxWallet, type SandboxControls } from "../../src/wallet/sandbox-wallet.ts";
import type { Wallet } from "../../src/wallet/wallet.ts";
import { shippedUnderstanding, shippedWords } from "./read-words.ts";

/** One customer's conversation with the real bot: sandbox wallet, memory store, a clock that tests move. */
export interface StoryDesk {
  store: Store;
  sandbox: SandboxControls;
  wallet: Wallet;
  conversation: string;
  bot: ReturnType<typeof composeBot>;
  clock: { at: number };
  now(): string;
  /** New messages since the last call, in order. */
  news(): Promise<Message[]>;
  /** Moves the clock and fires what falls due, step by step. */
  pass(ms: number): Promise<void>;
  /** The process dies and another one starts over the same store; with `before`, it dies at the n-th commit from now on. */
  restart(): Promise<void>;
  /** The commits from now on, up to this many, go through; the one after never happens and the process is dead. */
  dieAfter(commits: number): void;
  /** Settles once the process has died. */
  died(): Promise<void>;
  /** "claims", "returns" or "says <words>"; answers what the desk answered when it was not a plain success. */
  agent(user: string, does: string): Promise<string[]>;
  open(locale: string): Promise<void>;
  close(): Promise<void>;
}

export interface StoryDeskOptions {
  locale?: string;
  at?: string;
  store?: Store;
}

export async function openStoryDesk({
  locale = "zh-CN",
  at = "2026-11-22T02:00:00.000Z",
}: StoryDeskOptions = {}): Promise<StoryDesk> {
  const dir = await mkdtemp(join(tmpdir(), "walletline-story-"));
  const clock = { at: Date.parse(at) };
  const now = () => new Date(clock.at).toISOString();
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `story-${ids.toString().padStart(6, "0")}-${"x".repeat(8)}`;
  };
  let cases = 0;
  const newCaseNumber = () => {
    cases += 1;
    return `WL-${String(cases).padStart(8, "2")}`;
  };
  const real = openMemoryStore({ now });
  const mortal = createMortal(real);
  const opened = await openSandboxWallet({ dir, now, newId, publicUrl: "http://localhost:3978" });
  const understanding = await shippedUnderstanding();
  const words = shippedWords();
  const secrets = createIdentitySecrets(Buffer.alloc(32, 7));
  const start = async () => {
    const bot = composeBot({
      ...{ store: mortal.store, wallet: opened.wallet, understanding, words, secrets, now, newId, newCaseNumber },
      publicUrl: "http://localhost:3978",
      monotonic: { boot: "story", nowMs: () => clock.at },
      senders: { phone: sender(opened.sandbox, "sms"), email: sender(opened.sandbox, "email") },
      proving: { questions: true },
      agentsOnline: () => 0,
      queueView: async (conversation) =>
        (await mortal.store.read(conversationKeys.queue(conversation))).value
          ? { place: 1, waiting: 1, agentsOnline: 1 }
          : null,
      effectPatienceMs: 5_000,
      log: {
        info: () => {},
        error: (fields, event) => process.env.STORY_LOG && console.error(event, fields),
      },
    });
    await bot.start();
    return bot;
  };
  let bot = await start();
  let conversation = "";
  let seen = 0;

  const desk: StoryDesk = {
    store: real,
    sandbox: opened.sandbox,
    wallet: opened.wallet,
    clock,
    now,
    get conversation() {
      return conversation;
    },
    get bot() {
      return bot;
    },
    async open(tag) {
      const meta = await bot.conversations.open({ channel: "web", user: `web::dl_${newId()}`, locale: tag });
      conversation = meta.id;
      seen = 0;
      await bot.conversations.start(conversation);
    },
    async agent(user, does) {
      const handoff = createHandoff({
        store: real,
        now,
        newId,
        phrases: words.phrases,
        shield: (text) => shieldText(text).text,
      });
      const agent = { user, name: user === "mei" ? "Mei" : "Tom" };
      const outcome =
        does === "claims"
          ? await handoff.claim(conversation, agent)
          : does === "returns"
            ? await handoff.return(conversation, agent)
            : await handoff.write(conversation, agent, { text: does.replace(/^says /, "") });
      const told = JSON.stringify(outcome);
      return /^"(claimed|returned|handed-back)"$/.test(told) || told.startsWith('{"written"')
        ? []
        : [`-- desk ${told}`];
    },
    async news() {
      await Promise.race([bot.idle(), mortal.died()]);
      const entries = await real.tail<Message>(conversationKeys.transcript(conversation), seen);
      seen = entries.at(-1)?.seq ?? seen;
      return entries.map(({ entry }) => entry);
    },
    async pass(ms) {
      const end = clock.at + ms;
      for (;;) {
        const next = (await real.timers()).map((timer) => Date.parse(timer.at)).filter((due) => due <= end);
        if (next.length === 0) break;
        clock.at = Math.max(clock.at, Math.min(...next));
        await bot.fireDue();
        await bot.idle();
      }
      clock.at = end;
    },
    dieAfter: mortal.dieAfter,
    died: () => mortal.died(),
    async restart() {
      await mortal.rest(bot);
      bot = await start();
      await bot.idle();
    },
    async close() {
      await bot.stop();
      await opened.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
  await desk.open(locale);
  return desk;
}

const sender = (sandbox: SandboxControls, kind: "sms" | "email") => ({
  async send({ to, text, code, link }: { to: { address: string }; text: string; code?: string; link?: string }) {
    await sandbox.deliver({ kind, to: to.address, text, code, link });
    return "sent" as const;
  },
});

/** A store whose process can die: after the given number of commits nothing it says is stored any more. */
function createMortal(real: Store) {
  let left = Number.POSITIVE_INFINITY;
  let dead = false;
  const stopped = new Promise<never>(() => {});
  let tellDeath = () => {};
  let death = new Promise<void>((resolve) => {
    tellDeath = resolve;
  });
  const watchers = new Set<() => void>();
  const store: Store = {
    ...real,
    commit(change) {
      if (dead || left <= 0) {
        dead = true;
        tellDeath();
        return stopped;
      }
      left -= 1;
      return real.commit(change);
    },
    watch(listener) {
      const unwatch = real.watch((committed) => {
        if (!dead) listener(committed);
      });
      watchers.add(unwatch);
      return unwatch;
    },
  };
  return {
    store,
    dieAfter(commits: number) {
      left = commits;
    },
    died: () => death,
    /** What the dead process still holds on to is let go without another word. */
    async rest(bot: { stop(): Promise<void> }) {
      const wasDead = dead;
      dead = true;
      for (const unwatch of watchers) unwatch();
      watchers.clear();
      if (!wasDead) await Promise.race([bot.stop(), new Promise((resolve) => setImmediate(resolve))]);
      dead = false;
      left = Number.POSITIVE_INFINITY;
      death = new Promise<void>((resolve) => {
        tellDeath = resolve;
      });
    },
  };
}
