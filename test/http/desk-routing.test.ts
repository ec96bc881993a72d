import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { takeStep } from "../../src/handoff/take-step.ts";
import { type AgentsDesk, openAgentsDesk } from "../support/agents-desk.ts";

let desk: AgentsDesk;
beforeEach(async () => {
  desk = await openAgentsDesk();
});
afterEach(() => desk.close());

const offerTo = (conversation: string, user: string) =>
  takeStep({ store: desk.store, now: desk.clock.now }, conversation, (_ground, at) => ({
    outcome: undefined,
    step: { event: "offer", offer: { agent: { user, name: user }, at, until: "2026-11-22T09:01:00.000Z" } },
  }));

describe("offers over HTTP", () => {
  it("stand in the queue with whom and until when, and are accepted or passed on", async () => {
    const mei = await desk.signIn("mei");
    const tom = await desk.signIn("tom");
    const id = await desk.customer();
    await offerTo(id, "mei");
    const { body } = await tom("GET", "/queue");
    expect(body.waiting).toEqual([
      expect.objectContaining({
        ...{ conversationId: id, place: 1, reason: "asked", priority: 0, language: "en" },
        ...{ offeredTo: { user: "mei", name: "mei" }, deadline: "2026-11-22T09:01:00.000Z" },
      }),
    ]);
    const gone = await tom("POST", `/conversations/${id}/decline`);
    expect([gone.status, gone.body.error?.code]).toEqual([409, "OfferGone"]);
    expect(await mei("POST", `/conversations/${id}/decline`)).toMatchObject({ status: 200 });
    expect((await tom("POST", `/conversations/${id}/accept`)).body).toMatchObject({
      owner: "agent",
      outcome: "claimed",
    });
    const late = await mei("POST", `/conversations/${id}/accept`);
    expect([late.status, late.body.error]).toEqual([409, expect.objectContaining({ code: "OfferGone", by: "Tom" })]);
    expect((await mei("POST", "/conversations/nowhere/accept")).status).toBe(404);
    expect((await mei("POST", "/conversations/a%2Fb%23owner/decline")).status).toBe(404);
  });

  it("a transfer goes to the front with its note, and only by the owner and to who is there", async () => {
    const mei = await desk.signIn("mei");
    const tom = await desk.signIn("tom");
    const id = await desk.customer();
    await desk.customer({ priority: 30 });
    await mei("POST", `/conversations/${id}/claim`);
    const transfer = (call: typeof mei, body: unknown) => call("POST", `/conversations/${id}/transfer`, body);
    expect((await transfer(tom, {})).body.error?.code).toBe("NotOwner");
    expect((await transfer(mei, { to: "nobody" })).body.error?.code).toBe("AgentUnavailable");
    expect((await transfer(mei, { to: "tom", skill: "payment" })).status).toBe(400);
    expect((await transfer(mei, { skill: "cooking" })).status).toBe(400);
    const done = await transfer(mei, { skill: "payment", note: "knows 13812345678" });
    expect([done.status, done.body]).toEqual([200, { conversationId: id, owner: "queue", outcome: "transferred" }]);
    const [first] = (await tom("GET", "/queue")).body.waiting as unknown as Record<string, unknown>[];
    expect(first).toMatchObject({ conversationId: id, place: 1, front: true, skill: "payment" });
    expect(JSON.stringify(first)).not.toContain("13812345678");
    const read = await tom("GET", `/conversations/${id}`);
    const notes = (read.body.messages as unknown as { audience: string; from: string }[]).filter(
      ({ audience, from }) => audience === "desk" && from === "agent",
    );
    expect(notes).toHaveLength(1);
  });
});

describe("being there", () => {
  it("is seen by colleagues, and away is kept; nothing of an account is shown but what routing needs", async () => {
    const mei = await desk.signIn("mei");
    const before = await mei("GET", "/presence");
    expect(before.body.me).toEqual({ user: "mei", name: "Mei", capacity: 3, status: "offline", has: 0 });
    const page = await desk.openPage(mei);
    expect((await mei("GET", "/presence")).body.me).toMatchObject({ status: "available" });
    expect((await mei("PUT", "/presence", { status: "busy" })).status).toBe(400);
    expect((await mei("PUT", "/presence", { status: "away" })).body.me).toMatchObject({ status: "away" });
    desk.clock.move(500);
    await page.until((frame) => frame.type === "presence" && frame.me?.status === "away");
    expect(JSON.stringify((await mei("GET", "/presence")).body)).not.toMatch(/argon|hash|totp/i);
  });
});

describe("a long transcript", () => {
  it("is read in pages, newest first, without a gap", async () => {
    const mei = await desk.signIn("mei");
    const id = await desk.customer();
    for (let index = 1; index <= 430; index += 1) await desk.say(id, { text: `m${index}` });
    await mei("POST", `/conversations/${id}/claim`);
    const texts: string[] = [];
    let at = "";
    for (let pages = 0; pages < 10; pages += 1) {
      const page = (await mei("GET", `/conversations/${id}${at}`)).body as unknown as {
        messages: { text: string }[];
        earlier?: number;
      };
      expect(page.messages.length).toBeLessThanOrEqual(200);
      texts.unshift(...page.messages.map(({ text }) => text));
      if (page.earlier === undefined) break;
      at = `?before=${page.earlier}`;
    }
    expect(texts.filter((text) => /^m\d/.test(text))).toEqual(
      Array.from({ length: 430 }, (_, index) => `m${index + 1}`),
    );
  });
});
