import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { withOutgoing } from "../../../src/conversation/with-outgoing.ts";
import { type Chat, dialog } from "../../../src/dialog/dialog.ts";
import { conversationKeys, type Owner, type QueueEntry } from "../../../src/domain/conversation.ts";
import type { Message } from "../../../src/domain/message.ts";
import type { Change } from "../../../src/domain/store.ts";
import { createHandoff, type Handoff } from "../../../src/handoff/create-handoff.ts";
import { type Held, handoffKeys } from "../../../src/handoff/handoff-keys.ts";
import { findNeverAsked } from "../../../src/privacy/never-ask/find-never-asked.ts";
import { shieldText } from "../../../src/privacy/shield-text.ts";
import { type Chained, verifyChain } from "../../../src/store/chain.ts";
import { openMemoryStore } from "../../../src/store/memory-store.ts";
import { createToyGateway, startToyBot, type ToyBot } from "../../support/toy-bot.ts";
import { trailOf } from "../../support/trail.ts";

const mei = { user: "mei", name: "Mei" };
const tom = { user: "tom", name: "Tom" };

/** Cancels a payment and then tells of it. */
const slow = dialog("slow", async (chat: Chat) => {
  const yes = await chat.confirm("sure", "cancelPayment", { transaction: "t1" });
  if (yes === "no") return;
  await chat.do("cancel", yes);
  await chat.say("told");
});

let bot: ToyBot;
let handoff: Handoff;
let ids = 0;
const gateway = createToyGateway();
const begin = async () => {
  const store = withOutgoing(openMemoryStore(), new Set(["slack"]));
  bot = await startToyBot([slow], { store, gateway });
  handoff = createHandoff({
    store,
    now: () => new Date(bot.clock.at).toISOString(),
    newId: () => `h${++ids}`,
    phrases: { render: (_scope, key, { agent }, language) => [`${key} ${agent} ${language}`] },
    neverAsked: findNeverAsked,
    shield: (text) => shieldText(text).text,
  });
};
beforeEach(() => begin());
afterEach(() => bot.stop());

const read = async <T>(key: string) => (await bot.store.read<T>(key)).value;
const owner = () => read<Owner>(conversationKeys.owner(bot.conversation));
const trail = () => trailOf(bot.store);

describe("a claim", () => {
  it("goes to exactly one of twenty agents who reach for it at once, with one notice to the customer", async () => {
    await bot.say("human");
    const agents = Array.from({ length: 20 }, (_, index) => ({ user: `a${index}`, name: `Agent ${index}` }));
    const outcomes = await Promise.all(agents.map((agent) => handoff.claim(bot.conversation, agent)));
    expect(outcomes.filter((outcome) => outcome === "claimed")).toHaveLength(1);
    const winner = agents[outcomes.indexOf("claimed")]!;
    expect(outcomes.filter((outcome) => outcome !== "claimed")).toEqual(
      Array(19).fill({ "already-claimed": winner.name }),
    );
    expect(await owner()).toMatchObject({ owner: "agent", agent: winner, epoch: 3 });
    const notices = (await bot.transcript()).filter(({ state }) => state?.kind === "handoff");
    expect(notices.map(({ text }) => text)).toEqual([`handoff-claimed ${winner.name} en`]);
    expect((await trail()).filter(({ act }) => act === "desk.claim")).toHaveLength(1);
  });

  it("moves place, bar, owner and trail in one record", async () => {
    await bot.say("human");
    const before = (await bot.transcript()).find(({ state }) => state?.kind === "queue")!;
    const commits: Change[] = [];
    const { commit } = bot.store;
    bot.store.commit = (change) => {
      commits.push(change);
      return commit(change);
    };
    expect(await handoff.claim(bot.conversation, mei)).toBe("claimed");
    expect(commits).toHaveLength(1);
    expect(await read<QueueEntry>(conversationKeys.queue(bot.conversation))).toBeUndefined();
    expect(await read<Held>(handoffKeys.held(bot.conversation))).toMatchObject({ agent: mei, reason: "asked" });
    const bars = (await bot.transcript()).filter(({ state }) => state?.kind === "queue");
    expect(bars).toHaveLength(1);
    expect(bars[0]).toMatchObject({ id: before.id, at: before.at, state: { version: 2, ended: "claimed" } });
    expect(bars[0]?.prompt).toBeUndefined();
    expect(bars[0]?.order).toBeLessThan((await bot.transcript()).length);
    expect(verifyChain(await bot.store.tail<Chained<unknown>>(handoffKeys.trail, 0))).toBe("intact");
  });

  it("by its owner again changes nothing, and of one that does not wait finds nothing", async () => {
    expect(await handoff.claim(bot.conversation, mei)).toBe("not-found");
    expect(await handoff.claim("nowhere", mei)).toBe("not-found");
    await bot.say("human");
    await handoff.claim(bot.conversation, mei);
    const before = await owner();
    expect(await handoff.claim(bot.conversation, mei)).toBe("already-yours");
    expect(await owner()).toEqual(before);
  });

  it("and a customer who leaves at the same moment: one of the two happens, never both", async () => {
    await bot.say("human");
    const [claimed] = await Promise.all([handoff.claim(bot.conversation, mei), bot.press("leave-queue")]);
    const now = await owner();
    const left = (await bot.transcript()).some(({ text }) => text === "[queue-left]");
    if (claimed === "claimed") expect([now?.owner, left]).toEqual(["agent", false]);
    else expect([claimed, now?.owner, left]).toEqual(["not-found", "bot", true]);
  });

  /** The bar in its next version, as the refresher writes it. */
  async function renewBar(): Promise<void> {
    const key = conversationKeys.queue(bot.conversation);
    const stream = conversationKeys.transcript(bot.conversation);
    const { value, version } = await bot.store.read<QueueEntry>(key);
    const bar = (await bot.store.tail<Message>(stream, 0)).find(({ entry }) => entry.state?.kind === "queue")!;
    await bot.store.commit({
      expect: { [key]: version },
      put: { [key]: { ...value, bar: { ...value!.bar, version: 2 } } },
      append: [{ stream, replaces: bar.seq, entry: { ...bar.entry, state: { kind: "queue", version: 2 } } }],
    });
  }
  const barsNow = async () => (await bot.transcript()).flatMap(({ state }) => (state?.kind === "queue" ? [state] : []));

  it("that the bar overtakes takes the newer bar: there is never a second one", async () => {
    await bot.say("human");
    const { commit } = bot.store;
    bot.store.commit = async (change) => {
      bot.store.commit = commit;
      await renewBar();
      return commit(change);
    };
    expect(await handoff.claim(bot.conversation, mei)).toBe("claimed");
    expect(await barsNow()).toEqual([{ kind: "queue", version: 3, ended: "claimed" }]);
  });

  it("waits for a newer bar that is still on its way to the disk", async () => {
    await bot.say("human");
    const { tail } = bot.store;
    const earlier = await tail(conversationKeys.transcript(bot.conversation), 0);
    await renewBar();
    let looks = 0;
    bot.store.tail = async (stream, after, limit) => {
      looks += 1;
      return looks <= 3 ? (earlier as never) : tail(stream, after, limit);
    };
    expect(await handoff.claim(bot.conversation, mei)).toBe("claimed");
    expect(await barsNow()).toEqual([{ kind: "queue", version: 3, ended: "claimed" }]);
  });

  it("while the bot still thinks drops the bot's words, keeps the effect and tells the desk", async () => {
    const key = conversationKeys.owner(bot.conversation);
    const { write } = gateway;
    gateway.write = async (...args) => {
      gateway.write = write;
      const result = await write(...args);
      const { version } = await bot.store.read<Owner>(key);
      const waiting: Owner = { owner: "queue", epoch: 2, since: "2026-11-22T10:00:00.000Z" };
      const entry = { conversation: bot.conversation, language: "en", bar: { messageId: "bar", version: 1 } };
      const bar = { id: "bar", from: "system", state: { kind: "queue", version: 1 } };
      await bot.store.commit({
        expect: { [key]: version },
        put: { [key]: waiting, [conversationKeys.queue(bot.conversation)]: entry },
        append: [{ stream: conversationKeys.transcript(bot.conversation), entry: bar }],
      });
      expect(await handoff.claim(bot.conversation, mei)).toBe("claimed");
      return result;
    };
    await bot.say("intent:slow");
    const heard = await bot.press("yes");
    expect(heard.slice(1)).toEqual(["system: handoff-claimed Mei en", "system(desk): [desk-effect-untold]"]);
    expect(gateway.sent.at(-1)).toMatchObject({ operation: "cancelPayment", params: { transaction: "t1" } });
    expect(await owner()).toMatchObject({ owner: "agent", agent: mei });
  });
});

describe("an agent's words", () => {
  it("reach the transcript with the name, masked where they must be, and the bot stays silent", async () => {
    await bot.say("human");
    await handoff.claim(bot.conversation, mei);
    const written = await handoff.write(bot.conversation, mei, { text: "  your card 4111 1111 1111 1111?  " });
    expect(written).toHaveProperty("written");
    const last = (await bot.transcript()).at(-1);
    expect(last).toMatchObject({ from: "agent", name: "Mei", audience: "everyone", masked: true });
    expect(last?.text).not.toContain("4111 1111 1111");
    await bot.heard();
    expect(await bot.say("hello?")).toEqual([]);
  });

  it("are refused when empty, too long, from another agent, or once the conversation moved on", async () => {
    await bot.say("human");
    expect(await handoff.write(bot.conversation, mei, { text: "hi" })).toBe("not-owner");
    await handoff.claim(bot.conversation, mei);
    expect(await handoff.write(bot.conversation, mei, { text: " \n " })).toBe("empty");
    expect(await handoff.write(bot.conversation, mei, { text: "x".repeat(4_001) })).toBe("too-long");
    expect(await handoff.write(bot.conversation, tom, { text: "hi" })).toBe("not-owner");
    expect(await handoff.write("nowhere", mei, { text: "hi" })).toBe("not-found");
    await handoff.return(bot.conversation, mei);
    expect(await handoff.write(bot.conversation, mei, { text: "still here?" })).toBe("not-owner");
    expect((await bot.transcript()).filter(({ from }) => from === "agent")).toEqual([]);
  });

  it("are dropped when the owner moves between the look and the record", async () => {
    await bot.say("human");
    await handoff.claim(bot.conversation, mei);
    const { commit } = bot.store;
    let moved = false;
    bot.store.commit = async (change) => {
      if (change.epoch && !moved) {
        moved = true;
        bot.store.commit = commit;
        await handoff.return(bot.conversation, mei);
      }
      return commit(change);
    };
    expect(await handoff.write(bot.conversation, mei, { text: "too late" })).toBe("not-owner");
    expect((await bot.transcript()).map(({ text }) => text)).not.toContain("too late");
  });

  it("sent twice under one id stand once", async () => {
    await bot.say("human");
    await handoff.claim(bot.conversation, mei);
    const id = "A".repeat(22);
    const both = await Promise.all([1, 2].map(() => handoff.write(bot.conversation, mei, { text: "once", id })));
    expect(both).toEqual(expect.arrayContaining([{ written: id }, { repeated: id }]));
    expect((await bot.transcript()).filter(({ text }) => text === "once")).toHaveLength(1);
  });

  it("go out through the channel's outbox where the channel does not read the transcript", async () => {
    const key = conversationKeys.meta(bot.conversation);
    const { value } = await bot.store.read<object>(key);
    await bot.store.commit({ put: { [key]: { ...value, channel: "slack" } } });
    await bot.say("human");
    await handoff.claim(bot.conversation, mei);
    const sent: unknown[] = [];
    bot.store.watch(({ outbox }) => sent.push(...outbox.map(({ route, epoch }) => [route, epoch])));
    await handoff.write(bot.conversation, mei, { text: "hello" });
    expect(sent).toEqual([["slack", undefined]]);
  });
});

describe("a hand-back", () => {
  it("drops what was verified, and the bot says that it is back, once", async () => {
    await bot.say("human");
    await handoff.claim(bot.conversation, mei);
    await bot.store.commit({ put: { [conversationKeys.identity(bot.conversation)]: { proofs: ["x"] } } });
    await bot.heard();
    bot.clock.at += 240_000;
    expect(await handoff.return(bot.conversation, tom)).toBe("not-owner");
    const outcomes = await Promise.all([1, 2].map(() => handoff.return(bot.conversation, mei)));
    expect(outcomes.sort()).toEqual(["not-owner", "returned"]);
    expect(await bot.heard()).toEqual(["system: handoff-returned Mei en", "[bot-back]"]);
    expect(await owner()).toMatchObject({ owner: "bot", epoch: 4 });
    expect(await read(conversationKeys.identity(bot.conversation))).toBeUndefined();
    expect(await read(handoffKeys.held(bot.conversation))).toBeUndefined();
    expect(await read(handoffKeys.serviceTimes)).toEqual([240_000]);
    expect((await trail()).map(({ act }) => act)).toEqual(["desk.claim", "desk.return"]);
    expect(await bot.say("intent:hello")).toEqual(["answer hello"]);
  });

  it("is followed by a second round through the queue like the first", async () => {
    for (const agent of [mei, tom]) {
      await bot.say("human");
      expect(await handoff.claim(bot.conversation, agent)).toBe("claimed");
      expect(await handoff.return(bot.conversation, agent)).toBe("returned");
      await bot.heard();
    }
    expect(await read(handoffKeys.agents(bot.conversation))).toEqual(["mei", "tom"]);
    const bars = (await bot.transcript()).filter(({ state }: Message) => state?.kind === "queue");
    expect(bars.map(({ state }) => state)).toEqual(Array(2).fill({ kind: "queue", version: 2, ended: "claimed" }));
  });
});
