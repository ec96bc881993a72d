import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { walletlineExtension } from "../../src/channels/web/wire.ts";
import { createSeeded } from "../faults/seeded.ts";
import { call, openSocket, type Widget, widgetToken } from "../support/directline-client.ts";
import { openWebDesk, pageOrigin, type StillClock, stillClock, type WebDesk } from "../support/web-desk.ts";

type Activity = Record<string, unknown> & {
  text: string;
  from: { id: string; role: string };
  channelData: Record<string, unknown> & { walletline: Record<string, unknown> };
};

let clock: StillClock;
let desk: WebDesk;
let widget: Widget;
let streamUrl: string;
beforeEach(async () => {
  clock = stillClock();
  desk = await openWebDesk({
    now: clock.now,
    after: clock.after,
    queueView: () => ({ place: 2, ahead: 1, waitMinutes: [3, 5], agents: 4 }),
  });
  desk.conversations.answering = false;
  widget = await widgetToken(desk);
  const started = await call(desk, "POST", "/v3/directline/conversations", { token: widget.token });
  streamUrl = started.body.streamUrl as string;
});
afterEach(() => desk.close());

const path = () => `/v3/directline/conversations/${widget.conversationId}/activities`;
const post = (body: unknown) => call(desk, "POST", path(), { token: widget.token, body });
const send = (extra: Record<string, unknown>) => post({ type: "message", from: { id: "x" }, text: "hi", ...extra });
const say = (text: string, extra = {}) => desk.conversations.say(widget.conversationId, { text, ...extra });
async function get(watermark?: string) {
  const query = watermark === undefined ? "" : `?watermark=${encodeURIComponent(watermark)}`;
  const { body } = await call(desk, "GET", path() + query, { token: widget.token });
  return body as unknown as { activities: Activity[]; watermark: string };
}
const accepted = () =>
  desk.conversations.calls
    .filter(({ name }) => name === "accept")
    .map(({ detail }) => detail as Record<string, unknown>);

describe("a posted message", () => {
  it("comes back under the answered id with its channel data and the token's user, whatever from said", async () => {
    const channelData = { clientActivityID: "c1", nested: { list: [1, "二"] } };
    const answer = await send({ from: { id: "dl_somebody_else", role: "bot", name: "Support" }, channelData });
    const { activities } = await get();
    const echo = activities.at(-1);
    expect(echo).toMatchObject({ id: answer.body.id, text: "hi", channelData, timestamp: clock.now() });
    const { user } = JSON.parse(Buffer.from(widget.token.split(".")[1] ?? "", "base64url").toString());
    expect(echo?.from).toEqual({ id: user, role: "user" });
  });

  it("that is sent twice with one client id is taken once and answered alike", async () => {
    const twice = [
      await send({ channelData: { clientActivityID: "c1" } }),
      await send({ channelData: { clientActivityID: "c1" } }),
    ];
    expect(twice[0]?.body.id).toBe(twice[1]?.body.id);
    expect((await get()).activities.filter(({ text }) => text === "hi")).toHaveLength(1);
    await send({});
    await send({});
    expect((await get()).activities.filter(({ text }) => text === "hi")).toHaveLength(3);
  });

  it("that presses a button carries ask and choice; a value of another form is plain text", async () => {
    const value = { ask: "a.1", choice: "freeze" };
    await send({ value, text: "冻结" });
    for (const odd of [{ ask: "a" }, { ask: 1, choice: 2 }, "freeze", ["a", "b"], null, { ask: "", choice: "" }]) {
      await send({ value: odd });
    }
    expect(accepted().map(({ choice }) => choice)).toEqual([value, ...Array(6).fill(undefined)]);
  });

  it("that picks several rows, or none, gives the dialog their ids", async () => {
    await send({ value: { ask: "a.1", choice: "p1,p2" }, text: "两笔" });
    await send({ value: { ask: "a.1", choice: "" }, text: "都是我的" });
    await send({ value: { ask: "a.1", picked: "p1,p2" }, text: undefined });
    await send({ value: { ask: "a.1" }, text: undefined });
    expect(accepted().map(({ choice }) => choice)).toEqual([
      { ask: "a.1", choice: "p1 p2" },
      { ask: "a.1", choice: "" },
      { ask: "a.1", choice: "p1 p2" },
      { ask: "a.1", choice: "" },
    ]);
  });

  it("tells whose field with a lock it was typed into, unless it is a press or no name of an ask", async () => {
    await send({ channelData: { answers: "a.1" } });
    await send({ channelData: { answers: "a.1" }, value: { ask: "a.1", choice: "person" } });
    for (const answers of [undefined, 1, "", "x".repeat(201), { ask: "a.1" }]) await send({ channelData: { answers } });
    expect(accepted().map(({ lockedFor }) => lockedFor)).toEqual(["a.1", ...Array(6).fill(undefined)]);
  });

  it("is passed on whole when it is longer than the bot reads, and refused beyond 64 KB", async () => {
    expect((await send({ text: "长".repeat(4001) })).status).toBe(200);
    expect(accepted().at(-1)?.text).toHaveLength(4001);
    const huge = await send({ text: "x".repeat(64 * 1024) });
    expect([huge.status, huge.body.error?.code]).toEqual([413, "MessageSizeTooBig"]);
  });

  it("cannot pretend to be ours: our own extension is not taken from clients", async () => {
    await send({ channelData: { walletline: { v: 1, from: "agent", kind: "message" } } });
    expect(accepted().at(-1)?.channelData).toBeUndefined();
    expect((await get()).activities.at(-1)?.channelData.walletline).toEqual({
      v: 1,
      from: "customer",
      kind: "message",
    });
  });

  it("without words is refused", async () => {
    for (const text of ["", "  \n", undefined]) expect((await send({ text })).status).toBe(400);
  });
});

describe("other activities", () => {
  it("are answered and ignored; typing reaches the desk and is stored nowhere", async () => {
    for (const type of ["event", "conversationUpdate", "invoke", "handoff", "messageUpdate", "trace", "没有"]) {
      expect((await post({ type, name: "webchat/join", from: { id: "x" } })).status).toBe(200);
    }
    expect((await post({ type: "typing", from: { id: "x" } })).status).toBe(200);
    expect(desk.conversations.calls.map(({ name }) => name)).toEqual(["start", "typing"]);
    expect((await get()).activities.map(({ text }) => text)).toEqual(["hello"]);
  });

  it("with a language chosen in the menu are passed on, by that name alone", async () => {
    await post({ type: "event", name: "webchat/join", locale: "en-US", from: { id: "x" } });
    await post({ type: "event", name: "language", from: { id: "x" } });
    expect((await post({ type: "event", name: "language", locale: "en", from: { id: "x" } })).status).toBe(200);
    const chosen = desk.conversations.calls.filter(({ name }) => name === "shownIn");
    expect(chosen.map(({ detail }) => detail)).toEqual(["en"]);
  });

  it("that end the conversation stop both directions; reading still works, resuming does not", async () => {
    const socket = await openSocket(streamUrl);
    await socket.until(({ frames }) => frames.length === 1);
    expect((await post({ type: "endOfConversation", from: { id: "x" } })).status).toBe(200);
    await socket.until(({ frames }) => frames.some(({ activities }) => activities[0]?.type === "endOfConversation"));
    await say("too late");
    const late = await send({});
    expect([late.status, late.body.error?.code]).toEqual([400, "ConversationEnded"]);
    expect((await get()).activities.map(({ text }) => text)).toEqual(["hello", "too late"]);
    expect(socket.texts()).not.toContain("too late");
    expect((await widgetToken(desk, { resume: widget.resume })).conversationId).not.toBe(widget.conversationId);
  });

  it("that end the conversation are never taken without the house's knowing: it keeps no place for nobody", async () => {
    const { ended } = desk.conversations;
    desk.conversations.ended = async () => {
      throw new Error("the store says nothing");
    };
    expect((await post({ type: "endOfConversation" })).status).toBe(500);
    desk.conversations.ended = ended;
    expect((await post({ type: "endOfConversation" })).status).toBe(200);
    expect(desk.conversations.calls.filter(({ name }) => name === "ended")).toHaveLength(1);
  });
});

describe("watermarks", () => {
  it("replay what came after them, by every way in, and whatever they are they are no error", async () => {
    for (const text of ["one", "two", "three"]) await say(text);
    const all = await get();
    const last = all.watermark;
    const second = (await get("1")).activities;
    expect(second.map(({ text }) => text)).toEqual(["one", "two", "three"]);
    expect((await get("")).activities).toHaveLength(4);
    expect(await get(last)).toEqual({ activities: [], watermark: last });
    const odd = [
      "-1",
      "-",
      "99999999999999999999",
      "1e3",
      "0x1",
      " 1",
      "NaN",
      "一",
      "1.5",
      "__proto__",
      "../1",
      "\u0000",
    ];
    for (const watermark of [...odd, String(Number(last) + 1000)]) {
      expect([watermark, await get(watermark)]).toEqual([watermark, { activities: [], watermark: last }]);
    }
    const twice = await call(desk, "GET", `${path()}?watermark=1&watermark=2`, { token: widget.token });
    expect(twice.body).toEqual({ activities: [], watermark: last });
  });

  it("made up by chance, of another conversation or out of all bounds replay their own transcript from there, or nothing", async () => {
    for (const text of ["one", "two", "three"]) await say(text);
    const all = await get();
    const last = Number(all.watermark);
    const chance = createSeeded(38);
    const digits = () => Array.from({ length: 1 + chance.below(24) }, () => chance.below(10)).join("");
    const makers: (() => string)[] = [
      digits,
      () => String(chance.below(last + 2)),
      () => `-${digits()}`,
      () => chance.pick(["+", " ", "0x", "\u0661", "\ufeff"]) + digits(),
      () => `${digits()}${chance.pick([".5", "e9", "n", "%00", "\n", "/..", "&watermark=0"])}`,
      () => String.fromCodePoint(...Array.from({ length: 1 + chance.below(8) }, () => chance.below(0xd7ff))),
      () => "9".repeat(2_000),
    ];
    const other = await widgetToken(desk);
    for (let count = 0; count < 9; count += 1) await desk.conversations.say(other.conversationId, { text: "theirs" });
    const foreign = await call(desk, "GET", path().replace(widget.conversationId, other.conversationId), {
      token: other.token,
    });
    for (const watermark of [
      String(foreign.body.watermark),
      ...Array.from({ length: 300 }, () => chance.pick(makers)()),
    ]) {
      const after = /^\d{1,15}$/.test(watermark) ? Number(watermark) : last;
      const expected = all.activities.filter(({ channelData }) => Number(channelData["webchat:sequence-id"]) > after);
      expect([watermark, await get(watermark)]).toEqual([
        watermark,
        { activities: watermark === "" ? all.activities : expected, watermark: all.watermark },
      ]);
    }
  });

  it("of a reconnect say where the stream begins: after a given one, at the latest without", async () => {
    for (const text of ["one", "two"]) await say(text);
    const stream = async (query: string) => {
      const conversation = `/v3/directline/conversations/${widget.conversationId}`;
      const { body } = await call(desk, "GET", conversation + query, { token: widget.token });
      const socket = await openSocket(body.streamUrl as string);
      await socket.until(({ frames }) => frames.length === 1);
      return { texts: socket.texts(), watermark: socket.frames[0]?.watermark };
    };
    const { watermark } = await get();
    expect(await stream("?watermark=0")).toEqual({ texts: ["hello", "one", "two"], watermark });
    expect(await stream("?watermark=1")).toEqual({ texts: ["one", "two"], watermark });
    expect(await stream("?watermark=")).toEqual({ texts: [], watermark });
    expect(await stream("")).toEqual({ texts: [], watermark });
    expect(await stream("?watermark=77777")).toEqual({ texts: [], watermark });
  });

  it("page through a long history without gap or double", async () => {
    for (let count = 0; count < 1201; count += 1) await say(`m${count}`);
    const seen: string[] = [];
    let watermark = "";
    for (;;) {
      const page = await get(watermark);
      if (page.activities.length === 0) break;
      seen.push(...page.activities.map(({ text }) => text));
      watermark = page.watermark;
    }
    expect(seen).toEqual(["hello", ...Array.from({ length: 1201 }, (_, at) => `m${at}`)]);
  });
});

describe("what a customer gets to see", () => {
  it("holds nothing that is for the desk only, by stream or by reading, live or later", async () => {
    await say("note before", { audience: "desk", from: "agent" });
    const socket = await openSocket(streamUrl);
    await say("note after", { audience: "desk", from: "system" });
    await say("for all");
    await socket.until((each) => each.texts().includes("for all"));
    expect(socket.texts()).toEqual(["hello", "for all"]);
    expect((await get()).activities.map(({ text }) => text)).toEqual(["hello", "for all"]);
  });

  it("says who speaks, and keeps names and texts as inert data", async () => {
    const evil = '<img src=x onerror=alert(1)>"\u202e';
    await say(evil, { from: "agent", name: evil });
    await say("moved", { from: "system", state: { kind: "handoff", event: "claimed", agent: "小梅" } });
    const raw = await fetch(desk.base + path(), { headers: { Authorization: `Bearer ${widget.token}` } });
    expect(raw.headers.get("content-type")).toMatch(/^application\/json/);
    expect(raw.headers.get("x-content-type-options")).toBe("nosniff");
    const [, agent, system] = ((await raw.json()) as { activities: Activity[] }).activities;
    expect(agent).toMatchObject({ from: { id: "agent", name: evil, role: "bot" }, text: evil, textFormat: "plain" });
    expect(system?.channelData.walletline).toEqual({
      v: 1,
      from: "system",
      kind: "handoff",
      event: "claimed",
      agent: "小梅",
    });
  });

  it("has buttons for every choice, also for clients that do not know our extension", async () => {
    const choices = [
      { id: "yes", label: "确认", serious: true },
      { id: "no", label: "不了" },
    ];
    const rows = [{ id: "p1", date: "11-20", title: "李雷", amount: "¥35.00", state: "处理中" }];
    await say("which", { prompt: { kind: "list", ask: "s.1", rows, choices } });
    await say("code", { prompt: { kind: "secret", ask: "s.2", shape: "code", choices: [] } });
    const [, list, secret] = (await get()).activities;
    const { user } = JSON.parse(Buffer.from(widget.token.split(".")[1] ?? "", "base64url").toString());
    const button = (choice: string, label: string) => ({
      ...{ type: "messageBack", title: label, text: label, displayText: label },
      value: { ask: "s.1", choice },
    });
    expect(list?.suggestedActions).toEqual({
      to: [user],
      actions: [button("p1", "11-20 李雷 ¥35.00 处理中"), button("yes", "确认"), button("no", "不了")],
    });
    expect(walletlineExtension.parse(list?.channelData.walletline)).toEqual({
      ...{ v: 1, from: "bot", kind: "list", ask: "s.1" },
      ...{ rows, choices },
    });
    expect(secret?.suggestedActions).toBeUndefined();
    expect(secret?.channelData.walletline).toMatchObject({ kind: "secret", shape: "code", ask: "s.2" });
  });
});

describe("the queue bar", () => {
  const bar = (version: number, extra = {}) => ({
    ...{ id: "bar", from: "system" as const, text: "", at: "2026-11-22T09:00:00.000Z", order: 2 },
    state: { kind: "queue" as const, version, ...extra },
  });

  it("keeps id, time and place in the sequence over its versions, with a new watermark and the place of the moment", async () => {
    await desk.conversations.say(widget.conversationId, bar(1));
    const before = await get();
    clock.move(5000);
    await desk.conversations.say(widget.conversationId, bar(2), 2);
    const after = await get();
    expect(after.activities).toHaveLength(2);
    const [first, second] = [before.activities[1], after.activities[1]];
    for (const key of ["id", "timestamp"]) expect(second?.[key]).toEqual(first?.[key]);
    expect(second?.channelData["webchat:sequence-id"]).toBe(first?.channelData["webchat:sequence-id"]);
    expect(Number(after.watermark)).toBeGreaterThan(Number(before.watermark));
    expect(second?.channelData.walletline).toEqual({
      ...{ v: 1, from: "system", kind: "queue", version: 2 },
      ...{ place: 2, ahead: 1, waitMinutes: [3, 5], agents: 4 },
    });
    await desk.conversations.say(widget.conversationId, bar(3, { ended: "claimed" }), Number(after.watermark));
    expect((await get()).activities[1]?.channelData.walletline).toEqual({
      ...{ v: 1, from: "system", kind: "queue", version: 3, ended: "claimed" },
    });
  });

  it("moves at most once in two seconds, and ends up at its newest version", async () => {
    const socket = await openSocket(streamUrl);
    const versions = () =>
      socket.frames.flatMap(({ activities }) =>
        activities
          .map(({ channelData }) => (channelData as Activity["channelData"]).walletline.version)
          .filter(Boolean),
      );
    await socket.until(({ frames }) => frames.length === 1);
    let seq: number | undefined;
    for (let version = 1; version <= 6; version += 1) {
      await desk.conversations.say(widget.conversationId, bar(version), seq);
      seq = await desk.store.lastSeq(`conversation/${widget.conversationId}#transcript`);
      if (version === 1) await socket.until(() => versions().length === 1);
    }
    clock.move(1999);
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    expect(versions()).toEqual([1]);
    clock.move(1);
    await socket.until(() => versions().length === 2);
    expect(versions()).toEqual([1, 6]);
  });
});

describe("streams", () => {
  it("follow in order without gap or double while messages keep coming", async () => {
    const writing = (async () => {
      for (let count = 0; count < 300; count += 1) await say(`m${count}`);
    })();
    const sockets = [await openSocket(streamUrl), await openSocket(streamUrl)];
    expect(sockets.map(({ socket }) => socket.extensions)).toEqual(["", ""]);
    await writing;
    const expected = ["hello", ...Array.from({ length: 300 }, (_, at) => `m${at}`)];
    for (const socket of sockets) {
      await socket.until((each) => each.texts().length >= expected.length);
      expect(socket.texts()).toEqual(expected);
    }
  });

  it("carry typing, which no reading shows", async () => {
    const socket = await openSocket(streamUrl);
    await socket.until(({ frames }) => frames.length === 1);
    desk.channel.typing(widget.conversationId, { from: "agent", name: "小梅" });
    await socket.until(({ frames }) => frames.length === 2);
    expect(socket.frames[1]).toMatchObject({ activities: [{ type: "typing", from: { name: "小梅", role: "bot" } }] });
    expect(socket.frames[1]?.watermark).toBeUndefined();
    expect((await get()).activities.map(({ type }) => type)).toEqual(["message"]);
  });

  it("close on a bad frame or too many, and only that socket", async () => {
    const bystander = await openSocket(streamUrl);
    const bad: [number, (socket: Awaited<ReturnType<typeof openSocket>>["socket"]) => void][] = [
      [1003, (socket) => socket.send(Buffer.from([1, 2, 3]))],
      [1007, (socket) => socket.send("not json")],
      [1009, (socket) => socket.send("x".repeat(70_000))],
      [
        1008,
        (socket) => {
          for (let count = 0; count < 40; count += 1) socket.send("", { fin: false });
        },
      ],
      [
        1008,
        (socket) => {
          for (let count = 0; count < 21; count += 1) socket.send("");
        },
      ],
    ];
    for (const [code, misbehave] of bad) {
      const { socket, closed } = await openSocket(streamUrl);
      misbehave(socket);
      expect(await closed).toBe(code);
    }
    for (let count = 0; count < 20; count += 1) bystander.socket.send("");
    await say("still there");
    await bystander.until((each) => each.texts().includes("still there"));
  });

  it("are dropped when a ping stays unanswered or the chain of tokens ends", async () => {
    const { socket, closed } = await openSocket(streamUrl);
    const dead = await openSocket(streamUrl);
    dead.socket.pong = () => {};
    Object.assign(dead.socket, { _autoPong: false });
    const pinged = new Promise((resolve) => socket.once("ping", resolve));
    clock.move(30_000);
    await pinged;
    // What comes back to a ping of our own left the server after it had read our answer to its ping.
    const heard = new Promise((resolve) => socket.once("pong", resolve));
    socket.ping();
    await heard;
    clock.move(30_000);
    expect(await dead.closed).toBe(1006);
    expect(socket.readyState).toBe(socket.OPEN);
    clock.move(12 * 3600_000);
    expect([1006, 1008]).toContain(await closed);
  });
});

describe("pages of other origins", () => {
  it("are let in by a preflight that allows all the official client asks for", async () => {
    const answer = await call(desk, "OPTIONS", path(), {
      headers: {
        Origin: pageOrigin,
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "authorization,content-type,x-ms-bot-agent,x-requested-with",
      },
    });
    expect(answer.status).toBe(204);
    expect(answer.headers.get("access-control-allow-origin")).toBe(pageOrigin);
    const allowed = (answer.headers.get("access-control-allow-headers") ?? "").toLowerCase().split(", ");
    for (const name of ["authorization", "content-type", "x-ms-bot-agent", "x-requested-with"])
      expect(allowed).toContain(name);
    for (const method of ["GET", "POST"]) expect(answer.headers.get("access-control-allow-methods")).toContain(method);
    expect(answer.headers.get("vary")).toMatch(/Origin/);
    const foreign = await call(desk, "GET", path(), {
      token: widget.token,
      headers: { Origin: "http://evil.example" },
    });
    expect([foreign.status, foreign.body.error?.code]).toEqual([403, "OriginNotAllowed"]);
  });
});
