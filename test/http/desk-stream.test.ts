import { once } from "node:events";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { WebSocket } from "ws";
import type { DeskFrame } from "../../src/desk/desk-frames.ts";
import { type AgentsDesk, type Call, type DeskPage, openAgentsDesk } from "../support/agents-desk.ts";
import { trailOf } from "../support/trail.ts";

let desk: AgentsDesk;
let mei: Call;
let tom: Call;
beforeEach(async () => {
  desk = await openAgentsDesk();
  [mei, tom] = await Promise.all([desk.signIn("mei"), desk.signIn("tom")]);
});
afterEach(() => desk.close());

const textsOf = (page: DeskPage) =>
  page.frames.flatMap((frame) => (frame.type === "messages" ? frame.messages.map(({ text }) => text) : []));
const lastCursor = (page: DeskPage) =>
  page.frames.reduce((cursor, frame) => (frame.type === "messages" ? frame.cursor : cursor), 0);
const shows = (text: string) => (frame: DeskFrame) =>
  frame.type === "messages" && frame.messages.some((message) => message.text === text);

describe("the stream of the desk", () => {
  it("shows the queue at once and as it changes", async () => {
    const page = await desk.openPage(mei);
    await page.until((frame) => frame.type === "queue" && frame.waiting.length === 0);
    const id = await desk.customer();
    desk.clock.move(200);
    await page.until((frame) => frame.type === "queue" && frame.waiting[0]?.conversationId === id);
    await mei("POST", `/conversations/${id}/claim`);
    desk.clock.move(200);
    const after = await page.until((frame) => frame.type === "queue" && frame.mine.length === 1);
    expect(after).toMatchObject({ waiting: [], mine: [{ conversationId: id }], agentsOnline: 1 });
  });

  it("misses and doubles nothing over 100 cuts at random moments, in the order of the transcript", async () => {
    const id = await desk.customer({ text: "m0" });
    await mei("POST", `/conversations/${id}/claim`);
    const got: string[] = [];
    let cursor = 0;
    let said = 1;
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % below;
    };
    for (let cut = 0; cut < 100; cut += 1) {
      const page = await desk.openPage(mei);
      page.send({ type: "watch", conversation: id, after: cursor });
      for (let count = random(4); count > 0; count -= 1) {
        await desk.say(id, { text: `m${said}` });
        said += 1;
      }
      if (random(3) > 0) await page.until((frame) => frame.type === "messages" || frame.type === "about");
      page.socket.terminate();
      await page.closed;
      got.push(...textsOf(page));
      cursor = Math.max(cursor, lastCursor(page));
    }
    const page = await desk.openPage(mei);
    await desk.say(id, { text: "end" });
    page.send({ type: "watch", conversation: id, after: cursor });
    await page.until(shows("end"));
    got.push(...textsOf(page));
    const wanted = [...Array.from({ length: said }, (_, index) => `m${index}`), "end"];
    expect(got.filter((text) => /^(m\d+|end)$/.test(text))).toEqual(wanted);
  });

  it("catches up with more than a page of messages and goes on live", async () => {
    const id = await desk.customer();
    for (let index = 0; index < 130; index += 1) await desk.say(id, { text: `m${index}` });
    const page = await desk.openPage(mei);
    page.send({ type: "watch", conversation: id, after: 0 });
    await page.until(shows("m129"));
    await desk.say(id, { text: "live" });
    await page.until(shows("live"));
    expect(textsOf(page).filter((text) => text.startsWith("m"))).toHaveLength(130);
  });

  it("sends a replaced entry again under its id, and what changes beside the transcript", async () => {
    const id = await desk.customer();
    const page = await desk.openPage(mei);
    page.send({ type: "watch", conversation: id, after: 0 });
    await page.until(shows("bar"));
    await tom("POST", `/conversations/${id}/claim`);
    const gone = await page.until(({ type }) => type === "gone");
    expect(gone).toMatchObject({ conversation: id, moved: { now: "agent", what: "claimed", by: "Tom" } });
    await tom("POST", `/conversations/${id}/messages`, { text: "between us" });
    const mine = await desk.openPage(tom);
    mine.send({ type: "watch", conversation: id, after: 0 });
    await mine.until(shows("between us"));
    await mine.until((frame) => frame.type === "about" && frame.about.standing === "mine");
    const bar = mine.frames
      .flatMap((frame) => (frame.type === "messages" ? frame.messages : []))
      .filter(({ state }) => state?.kind === "queue");
    expect(bar).toEqual([
      expect.objectContaining({ order: 2, state: { kind: "queue", version: 2, ended: "claimed" } }),
    ]);
    expect(textsOf(page)).not.toContain("between us");
  });

  it("tells nothing of conversations that are not the agent's to see", async () => {
    const botOwned = await desk.customer({ queued: false, text: "private" });
    const theirs = await desk.customer({ text: "private" });
    await tom("POST", `/conversations/${theirs}/claim`);
    const page = await desk.openPage(mei);
    for (const conversation of [botOwned, theirs, "nowhere"]) page.send({ type: "watch", conversation, after: 0 });
    await page.until((frame) => frame.type === "gone" && frame.conversation === "nowhere");
    desk.desk.customerTyping(theirs);
    await desk.say(theirs, { text: "private too" });
    await page.until((frame) => frame.type === "gone" && frame.conversation === botOwned);
    expect(page.frames.filter(({ type }) => !["queue", "queue-change", "presence", "gone"].includes(type))).toEqual([]);
  });

  it("ends with the hand-back; looking back later is on the trail", async () => {
    const id = await desk.customer();
    await mei("POST", `/conversations/${id}/claim`);
    const page = await desk.openPage(mei);
    page.send({ type: "watch", conversation: id, after: 0 });
    await page.until(shows("handoff-claimed Mei"));
    await mei("POST", `/conversations/${id}/return`);
    await page.until(shows("handoff-returned Mei"));
    expect(await page.until(({ type }) => type === "gone")).toMatchObject({ moved: { what: "handed-back" } });
    await desk.say(id, { text: "to the bot alone" });
    page.send({ type: "watch", conversation: id, after: lastCursor(page) });
    await page.until(shows("to the bot alone"));
    expect(await trailOf(desk.store, "desk.view")).toHaveLength(1);
  });

  it("carries typing both ways, to and from the owner only", async () => {
    const id = await desk.customer();
    await mei("POST", `/conversations/${id}/claim`);
    const [mine, theirs] = [await desk.openPage(mei), await desk.openPage(tom)];
    mine.send({ type: "watch", conversation: id, after: 0 });
    await mine.until(({ type }) => type === "about");
    desk.desk.customerTyping(id);
    expect(await mine.until(({ type }) => type === "typing")).toEqual({ type: "typing", conversation: id });
    theirs.send({ type: "typing", conversation: id });
    mine.send({ type: "typing", conversation: id });
    theirs.send({ type: "watch", conversation: id, after: 0 });
    await theirs.until(({ type }) => type === "gone");
    expect(desk.typed).toEqual([[id, "Mei"]]);
  });

  it.each([
    ["not json"],
    ["{}"],
    ["[]"],
    ['{"type":"watch","conversation":"../x","after":0}'],
    ['{"type":"watch","conversation":"x","after":-1}'],
    ['{"type":"claim","conversation":"x"}'],
    ["x".repeat(70_000)],
  ])("ends the socket that sends %.30s, and no other", async (frame) => {
    const [bad, good] = [await desk.openPage(mei), await desk.openPage(mei)];
    bad.send(frame);
    expect([1008, 1009]).toContain(await bad.closed);
    good.send({ type: "beat" });
    await good.until(({ type }) => type === "queue");
    expect(good.socket.readyState).toBe(WebSocket.OPEN);
  });

  it("opens by a fresh ticket once, five times an agent at most, and floods are cut", async () => {
    const { body } = (await mei("POST", "/stream")) as unknown as { body: { ticket: string } };
    const open = (ticket: string) =>
      new Promise<number>((resolve) => {
        const socket = new WebSocket(`ws://127.0.0.1:${desk.port}/desk/api/stream?t=${ticket}`);
        socket.on("open", () => resolve(101));
        socket.on("unexpected-response", (_req, res) => resolve(res.statusCode ?? 0));
        socket.on("error", () => undefined);
      });
    expect([await open(body.ticket), await open(body.ticket), await open("made-up"), await open("")]).toEqual([
      ...[101, 401, 401, 401],
    ]);
    const { body: stale } = (await mei("POST", "/stream")) as unknown as { body: { ticket: string } };
    desk.clock.move(9_000);
    desk.clock.move(30_000);
    expect(await open(stale.ticket)).toBe(401);
    const pages = [];
    for (let index = 0; index < 6; index += 1) pages.push(await desk.openPage(tom));
    expect(pages.map(({ socket }) => socket.readyState === WebSocket.OPEN)).toEqual([...Array(5).fill(true), false]);
    for (let index = 0; index < 25; index += 1) pages[0]!.send({ type: "beat" });
    expect(await pages[0]!.closed).toBe(1008);
  });

  it("counts an agent online while a socket lives", async () => {
    const page = await desk.openPage(mei);
    await page.until((frame) => frame.type === "queue" && frame.agentsOnline === 1);
    const other = await desk.openPage(tom);
    await other.until((frame) => frame.type === "queue" && frame.agentsOnline === 2);
    other.socket.terminate();
    await other.closed;
    while (desk.desk.sockets() > 1) await mei("GET", "/me");
    desk.clock.move(200);
    const counts = () => page.frames.flatMap((frame) => (frame.type === "queue" ? [frame.agentsOnline] : []));
    while (counts().at(-1) !== 1) await mei("GET", "/me");
    expect(counts().at(-1)).toBe(1);
  });

  it("cuts a page that does not read, holds nobody up for it, and loses it nothing", async () => {
    const id = await desk.customer();
    await mei("POST", `/conversations/${id}/claim`);
    const [slow, quick] = [await desk.openPage(mei), await desk.openPage(mei)];
    for (const page of [slow, quick]) page.send({ type: "watch", conversation: id, after: 0 });
    for (const page of [slow, quick]) await page.until(({ type }) => type === "about");
    slow.socket.pause();
    const wordy = "字".repeat(4_000);
    for (let index = 0; index < 40; index += 1) await desk.say(id, { text: `${index} ${wordy}` });
    await quick.until(shows(`39 ${wordy}`));
    for (let beats = 0; beats < 2; beats += 1) {
      const pinged = once(quick.socket, "ping");
      desk.clock.move(10_000);
      await pinged;
      const answered = once(quick.socket, "pong");
      quick.socket.ping();
      await answered;
    }
    while (desk.desk.sockets() > 1) await mei("GET", "/me");
    expect(quick.socket.readyState).toBe(WebSocket.OPEN);
    slow.socket.resume();
    expect(await slow.closed).toBe(1006);
    const back = await desk.openPage(mei);
    back.send({ type: "watch", conversation: id, after: lastCursor(slow) });
    await back.until(({ type }) => type === "about");
    const seen = [...textsOf(slow), ...textsOf(back)].filter((text) => text.endsWith(wordy));
    expect(seen).toEqual(Array.from({ length: 40 }, (_, index) => `${index} ${wordy}`));
  });

  it("does not count an agent who is away", async () => {
    const page = await desk.openPage(mei);
    await page.until((frame) => frame.type === "queue" && frame.agentsOnline === 1);
    await mei("PUT", "/presence", { status: "away" });
    desk.clock.move(200);
    await page.until((frame) => frame.type === "queue" && frame.agentsOnline === 0);
    const board = page.frames.findLast(({ type }) => type === "presence");
    expect(board).toMatchObject({ agents: expect.arrayContaining([expect.objectContaining({ status: "away" })]) });
  });
});
