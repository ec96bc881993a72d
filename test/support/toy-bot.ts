import { createBot } from "../../src/conversation/create-bot.ts";
import { createBareVerbs } from "../../src/dialog/bare-verbs.ts";
import { createCommands } from "../../src/dialog/commands.ts";
import { createConsent } from "../../src/dialog/consent.ts";
import type { Dialog } from "../../src/dialog/dialog.ts";
import type { DialogKit } from "../../src/dialog/dialog-kit.ts";
import type { PhraseBook } from "../../src/dialog/phrase-book.ts";
import { conversationKeys } from "../../src/domain/conversation.ts";
import type { Message } from "../../src/domain/message.ts";
import type { Store } from "../../src/domain/store.ts";
import type { Entity, Understanding, UnderstandingAside } from "../../src/domain/understood.ts";
import type { Gateway } from "../../src/identity/gateway.ts";
import { NeedsProof } from "../../src/identity/levels.ts";
import { openMemoryStore } from "../../src/store/memory-store.ts";
import type { OperationReport } from "../../src/wallet/wallet.ts";

/** A gateway whose answers a test decides; counts what reached the wallet, by key. */
export interface ToyGateway extends Gateway {
  proved: boolean;
  sent: { operation: string; params: unknown; key: string }[];
  /** How the next write behaves; "lost": it took effect, and its answer never came. */
  next: "answers" | "lost" | "refused-connection" | "hangs";
  reports: Map<string, OperationReport>;
  release(): void;
}

export function createToyGateway(): ToyGateway {
  let releases: (() => void)[] = [];
  const toy: ToyGateway = {
    proved: true,
    sent: [],
    next: "answers",
    reports: new Map(),
    release() {
      for (const release of releases) release();
      releases = [];
    },
    reads: () => ({
      profile: async () => Promise.reject(new NeedsProof(["possession"])),
      transactions: async () => {
        if (!toy.proved) throw new NeedsProof(["possession"]);
        return [];
      },
      withdrawals: async () => [],
      cases: async () => [],
      resetLink: async () => "unused",
    }),
    allowed: async () => (toy.proved ? "allowed" : { wanted: ["possession"] }),
    async write(_acting, operation, params, key) {
      const how = toy.next;
      toy.next = "answers";
      if (how === "refused-connection") throw new Error("ECONNREFUSED");
      toy.sent.push({ operation, params, key });
      toy.reports.set(key, { state: "done", result: `${operation}-done` });
      if (how === "lost") throw new Error("ECONNRESET");
      if (how === "hangs") await new Promise<void>((resolve) => releases.push(resolve));
      return `${operation}-done`;
    },
    settle: async (key) => toy.reports.get(key) ?? { state: "void" },
  };
  return toy;
}

/** Words that say their own key, so that transcripts read as what was said where. */
const plainPhrases: PhraseBook = {
  has: (scope, key) => scope === "toy" && key.endsWith("-again"),
  render: (scope, key, params) => [
    scope === "common" ? `[${key}]` : `${key}${Object.keys(params).length > 0 ? ` ${JSON.stringify(params)}` : ""}`,
  ],
  why: (_scope, key) => [`why ${key}`],
  also: () => [],
};

/** Understands "intent:<id>" as that intent, "name=<x>" as a person and digits with ¥ as money; nothing else. */
export const plainUnderstanding: Understanding = {
  understand(utterance) {
    const intent = /intent:(\S+)/.exec(utterance)?.[1] ?? null;
    const entities: Entity[] = [...utterance.matchAll(/name=(\w+)/g)].map((found) => ({
      type: "person",
      value: found[1]!,
      text: found[0],
      start: found.index,
      end: found.index + found[0].length,
    }));
    for (const found of utterance.matchAll(/¥(\d+)/g)) {
      entities.push({
        type: "money",
        value: { minor: Number(found[1]) * 100, currency: "CNY" },
        text: found[0],
        start: found.index,
        end: found.index + found[0].length,
      });
    }
    return {
      utterance,
      language: "en",
      area: intent ? "general" : null,
      intent,
      confidence: intent ? 1 : 0,
      alternatives: [],
      entities,
      decision: intent ? "accept" : "reject",
      options: [],
    };
  },
};

export interface ToyBot {
  store: Store;
  gateway: ToyGateway;
  conversation: string;
  clock: { at: number };
  /** Says it and answers what the bot said in return. */
  say(text: string): Promise<string[]>;
  press(label: string): Promise<string[]>;
  /** All new messages since the last call, as "from: text". */
  heard(): Promise<string[]>;
  event(name: string, key: string): Promise<string[]>;
  fireDue(): Promise<string[]>;
  transcript(): Promise<Message[]>;
  stop(): Promise<void>;
}

const plainCommands = createCommands({
  cancel: { en: ["never mind"] },
  back: { en: ["go back"] },
  "help-why": { en: ["why"] },
  repeat: { en: ["again"] },
  yes: { en: ["yes"] },
  no: { en: ["no"] },
  agent: { en: ["human"] },
});
const noWords = {
  filler: [],
  me: [],
  self: [],
  softly: [],
  how: [],
  wish: [],
  done: [],
  other: [],
  verbs: {},
  means: {},
  nouns: {},
  "may-mean": {},
};
const noPieces = {
  ...{ assent: [], filler: [], thing: {}, pronoun: [], negation: [] },
  ...{ undone: [], "no-more": [], doubt: [], verbs: {}, "verbs-agreed": {} },
};

/** The real turn and engine around toy dialogs: `toy` is started by "intent:toy". */
export async function startToyBot(
  dialogs: Dialog[],
  options: {
    store?: Store;
    conversation?: string;
    gateway?: ToyGateway;
    prove?: Dialog<{ wanted: string[]; purpose: string }, { outcome: string }>;
    clock?: { at: number };
    understandingAside?: UnderstandingAside;
  } = {},
): Promise<ToyBot> {
  const clock = options.clock ?? { at: Date.parse("2026-11-22T10:00:00Z") };
  const now = () => new Date(clock.at).toISOString();
  const store = options.store ?? openMemoryStore({ now });
  const gateway = options.gateway ?? createToyGateway();
  let ids = Math.floor(clock.at / 1000);
  const newId = () => {
    ids += 1;
    return `id${ids}`;
  };
  const bot = createBot({
    store,
    understanding: plainUnderstanding,
    understandingAside: options.understandingAside,
    answers: {
      answer: (intent) => [`answer ${intent}`],
      title: (intent) => intent,
      dialogOf: (intent) => dialogs.find(({ name }) => name === intent)?.name,
      suitedDialogOf: () => undefined,
      why: () => [],
      followUps: () => [],
    },
    phrases: plainPhrases,
    commands: plainCommands,
    consent: createConsent({ ...noPieces, yes: ["yes"], no: ["no"] }, plainCommands),
    bareVerbs: createBareVerbs(noWords),
    dialogs: new Map(dialogs.map((dialog) => [dialog.name, dialog])),
    prove: options.prove ?? { name: "prove", converse: async () => ({ outcome: "proved" }) },
    gateway,
    kit: (meta) =>
      ({
        newCaseNumber: () => "WL-TEST",
        proving: { about: async () => ({ conversation: meta.id }) },
        cases: { toldHere: async () => [] },
      }) as unknown as DialogKit,
    queueView: async () => null,
    hours: { isOpen: () => true, opensAt: (at) => at },
    showTime: (at) => at,
    showDate: (date) => date,
    agentsOnline: () => 0,
    firstChips: [],
    beforeAnswers: [],
    timeZone: "UTC",
    now,
    newId,
    newCaseNumber: () => "WL-TEST",
    outOfPatience: () => new Promise((resolve) => setTimeout(resolve, 20)),
    routes: new Map(),
    log: { info: () => {}, error: (fields, event) => process.env.TOY_LOG && console.error(event, fields) },
  });
  await bot.start();
  const conversation =
    options.conversation ?? (await bot.conversations.open({ channel: "web", user: "web::dl_toy", locale: "en" })).id;
  const stream = conversationKeys.transcript(conversation);
  let seen = options.conversation ? await store.lastSeq(stream) : 0;
  const heard = async () => {
    await bot.idle();
    const entries = await store.tail<Message>(stream, seen);
    seen = entries.at(-1)?.seq ?? seen;
    return entries
      .map(({ entry }) => entry)
      .filter(({ from }) => from !== "customer")
      .map(({ from, text, audience }) =>
        from === "bot" ? text : `${from}${audience === "desk" ? "(desk)" : ""}: ${text}`,
      );
  };
  return {
    store,
    gateway,
    conversation,
    clock,
    heard,
    async say(text) {
      await bot.conversations.accept(conversation, { text });
      return heard();
    },
    async press(label) {
      const prompts = (await store.tail<Message>(stream, 0))
        .map(({ entry }) => entry.prompt)
        .filter((prompt) => prompt !== undefined);
      const prompt = prompts.findLast((each) =>
        each.choices.some((choice) => choice.label === label || choice.id === label),
      );
      const choice = prompt?.choices.find((each) => each.label === label || each.id === label);
      if (!prompt || !choice) throw new Error(`no button ${label}`);
      await bot.conversations.accept(conversation, {
        text: choice.label,
        choice: { ask: prompt.ask, choice: choice.id },
      });
      return heard();
    },
    async event(name, key) {
      await bot.acceptEvent(conversation, { name, key });
      return heard();
    },
    async fireDue() {
      await bot.fireDue();
      return heard();
    },
    transcript: async () => (await store.tail<Message>(stream, 0)).map(({ entry }) => entry),
    stop: () => bot.stop(),
  };
}
