import { createLocalJWKSet } from "jose";
import { conversationKeys } from "../../src/domain/conversation.ts";
import type { Message } from "../../src/domain/message.ts";
import type { Understanding } from "../../src/domain/understood.ts";
import type { Sending } from "../../src/identity/code-sender.ts";
import type { Operation } from "../../src/identity/gateway.ts";
import type { ProvingConfig } from "../../src/identity/proving-room.ts";
import type { Words } from "../../src/read-all.ts";
import { openMemoryStore } from "../../src/store/memory-store.ts";
import { type SandboxIdentity, sandboxIssuer } from "../../src/wallet/sandbox-identity.ts";
import type { SandboxControls } from "../../src/wallet/sandbox-wallet.ts";
import type { Wallet } from "../../src/wallet/wallet.ts";
import type { Pace } from "./pace.ts";

export type SceneRooms = typeof import("./scene-rooms.ts");
const publicUrl = "http://localhost:3978";

interface SceneParts {
  rooms: SceneRooms;
  clock: { at: number };
  now: () => string;
  newId: () => string;
  understanding: Understanding;
  words: Words;
  wallet: Wallet;
  sandbox: SandboxControls;
  page: SandboxIdentity;
  /** Every code that was drawn, oldest first. */
  drawn: string[];
  proving: Partial<ProvingConfig>;
  locale: "zh-CN" | "en";
  slow?: Slow;
}

/** A wallet and a provider that take their time. */
export interface Slow {
  pace: Pace;
  walletMs: number;
  sendingMs: number;
}

export type Scene = Awaited<ReturnType<typeof openScene>>;

/** A composed bot over a fresh store, and what an attacker can do there: write, press, wait, come from elsewhere, read what reaches the hands they hold. */
export async function openScene(parts: SceneParts) {
  const { rooms, clock, now, newId, words, sandbox, page, drawn } = parts;
  const store = openMemoryStore({ now });
  const secrets = rooms.createIdentitySecrets(Buffer.alloc(32, 7));
  const post: Sending[] = [];
  const returned = new Set<"phone" | "email">();
  const calls: string[] = [];
  const { slow } = parts;
  const wallet = watched(parts.wallet, async (name) => {
    calls.push(name);
    await slow?.pace.wait(slow.walletMs);
  });
  const sender = {
    async send(message: Sending) {
      post.push(message);
      await slow?.pace.wait(slow.sendingMs);
      return returned.has(message.to.kind) ? ("undeliverable" as const) : ("sent" as const);
    },
  };
  const monotonic = { boot: "town", nowMs: () => monotonicMs };
  let monotonicMs = 1_000_000;
  let cases = 0;
  const newCaseNumber = () => {
    cases += 1;
    return `WL-${String(cases).padStart(8, "2")}`;
  };
  const bot = rooms.composeBot({
    ...{ store, wallet, understanding: parts.understanding, words, secrets, monotonic, now, newId, newCaseNumber },
    ...{ publicUrl, senders: { phone: sender, email: sender } },
    proving: { questions: true, ...parts.proving },
    agentsOnline: () => 1,
    queueView: async () => ({ place: 1, waiting: 1, agentsOnline: 1 }),
    deskStanding: async () => ({ waiting: 0, agentsOnline: 1 }),
    // However busy the machine is, the wallet's answer is waited for.
    outOfPatience: () => new Promise(() => {}),
    log: { info: () => {}, error: () => {} },
  });
  await bot.start();
  const shield = (text: string) => rooms.shieldText(text).text;
  const handoff = rooms.createHandoff({
    store,
    now,
    newId,
    phrases: words.phrases,
    shield,
    neverAsked: rooms.findNeverAsked,
  });
  const approvals = rooms.createApprovals({ store, wallet, now, newId });
  const join = rooms.createJoin({ store, conversations: bot.conversations, now, newId, onNewGeneration: () => {} });
  const verifyIdentity = rooms.createHostIdentityVerifier({
    ...{ store, now, issuer: sandboxIssuer, keys: createLocalJWKSet(page.jwks) },
  });
  const notMe = rooms.createNotMe({ store, wallet, secrets, now, newId, newCaseNumber });

  let conversation = "";
  const opened: string[] = [];
  const transcript = (id = conversation) => store.tail<Message>(conversationKeys.transcript(id), 0);

  /** What was said to the customer since `after`. */
  async function heardSince(after: number): Promise<string> {
    await bot.idle();
    const entries = await store.tail<Message>(conversationKeys.transcript(conversation), after);
    return entries
      .flatMap(({ entry }) => (entry.from === "customer" || entry.audience === "desk" ? [] : entry.text))
      .join("\n");
  }
  async function send(text: string, choice?: { ask: string; choice: string }): Promise<string> {
    const after = await store.lastSeq(conversationKeys.transcript(conversation));
    await bot.conversations.accept(conversation, { text, choice });
    return heardSince(after);
  }
  async function press(choice: string, which: "newest" | "oldest"): Promise<string> {
    const prompts = (await transcript()).flatMap(({ entry }) => entry.prompt ?? []);
    const has = (prompt: (typeof prompts)[number]) =>
      prompt.choices.some(({ id }) => id === choice) ||
      ("rows" in prompt && prompt.rows.some(({ id }) => id === choice));
    const prompt = which === "newest" ? prompts.findLast(has) : prompts.find(has);
    if (!prompt) throw new Error(`no button ${choice} in: ${(await transcript()).at(-1)?.entry.text}`);
    return send(choice, { ask: prompt.ask, choice });
  }

  const scene = {
    ...{
      store,
      wallet,
      bot,
      sandbox,
      handoff,
      approvals,
      join,
      verifyIdentity,
      notMe,
      page,
      post,
      returned,
      calls,
      clock,
      now,
      transcript,
    },
    acceptedType: rooms.acceptedType,
    facts: rooms.createCustomerFacts({ store, wallet, now }),
    get conversation() {
      return conversation;
    },
    /** Another conversation; from another address unless `source` says otherwise. */
    async opens(locale = parts.locale, source = `address-${opened.length}`) {
      const meta = await bot.conversations.open({ channel: "web", user: `web::dl_${newId()}`, locale, source });
      conversation = meta.id;
      opened.push(meta.id);
      await bot.conversations.start(meta.id);
      return meta.id;
    },
    goesTo(id: string) {
      conversation = id;
    },
    says: (text: string) => (slow ? paced(slow, send(text)) : send(text)),
    /** How long the bot's answer to this takes, in the pace of wallet and provider. */
    async answers(text: string): Promise<number> {
      if (!slow) throw new Error("this scene has no pace");
      const answered = new Promise<void>((resolve) => {
        const stop = store.watch(({ appended }) => {
          if (!appended.some(({ entry }) => (entry as Message).from === "bot")) return;
          stop();
          resolve();
        });
      });
      await bot.conversations.accept(conversation, { text });
      const tookMs = await slow.pace.until(answered);
      await slow.pace.until(bot.idle());
      return tookMs;
    },
    presses: (choice: string) => press(choice, "newest"),
    pressesOld: (choice: string) => press(choice, "oldest"),
    /** What reached one address, newest last. */
    arrived: (address: string) => post.filter(({ to }) => to.address === address),
    /** The last code that reached an address: its owner, or whoever holds their phone or mailbox, reads it. */
    codeAt: (address: string) => post.findLast(({ to, code }) => to.address === address && code)?.code ?? "no code",
    /** The code drawn last, wherever it went: the guess that is lucky at last. */
    lucky: () => drawn.at(-1) ?? "no code",
    /** Six digits that no code of this scene is. */
    wrong: () => ["111111", "222222", "333333"].find((code) => !drawn.includes(code)) ?? "444444",
    appCode: async (customer: string) => {
      const shown = await sandbox.authenticatorCode(customer);
      return shown === "none" ? "none" : shown.code;
    },
    async passes(ms: number) {
      const end = clock.at + ms;
      for (;;) {
        const due = (await store.timers()).map(({ at }) => Date.parse(at)).filter((time) => time <= end);
        if (due.length === 0) break;
        const next = Math.max(clock.at, Math.min(...due));
        monotonicMs += next - clock.at;
        clock.at = next;
        await bot.fireDue();
        await bot.idle();
      }
      monotonicMs += end - clock.at;
      clock.at = end;
    },
    /** What two agents do between one attack and the next. */
    thaws: (customer: string) => parts.wallet.unfreeze({ customer, key: newId() }),
    /** The server's wall clock only. */
    setsClockBack(ms: number) {
      clock.at -= ms;
    },
    /** Whether this conversation may do that now, with nothing more to prove. */
    may: async (operation: Operation) => (await bot.gateway.allowed({ conversation }, operation)) === "allowed",
    /** How often the wallet core has done that to a customer, or to anybody. */
    done: async (operation: string, customer?: string) =>
      (await sandbox.ledger()).filter(
        (entry) =>
          entry.operation === operation && entry.state === "done" && (customer ?? entry.customer) === entry.customer,
      ).length,
    /** All that was said in this conversation. */
    heard: async () => (await transcript()).map(({ entry }) => entry.text).join("\n"),
    async close() {
      await bot.stop();
      await store.close();
    },
  };
  await scene.opens();
  return scene;
}

async function paced<T>({ pace }: Slow, act: Promise<T>): Promise<T> {
  await pace.until(act);
  return act;
}

function watched(wallet: Wallet, called: (name: string) => Promise<void>): Wallet {
  return new Proxy(wallet, {
    get(target, name: keyof Wallet) {
      const real = target[name] as (...input: unknown[]) => unknown;
      return async (...input: unknown[]) => {
        await called(name);
        return real.apply(target, input);
      };
    },
  });
}
