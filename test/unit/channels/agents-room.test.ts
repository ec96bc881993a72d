import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { AgentsRoom, RoomCard, RoomLine } from "../../../src/channels/agents-room/agents-room.ts";
import { roomKeys } from "../../../src/channels/agents-room/room-keys.ts";
import { type AgentsRoomRunner, startAgentsRoom } from "../../../src/channels/agents-room/start-agents-room.ts";
import type { Sent } from "../../../src/channels/sent-to/channel.ts";
import { conversationKeys, type Owner, type QueueEntry } from "../../../src/domain/conversation.ts";
import type { Message } from "../../../src/domain/message.ts";
import type { Store } from "../../../src/domain/store.ts";
import { openMemoryStore } from "../../../src/store/memory-store.ts";

const now = () => "2026-11-29T08:00:00.000Z";
let store: Store;
let runner: AgentsRoomRunner;
let waiting: QueueEntry[];
let moods: Sent[];
let cards: RoomCard[];
let lines: (RoomLine & { sent: string })[];
let calls: number;
let logged: Record<string, unknown>[];
/** What is to be done later, by its wait. */
let timers: { ms: number; run: () => void }[];

beforeEach(async () => {
  store = openMemoryStore({ now });
  [waiting, moods, cards, lines, logged, timers] = [[], [], [], [], [], []];
  calls = 0;
  const taken = (done: () => string): Sent => {
    calls += 1;
    const mood = moods.shift();
    return mood ?? { sent: done() };
  };
  const room: AgentsRoom = {
    ...{ route: "slack", language: "en" },
    show: async (card, sent) => taken(() => sent ?? `card-${cards.push(card)}`),
    add: async (line, _card, sent) =>
      taken(() => {
        const at = lines.findIndex((each) => each.sent === sent);
        if (at >= 0) lines[at] = { ...line, sent: sent! };
        return at >= 0 ? sent! : (lines[lines.push({ ...line, sent: `line-${lines.length}` }) - 1]?.sent ?? "");
      }),
  };
  runner = await startAgentsRoom({
    ...{ store, room },
    line: { now: async () => ({ entries: waiting, places: new Map() }), close: () => {} },
    atHand: { acted: () => {}, besides: () => [], beat: () => {} },
    words: (key, params = {}) => [key, ...Object.values(params)].join(" "),
    mask: (text) => text.replaceAll(/\d{6,}/g, "•"),
    showTime: (at) => at,
    after(ms, run) {
      const timer = { ms, run };
      timers.push(timer);
      return () => void timers.splice(timers.indexOf(timer), 1);
    },
    log: (fields) => void logged.push(fields),
  });
  await runner.idle();
});
afterEach(() => runner.stop());

const transcript = conversationKeys.transcript("c1");
const message = (id: string, text: string, more: Partial<Message> = {}): Message => ({
  ...{ id, from: "customer", audience: "everyone", text, at: now() },
  ...more,
});
async function says(entry: Message, replaces?: number): Promise<void> {
  await store.commit({ append: [{ stream: transcript, entry, ...(replaces ? { replaces } : {}) }] });
  await runner.idle();
}
/** A conversation that Mei has taken here. */
async function taken(): Promise<void> {
  const owner: Owner = { ...{ owner: "agent", epoch: 2, since: now() }, agent: { user: "mei", name: "Mei" } } as Owner;
  await store.commit({
    put: {
      [conversationKeys.owner("c1")]: owner,
      [roomKeys.card("c1")]: { sent: "card-0", follows: { agent: "mei", after: 0 } },
    },
  });
  await runner.idle();
}
async function goOn(): Promise<void> {
  const due = timers.splice(0).filter(({ ms }) => ms !== 20_000);
  for (const { run } of due) run();
  await runner.idle();
}
const texts = () => lines.map(({ text }) => text);

describe("the agents' room", () => {
  it("leaves the chat alone for as long as it asks, whatever happens meanwhile", async () => {
    waiting = ["c1", "c2", "c3"].map((conversation) => ({ conversation, reason: "asked", since: now() }) as QueueEntry);
    moods = [{ retryAfterMs: 30_000 }];
    const touch = () => store.commit({ put: { [conversationKeys.owner("c9")]: { owner: "bot", epoch: 1 } } });
    for (let times = 0; times < 3; times += 1) {
      await touch();
      await runner.idle();
    }
    expect(calls).toBe(1);
    expect(timers.map(({ ms }) => ms)).toContain(30_000);
    await goOn();
    expect(cards.map(({ conversation }) => conversation)).toEqual(["c1", "c2", "c3"]);
  });

  it("loses no line while the chat is closed to it, and passes over one that the chat will not have, with a line in the log", async () => {
    await taken();
    moods = [{ closed: "not_in_channel" }];
    await says(message("m1", "first"));
    await says(message("m2", "second"));
    expect(logged).toContainEqual({ room: "slack", code: "not_in_channel" });
    await goOn();
    expect(texts()).toEqual(["first", "second"]);
    moods = [{ refused: "invalid_blocks" }];
    await says(message("m3", "third"));
    await says(message("m4", "fourth"));
    expect(texts()).toEqual(["first", "second", "fourth"]);
    expect(logged).toContainEqual({ room: "slack", code: "invalid_blocks" });
  });

  it("masks what stands there already once the next message shows what it was part of", async () => {
    await taken();
    await says(message("m1", "card 62220"));
    await says(message("m2", "and 21234"));
    const [first] = await store.tail<Message>(transcript, 0);
    await says(message("m1", "card •••", { masked: true, order: first!.seq }), first!.seq);
    expect(texts()).toEqual(["card •••", "and 21234"]);
  });

  it("tells its agents in the room's language what is written for the desk", async () => {
    await taken();
    const line = { from: "system", audience: "desk", translations: { en: "Slack refused it" } } as const;
    await says(message("m1", "Slack 拒绝了", line));
    expect(texts()).toEqual(["Slack refused it"]);
  });

  it("masks the names of files", async () => {
    await taken();
    const file = { id: "f1", name: "card 6222021234.png", contentType: "image/png", bytes: 5 };
    await says(message("m1", "", { attachments: [file] }));
    expect(texts()).toEqual(["room-file card •.png"]);
  });
});
