import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { composeBot } from "../../src/compose-bot.ts";
import type { ConversationState } from "../../src/conversation/state.ts";
import { withOutgoing } from "../../src/conversation/with-outgoing.ts";
import { conversationKeys, type Owner } from "../../src/domain/conversation.ts";
import type { Message } from "../../src/domain/message.ts";
import type { Store } from "../../src/domain/store.ts";
import { createHandoff, type Handoff } from "../../src/handoff/create-handoff.ts";
import { createQueueView, type QueueStanding } from "../../src/handoff/create-queue-view.ts";
import type { HandoffRoom } from "../../src/handoff/handoff-room.ts";
import { startBarRefresher } from "../../src/handoff/start-bar-refresher.ts";
import { createWaitingLine } from "../../src/handoff/waiting-line.ts";
import { withCaseNotes } from "../../src/identity/case-notes.ts";
import type { CodeSender } from "../../src/identity/code-sender.ts";
import { createIdentitySecrets } from "../../src/identity/identity-secrets.ts";
import { createCallBackSlots } from "../../src/knowledge/call-back-slots.ts";
import { createWalletTimes } from "../../src/knowledge/wallet-times.ts";
import { createWorkingDays } from "../../src/knowledge/working-days.ts";
import { findNeverAsked } from "../../src/privacy/never-ask/find-never-asked.ts";
import { shieldText } from "../../src/privacy/shield-text.ts";
import type { Words } from "../../src/read-all.ts";
import { openMemoryStore } from "../../src/store/memory-store.ts";
import { openSandboxWallet, type SandboxControls } from "../../src/wallet/sandbox-wallet.ts";
import type { Wallet } from "../../src/wallet/wallet.ts";
import { type Face, lately, type OpenFace, seenThrough } from "./faces/face.ts";
import { createMortalStore, type MortalStore } from "./mortal-store.ts";
import { createMortalWallet, type MortalWallet } from "./mortal-wallet.ts";
import { shippedUnderstanding, shippedWords } from "./read-words.ts";
import { allDialogs, replayTwice } from "./replay-twice.ts";
import { createSlowCalls, type SlowCalls } from "./slow-calls.ts";

/** Customers' conversations with the real bot: sandbox wallet, memory store, a clock that tests move. */
export interface StoryDesk {
  /** How the customer sees and speaks, where that is not the transcript itself. */
  face?: Face;
  store: Store;
  sandbox: SandboxControls;
  wallet: Wallet;
  /** The one that is spoken in. */
  conversation: string;
  bot: ReturnType<typeof composeBot>;
  handoff: Handoff;
  handoffRoom: HandoffRoom;
  clock: { at: number };
  /** How many agents are signed in at the desk. */
  agents: { online: number };
  /** Kinds of messages that come back to their sender. */
  returned: Set<"sms" | "email">;
  life: MortalStore;
  /** The living process's line to the wallet core. */
  line: MortalWallet;
  /** Calls that the wallet core is slow with; the bot's patience is over as soon as one is held. */
  slow: SlowCalls;
  now(): string;
  /** New messages since the last call, in order. Before, each dialog that waits is replayed twice and compared. */
  news(): Promise<Message[]>;
  /** Moves the clock and fires what falls due, step by step. */
  pass(ms: number): Promise<void>;
  /** The process ends, or has died, and another one starts over the same store. */
  restart(): Promise<void>;
  standing(): Promise<QueueStanding | null>;
  /** Another conversation, by another visitor of the web page. */
  open(locale: string): Promise<void>;
  /** Speaks on in the n-th conversation that was opened, from 1. */
  goTo(conversation: number): void;
  close(): Promise<void>;
}

const publicUrl = "http://localhost:3978";

export async function openStoryDesk({
  locale = "zh-CN",
  at = "2026-11-22T02:00:00.000Z",
  office,
  openCore = openSandboxWallet,
  openFace,
}: {
  locale?: string;
  at?: string;
  /** Office hours of weekdays, "09:00-18:00"; absent: as shipped, round the clock. */
  office?: string;
  /** Absent: the sandbox wallet in this process. */
  openCore?: (how: Parameters<typeof openSandboxWallet>[0]) => ReturnType<typeof openSandboxWallet>;
  /** Another way for the customer to see and speak than the transcript itself. */
  openFace?: OpenFace;
} = {}): Promise<StoryDesk> {
  const dir = await mkdtemp(join(tmpdir(), "walletline-story-"));
  const clock = { at: Date.parse(at) };
  const now = () => new Date(clock.at).toISOString();
  const newId = numbered((count) => `story-${count.padStart(6, "0")}-${"x".repeat(8)}`);
  // Of their own, so that telling the core of a case moves no other id.
  const noteIds = numbered((count) => `note-${count.padStart(6, "0")}`);
  const newCaseNumber = numbered((count) => `WL-${count.padStart(8, "2")}`);
  const real = withOutgoing(
    withCaseNotes(openMemoryStore({ now }), { now, newId: noteIds }),
    new Set(["teams", "slack"]),
  );
  const slow = createSlowCalls();
  const opened = await openCore({ dir, now, newId, publicUrl, sleep: slow.sleep });
  const understanding = await shippedUnderstanding();
  const words = office ? withHours(shippedWords(), office) : shippedWords();
  const dialogs = await allDialogs();
  const secrets = createIdentitySecrets(Buffer.alloc(32, 7));
  const { wallet: facts, holidays } = words.knowledge;
  const timeZone = facts.hours["time-zone"];
  const calendar = facts.hours.holidays.calendar === "china" ? holidays : undefined;
  const times = createWalletTimes({ wallet: facts, workingDays: createWorkingDays({ timeZone, holidays: calendar }) });
  const agents = { online: 0 };
  const returned = new Set<"sms" | "email">();
  const presence = { online: () => agents.online, onChange: () => () => {} };

  const face = await openFace?.({
    ...{ store: real, now, newId },
    conversations: lately(() => running.bot.conversations),
    queueView: (of) => running.queueView(of),
    settled: () => settled(),
  });
  const start = async () => {
    const life = createMortalStore(real);
    const walletLine = createMortalWallet(opened.wallet, life);
    const line = createWaitingLine(life.store);
    const queueView = createQueueView({ store: life.store, line, presence });
    const bot = composeBot({
      ...{
        store: life.store,
        wallet: walletLine.wallet,
        understanding,
        words,
        secrets,
        now,
        newId,
        newCaseNumber,
        publicUrl,
      },
      monotonic: { boot: "story", nowMs: () => clock.at },
      senders: { phone: sender(opened.sandbox, "sms", returned), email: sender(opened.sandbox, "email", returned) },
      proving: { questions: true },
      queueView,
      routes: new Map(face?.routes ?? []),
      agentsOnline: presence.online,
      deskStanding: async () => ({ waiting: (await line.now()).entries.length, agentsOnline: presence.online() }),
      outOfPatience: slow.begun,
      log: {
        info: () => {},
        error: (fields, event) => process.env.STORY_LOG && console.error(event, fields),
      },
    });
    const bars = await startBarRefresher({
      ...{ store: life.store, line, queueView, presence, now },
      after: () => () => {},
      log: (error) => console.error("queue-bar.failed", error),
    });
    await bot.start();
    return { life, walletLine, bot, bars, queueView };
  };
  let running: Awaited<ReturnType<typeof start>>;
  running = await start();
  const conversations: string[] = [];
  const seen = new Map<string, number>();
  let conversation = "";

  const callBackSlots = createCallBackSlots(facts["callback-hours"]);
  const callsFrom = facts["official-contacts"].phones.find((phone) => phone["calls-out"])?.number;
  async function checkReplay(): Promise<void> {
    if (running.life.isDead()) return;
    const keys = conversationKeys;
    const [state, owner] = await Promise.all([
      real.read<ConversationState>(keys.state(conversation)),
      real.read<Owner>(keys.owner(conversation)),
    ]);
    const run = state.value?.run;
    if (!state.value || !run?.pending || run.epoch !== owner.value?.epoch) return;
    const differences = await replayTwice(
      run,
      { outer: dialogs.get(run.dialog)!, prove: dialogs.get("verify-identity")! },
      {
        language: state.value.language,
        phrases: words.phrases,
        commands: words.commands,
        kit: () => ({
          ...{
            newCaseNumber,
            timeZone,
            times,
            proving: {} as never,
            cases: {} as never,
            desk: { callBackSlots, callsFrom } as never,
          },
          contacts: { check: running.bot.registry.checkContact, report: async () => ({}) },
          withdrawalsHeldUntil: async () => undefined,
        }),
        now,
      },
    );
    if (differences.length > 0) throw new Error(`replay: ${differences.join("; ")}`);
  }

  const idle = async () => {
    await running.bot.idle();
    await running.bars.idle();
  };

  const handoffRoom: HandoffRoom = {
    ...{ store: real, now, newId, phrases: words.phrases, neverAsked: findNeverAsked },
    shield: (text) => shieldText(text).text,
  };
  /** Also until the words are with the channel. */
  async function settled(): Promise<void> {
    await idle();
    while (face && (await real.outbox()).some(({ route }) => route === "teams" || route === "slack")) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      await idle();
    }
  }

  const desk: StoryDesk = {
    face,
    store: real,
    sandbox: opened.sandbox,
    wallet: opened.wallet,
    handoff: createHandoff(handoffRoom),
    handoffRoom,
    ...{ clock, agents, slow, returned, now },
    get life() {
      return running.life;
    },
    get line() {
      return running.walletLine;
    },
    get conversation() {
      return conversation;
    },
    get bot() {
      return running.bot;
    },
    standing: () => running.queueView(conversation),
    async open(tag) {
      if (face) {
        conversation = await face.open(tag);
        conversations.push(conversation);
        return;
      }
      const meta = await running.bot.conversations.open({ channel: "web", user: `web::dl_${newId()}`, locale: tag });
      conversation = meta.id;
      conversations.push(conversation);
      await running.bot.conversations.start(conversation);
    },
    goTo(index) {
      conversation = conversations[index - 1] ?? "";
    },
    async news() {
      await Promise.race([settled(), running.life.died]);
      await checkReplay();
      const entries = await real.tail<Message>(conversationKeys.transcript(conversation), seen.get(conversation) ?? 0);
      seen.set(conversation, entries.at(-1)?.seq ?? seen.get(conversation) ?? 0);
      const messages = entries.map(({ entry }) => entry);
      return face ? seenThrough(face, messages, (await desk.standing())?.place) : messages;
    },
    async pass(ms) {
      const end = clock.at + ms;
      for (;;) {
        const next = (await real.timers()).map((timer) => Date.parse(timer.at)).filter((due) => due <= end);
        if (next.length === 0) break;
        clock.at = Math.max(clock.at, Math.min(...next));
        await running.bot.fireDue();
        await idle();
      }
      clock.at = end;
    },
    async restart() {
      running.bars.stop();
      if (!running.life.isDead()) await running.bot.stop();
      running.life.die();
      running = await start();
      await idle();
    },
    async close() {
      running.bars.stop();
      if (!running.life.isDead()) await running.bot.stop();
      slow.release();
      await face?.close();
      await opened.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
  await desk.open(locale);
  return desk;
}

/** The shipped words, of a wallet whose people keep office hours and China's holidays. */
function withHours(words: Words, office: string): Words {
  const [open = "", close = ""] = office.split("-");
  const days = ["monday", "tuesday", "wednesday", "thursday", "friday"] as const;
  const weekly = Object.fromEntries(days.map((day) => [day, [{ open, close }]])) as typeof hours.weekly;
  const { hours } = words.knowledge.wallet;
  const holidays = { ...hours.holidays, "on-days-off": [], "worked-weekends-like": "monday" as const };
  const wallet = { ...words.knowledge.wallet, hours: { ...hours, weekly, holidays } };
  return { ...words, knowledge: { ...words.knowledge, wallet } };
}

function numbered(form: (count: string) => string): () => string {
  let count = 0;
  return () => {
    count += 1;
    return form(String(count));
  };
}

const sender = (sandbox: SandboxControls, kind: "sms" | "email", returned: Set<string>): CodeSender => ({
  async send({ to, text, code, link, key }) {
    if (returned.has(kind)) return "undeliverable";
    await sandbox.deliver({ kind, to: to.address, text, code, link, key });
    return "sent";
  },
});
