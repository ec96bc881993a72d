import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { createSentTo, type SentTo } from "../../../src/channels/sent-to/create-sent-to.ts";
import { createSecretPages } from "../../../src/channels/sent-to/secret-pages.ts";
import { type Consent, sentToKeys } from "../../../src/channels/sent-to/sent-to-keys.ts";
import { type OutboxRunner, startOutboxRunner } from "../../../src/conversation/outbox-runner.ts";
import { withOutgoing } from "../../../src/conversation/with-outgoing.ts";
import { type ConversationMeta, conversationKeys, type Owner } from "../../../src/domain/conversation.ts";
import type { Message } from "../../../src/domain/message.ts";
import type { Store } from "../../../src/domain/store.ts";
import { createOutgoingFilter } from "../../../src/privacy/filter-outgoing.ts";
import { openMemoryStore } from "../../../src/store/memory-store.ts";
import { type EchoConversations, echoConversations } from "../../support/echo-conversations.ts";
import { type TinCan, tinCan } from "../../support/tin-can.ts";
import { transcriptOf } from "../../support/transcript.ts";
import { until } from "../../support/until.ts";

const caller = { tenant: "t1", user: "u1", address: { room: "r1" }, locale: "en" };
const key = new Uint8Array(32).fill(3);
let real: Store;
let store: Store;
let conversations: EchoConversations;
let can: TinCan;
let sentTo: SentTo<{ room: string }>;
let runner: OutboxRunner;
let place: number | null;
let count = 0;
const lines: Record<string, unknown>[] = [];
const now = () => new Date().toISOString();
const newId = () => `id-${String(++count).padStart(6, "0")}`;

/** Another process over the same store. */
async function start(): Promise<void> {
  store = withOutgoing(real, new Set(["teams"]));
  conversations = echoConversations({ store, now, newId });
  conversations.answering = false;
  sentTo = createSentTo({
    ...{ store, conversations, key, now, newId },
    channel: can.channel,
    pages: createSecretPages({ store, conversations, key, publicUrl: "https://help.example", now }),
    queueView: async () => (place === null ? null : { place }),
    filter: createOutgoingFilter({ published: ["95012"] }),
    say: (name, params) => [name, ...Object.values(params)].join(" "),
    fileLink: (conversation, id) => `https://help.example/files/${conversation}/${id}`,
    log: (fields, event) => void lines.push({ ...fields, event }),
  });
  runner = await startOutboxRunner({
    ...{ store, now, log: () => {} },
    routes: new Map([
      [
        "teams",
        async (item) => {
          const delivery = await sentTo.deliver(item);
          return typeof delivery === "object" ? { retryAfterMs: Math.min(delivery.retryAfterMs ?? 0, 5) } : delivery;
        },
      ],
    ]),
  });
}
const restart = async () => {
  await runner.stop();
  await start();
};

beforeEach(async () => {
  lines.length = 0;
  place = 1;
  real = openMemoryStore({ now });
  can = tinCan();
  await start();
  await sentTo.door.greet(caller);
  await settled();
});
afterEach(() => runner.stop());

const settled = () =>
  until(
    () => store.outbox(),
    (items) => items.length === 0,
  );
const conversation = () => sentTo.door.conversationOf(caller);
const texts = () => can.chat.map(({ text }) => text);
const desk = async () =>
  (await transcriptOf(store, conversation())).filter(({ audience }) => audience === "desk").map(({ text }) => text);
async function say(text: string, message: Partial<Message> = {}): Promise<void> {
  await conversations.say(conversation(), { text, ...message });
}

describe("a channel that is sent to", () => {
  it("greets once, whoever knocks how often, and tells tenants and users apart", async () => {
    for (const each of [caller, caller, { ...caller, tenant: "t2" }, { ...caller, user: "u2" }])
      await sentTo.door.greet(each);
    await settled();
    expect(texts()).toEqual(["hello", "hello", "hello"]);
    const ids = [caller, { ...caller, tenant: "t2" }, { ...caller, user: "u2" }].map(sentTo.door.conversationOf);
    expect(new Set(ids).size).toBe(3);
    expect(sentTo.door.conversationOf({ tenant: "t1:u", user: "1" })).not.toBe(
      sentTo.door.conversationOf({ tenant: "t1", user: "u:1" }),
    );
  });

  it("keeps as consent the first message that was written after the notice, once, and none before it", async () => {
    const stranger = { ...caller, user: "u9" };
    const name = sentToKeys.consent(sentTo.door.conversationOf(stranger));
    const consent = async () => (await store.read<Consent>(name)).value;
    for (let deliveries = 0; deliveries < 2; deliveries += 1)
      await sentTo.door.enter(stranger, { text: "nobody told me yet", dedupeKey: "a" });
    expect(await consent()).toBeUndefined();
    const { messageId } = await sentTo.door.enter(stranger, { text: "now I know", dedupeKey: "b" });
    const kept = await consent();
    expect(kept).toEqual({ carrier: can.channel.title, at: expect.any(String), message: messageId });
    await restart();
    await sentTo.door.enter(stranger, { text: "on we go", dedupeKey: "c" });
    await sentTo.door.greet(stranger);
    expect(await consent()).toEqual(kept);
  });

  it("keeps nothing of a call among others but with the caller's own chat, where it is forgotten", async () => {
    await sentTo.door.calledAmongOthers({ ...caller, address: { room: "public" } }, "call-1");
    await settled();
    expect(can.chat.at(-1)).toMatchObject({ room: "public" });
    expect(await store.ids("conversation")).toEqual([conversation()]);
    await say("back in private");
    await settled();
    expect(can.chat.at(-1)).toMatchObject({ room: "r1" });
  });

  it("takes a repeated message once", async () => {
    const message = { text: "hi", dedupeKey: "activity-1" };
    const outcomes = [await sentTo.door.enter(caller, message), await sentTo.door.enter(caller, message)];
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(["accepted", "repeated"]);
    expect(outcomes[0]?.messageId).toBe(outcomes[1]?.messageId);
  });

  it("sends in order though the first is put off again and again", async () => {
    can.next({ retryAfterMs: 1 }, { retryAfterMs: 1 }, {});
    for (const text of ["one", "two", "three"]) await say(text);
    await settled();
    expect(texts()).toEqual(["hello", "one", "two", "three"]);
  });

  it("cuts a long text and goes on after the last part that arrived, in another process too", async () => {
    const long = Array.from({ length: 60 }, (_, index) => `Sentence ${index}.`).join(" ");
    can.next({ sent: "by-hand" }, { retryAfterMs: 50_000 });
    await say(long);
    await until(
      () => can.calls,
      (calls) => calls >= 3,
    );
    await restart();
    await settled();
    const parts = can.chat.slice(1).map(({ id }) => id.split("#")[1]);
    expect(parts).toEqual(["2", "3", "4"]);
    expect(can.chat.slice(1).every(({ text }) => text.length <= 200)).toBe(true);
  });

  it("closes no chat to somebody who writes from another one while it is refused", async () => {
    const { send } = can.channel;
    can.channel.send = async () => {
      can.channel.send = send;
      await sentTo.door.enter({ ...caller, address: { room: "r2" } }, { text: "here I am", dedupeKey: "a" });
      return { closed: "403 gone" };
    };
    await say("one");
    await settled();
    expect(can.chat.at(-1)).toMatchObject({ text: "one", room: "r2" });
    expect(await desk()).toEqual([]);
  });

  it("waits as long as the channel asks, and ever longer where it names no time", async () => {
    const payload: Message = { id: "m", from: "bot", audience: "everyone", text: "one", at: now() };
    const item = { id: "m", route: "teams", conversation: conversation(), payload, attempts: 0, notBefore: now() };
    can.next({ retryAfterMs: 7_000 }, { unknown: true }, {});
    expect(await sentTo.deliver(item)).toEqual({ retryAfterMs: 7_000 });
    for (let times = 0; times < 2; times += 1) expect(await sentTo.deliver(item)).toEqual({ retryAfterMs: undefined });
  });

  it("is not said twice by a channel that can tell, also when the process dies after sending", async () => {
    can = tinCan({ tells: true });
    await restart();
    can.next("takes it and loses the answer");
    await say("once");
    await settled();
    expect(texts()).toEqual(["once"]);
    const item = { id: "id-x", text: "sent before the end", at: now() };
    can.chat.push({ ...(can.chat[0] as (typeof can.chat)[0]), id: item.id, text: item.text, sent: "sent-x" });
    await runner.stop();
    await say(item.text, item);
    await start();
    await settled();
    expect(texts()).toEqual(["once", "sent before the end"]);
  });

  it("is said again, rather than never, by a channel that cannot tell", async () => {
    can.next("takes it and loses the answer");
    await say("twice");
    await settled();
    expect(texts()).toEqual(["hello", "twice", "twice"]);
  });

  it("stops at a closed chat, tells the desk, and goes on when the customer writes", async () => {
    can.next({ closed: "MessageWritesBlocked" });
    await say("one");
    await say("two");
    await settled();
    expect(texts()).toEqual(["hello"]);
    expect(can.calls).toBe(2);
    expect(await desk()).toEqual([
      "desk-unreachable Tin Can MessageWritesBlocked one",
      "desk-unreachable Tin Can MessageWritesBlocked two",
    ]);
    await sentTo.door.enter(caller, { text: "hi" });
    await say("three");
    await settled();
    expect(texts()).toEqual(["hello", "three"]);
  });

  it("passes over a message that is refused", async () => {
    can.next({ refused: "BadSyntax" });
    await say("one");
    await say("two");
    await settled();
    expect(texts()).toEqual(["hello", "two"]);
    expect(await desk()).toHaveLength(1);
    expect(lines).toEqual([
      { conversation: conversation(), channel: "teams", code: "BadSyntax", event: "channel.refused" },
    ]);
  });

  it("shows the queue bar once, changes it in place, and ends it", async () => {
    const bar = (version: number, ended?: "claimed"): Partial<Message> => ({
      ...{ id: "bar-1", from: "system" },
      state: { kind: "queue", version, ...(ended ? { ended } : {}) },
    });
    await say("waiting", bar(1));
    await settled();
    place = 3;
    await say("waiting", bar(2));
    await settled();
    place = null;
    await say("waiting", bar(3));
    await say("waiting", bar(4, "claimed"));
    await settled();
    const shown = can.chat.filter(({ id }) => id === "bar-1");
    expect(shown).toHaveLength(1);
    expect(shown[0]).toMatchObject({ edits: 2, standing: { ended: "claimed", text: "queue-ended-claimed" } });
  });

  it("shows the bar anew when the channel has lost it", async () => {
    await say("waiting", { id: "bar-1", from: "system", state: { kind: "queue", version: 1 } });
    await settled();
    can.chat.pop();
    await say("waiting", { id: "bar-1", from: "system", state: { kind: "queue", version: 2 } });
    await settled();
    expect(texts()).toEqual(["hello", "waiting"]);
  });

  it("drops the bot's words once somebody else speaks, and keeps an agent's", async () => {
    const owner = (epoch: number): Owner => ({ owner: "agent", epoch, since: now() });
    const name = conversationKeys.owner(conversation());
    await store.commit({ put: { [name]: owner(1) } });
    can.next({ retryAfterMs: 1 }, { retryAfterMs: 1 });
    const words = (from: Message["from"], text: string) => ({
      stream: conversationKeys.transcript(conversation()),
      entry: { id: newId(), from, audience: "everyone", text, at: now() },
    });
    await runner.stop();
    await store.commit({ epoch: { key: name, epoch: 1 }, append: [words("bot", "too late")] });
    await store.commit({ epoch: { key: name, epoch: 1 }, append: [words("agent", "I am here")] });
    await store.commit({ put: { [name]: owner(2) }, append: [words("bot", "said with the change")] });
    await start();
    await settled();
    expect(texts()).toEqual(["hello", "I am here", "said with the change"]);
  });

  it("gives a page for a secret, never a field, the same page at each try", async () => {
    can.next("takes it and loses the answer");
    await say("code?", {
      prompt: { kind: "secret", ask: "a1", shape: "code", choices: [{ id: "resend", label: "Resend" }] },
    });
    await settled();
    const asked = can.chat.slice(1);
    expect(asked).toHaveLength(2);
    expect(asked[0]?.page?.url).toMatch(/^https:\/\/help\.example\/enter\/[\w-]{22}\.id-\d+\.[\w-]{22}$/);
    expect(asked[1]?.page).toEqual(asked[0]?.page);
  });

  it("answers a call among others only with the way to a private chat, once", async () => {
    const room = { ...caller, address: { room: "everybody" } };
    for (const call of ["c1", "c1", "c2"]) await sentTo.door.calledAmongOthers(room, call);
    await settled();
    const answers = can.chat.filter((bubble) => bubble.room === "everybody");
    expect(answers.map(({ text }) => text)).toEqual(["continue-privately Tin Can", "continue-privately Tin Can"]);
    expect(answers.every(({ choices, rows, page }) => choices.length + rows.length === 0 && !page)).toBe(true);
    expect(conversations.calls.filter(({ name }) => name === "accept")).toEqual([]);
  });

  it("answers calls from two rooms each where it was called, and keeps nothing of a caller beside their conversation", async () => {
    const stranger = { ...caller, user: "u7" };
    can.next({ retryAfterMs: 1 }, { retryAfterMs: 1 });
    for (const room of ["one", "two"])
      await sentTo.door.calledAmongOthers({ ...stranger, address: { room } }, `called in ${room}`);
    await settled();
    expect(can.chat.map(({ room }) => room).filter((room) => room !== "r1")).toEqual(["one", "two"]);
    const own = sentTo.door.conversationOf(stranger);
    const kept = (await store.ids("conversation")).filter((id) => id !== conversation());
    expect(kept).toEqual([own]);
    // By this the retention knows when its time is over.
    const meta = (await store.read<ConversationMeta>(conversationKeys.meta(own))).value;
    expect(meta?.createdAt).toEqual(expect.any(String));
  });

  it.each([
    ["卡号 6222021234567890128 已收到", "6222021234567890128"],
    ["请打 13800001001 联系我", "13800001001"],
    ["Write to lin.xiaoyu@example.com", "lin.xiaoyu@example.com"],
    ["Call +852 5123 4567", "5123 4567"],
  ])("lets %j out only masked", async (text, secret) => {
    await say(text, {
      from: "agent",
      prompt: { kind: "choice", ask: "a", choices: [{ id: "x", label: text.slice(0, 60) }] },
    });
    await settled();
    expect(JSON.stringify(can.chat)).not.toContain(secret);
  });

  it("leaves amounts, times, case numbers and the wallet's own numbers as they are", async () => {
    const text = "¥1,234.50 · 2026-11-22 14:03 · WL-2222222K · 95012 · 订单 P20261122001";
    await say(text);
    await settled();
    expect(texts().at(-1)).toBe(text);
  });
});
