import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { call, openSocket, widgetToken } from "../support/directline-client.ts";
import { openWebDesk, pageOrigin, type StillClock, stillClock, type WebDesk } from "../support/web-desk.ts";

const day = 24 * 3600_000;
let clock: StillClock;
let desk: WebDesk;
beforeEach(async () => {
  clock = stillClock();
  desk = await openWebDesk({
    now: clock.now,
    after: clock.after,
    verifyIdentity: async (identity) =>
      identity.startsWith("signed:") ? { customer: identity.slice("signed:".length) } : "rejected",
  });
});
afterEach(() => desk.close());

const post = (body?: unknown, headers: Record<string, string> = {}) =>
  call(desk, "POST", "/api/widget/token", { body, headers });
const rejoins = () => desk.conversations.calls.filter(({ name }) => name === "rejoined");

describe("a resume value", () => {
  it("opens the same conversation, changes with each use, and drops verified state", async () => {
    const first = await widgetToken(desk);
    const second = await widgetToken(desk, { resume: first.resume });
    const third = await widgetToken(desk, { resume: second.resume });
    expect(new Set([first, second, third].map((each) => each.conversationId)).size).toBe(1);
    expect(new Set([first, second, third].map((each) => each.resume)).size).toBe(3);
    expect(rejoins().map(({ detail }) => detail)).toEqual([{ kind: "resume" }, { kind: "resume" }]);
  });

  it("works until its successor is used, and not after", async () => {
    const first = await widgetToken(desk);
    const second = await widgetToken(desk, { resume: first.resume });
    const again = await widgetToken(desk, { resume: first.resume });
    expect(again.conversationId).toBe(first.conversationId);
    expect((await widgetToken(desk, { resume: second.resume })).conversationId).toBe(first.conversationId);
    expect((await widgetToken(desk, { resume: first.resume })).conversationId).not.toBe(first.conversationId);
    expect((await widgetToken(desk, { resume: second.resume })).conversationId).toBe(first.conversationId);
  });

  it("lives 30 days", async () => {
    const first = await widgetToken(desk);
    clock.move(30 * day - 1000);
    const second = await widgetToken(desk, { resume: first.resume });
    expect(second.conversationId).toBe(first.conversationId);
    clock.move(30 * day);
    expect((await widgetToken(desk, { resume: second.resume })).conversationId).not.toBe(first.conversationId);
  });

  it("gives a new conversation when unknown, damaged or brought from another origin", async () => {
    const first = await widgetToken(desk, {}, { Origin: pageOrigin });
    const values = [
      "x",
      `${first.conversationId}.AAAAAAAAAAAAAAAAAAAAAA`,
      `${first.resume}x`,
      `../../etc/passwd.${first.resume.split(".")[1]}`,
      `__proto__.${first.resume.split(".")[1]}`,
      "a.b.c",
    ];
    for (const resume of values) {
      expect((await widgetToken(desk, { resume })).conversationId).not.toBe(first.conversationId);
    }
    const elsewhere = await widgetToken(desk, { resume: first.resume }, { Origin: "http://second.example" });
    expect(elsewhere.conversationId).not.toBe(first.conversationId);
    const here = await widgetToken(desk, { resume: first.resume }, { Origin: pageOrigin });
    expect(here.conversationId).toBe(first.conversationId);
  });

  it("is nowhere in the store", async () => {
    const { resume, conversationId } = await widgetToken(desk);
    const stored = await desk.store.read(`conversation/${conversationId}#web`);
    expect(JSON.stringify(stored)).not.toContain(resume.split(".")[1]);
    expect(Buffer.from(resume.split(".")[1] ?? "", "base64url")).toHaveLength(16);
  });

  it("survives two tabs that use it at the same moment", async () => {
    const first = await widgetToken(desk);
    const both = await Promise.all([1, 2].map(() => widgetToken(desk, { resume: first.resume })));
    for (const { conversationId, resume } of both) {
      expect(conversationId).toBe(first.conversationId);
      expect((await widgetToken(desk, { resume: first.resume })).conversationId).toBe(first.conversationId);
      expect(resume).not.toBe(first.resume);
    }
  });
});

describe("a host identity", () => {
  it("opens the customer's conversation on any device", async () => {
    const phone = await widgetToken(desk, { identity: "signed:mei" });
    const laptop = await widgetToken(desk, { identity: "signed:mei" }, { Origin: pageOrigin });
    expect(laptop.conversationId).toBe(phone.conversationId);
    expect(rejoins().at(-1)?.detail).toEqual({ kind: "identity", customer: "mei" });
    const phoneAgain = await widgetToken(desk, { identity: "signed:mei", resume: phone.resume });
    expect(phoneAgain.conversationId).toBe(phone.conversationId);
    const other = await widgetToken(desk, { identity: "signed:tom" });
    expect(other.conversationId).not.toBe(phone.conversationId);
  });

  it("is needed again for a conversation that has seen one, and must be the same customer's", async () => {
    const mei = await widgetToken(desk, { identity: "signed:mei" });
    expect((await widgetToken(desk, { resume: mei.resume })).conversationId).not.toBe(mei.conversationId);
    const tom = await widgetToken(desk, { resume: mei.resume, identity: "signed:tom" });
    expect(tom.conversationId).not.toBe(mei.conversationId);
    const again = await widgetToken(desk, { resume: mei.resume, identity: "signed:mei" });
    expect(again.conversationId).toBe(mei.conversationId);
  });

  it("that joins an anonymous conversation voids what was handed out before: tokens, sockets, resume values", async () => {
    const stranger = await widgetToken(desk);
    const { body } = await call(desk, "POST", "/v3/directline/conversations", { token: stranger.token });
    const socket = await openSocket(body.streamUrl as string);
    const path = `/v3/directline/conversations/${stranger.conversationId}/activities`;
    const customer = await widgetToken(desk, { resume: stranger.resume, identity: "signed:mei" });
    expect(customer.conversationId).toBe(stranger.conversationId);
    expect(await socket.closed).toBe(1008);
    const late = await call(desk, "GET", path, { token: stranger.token });
    expect([late.status, late.body.error?.code]).toEqual([403, "TokenExpired"]);
    await expect(openSocket(body.streamUrl as string)).rejects.toMatchObject({ status: 403 });
    expect((await call(desk, "POST", "/v3/directline/tokens/refresh", { token: stranger.token })).status).toBe(403);
    expect((await widgetToken(desk, { resume: stranger.resume })).conversationId).not.toBe(customer.conversationId);
    expect((await call(desk, "GET", path, { token: customer.token })).status).toBe(200);
  });

  it("that is bad is refused, also where none is configured, and opens nothing", async () => {
    const answer = await post({ identity: "unsigned" });
    expect([answer.status, answer.body.error?.code]).toEqual([401, "IdentityRejected"]);
    const without = await openWebDesk();
    const refused = await call(without, "POST", "/api/widget/token", { body: { identity: "signed:mei" } });
    expect([refused.status, refused.body.error?.code]).toEqual([401, "IdentityRejected"]);
    expect(await without.store.ids("conversation")).toEqual([]);
    await without.close();
  });

  it("brings two devices that come at the same moment into one conversation", async () => {
    const both = await Promise.all([1, 2, 3].map(() => widgetToken(desk, { identity: "signed:mei" })));
    const after = await widgetToken(desk, { identity: "signed:mei" });
    expect(new Set([...both, after].map(({ conversationId }) => conversationId)).size).toBe(1);
  });
});

describe("the token endpoint", () => {
  it("refuses foreign origins and lets none pass, preflight included", async () => {
    for (const origin of ["http://evil.example", "null", `${pageOrigin}.evil.example`, `${pageOrigin}:80`, "*"]) {
      const answer = await post({}, { Origin: origin });
      expect([origin, answer.status, answer.body.error?.code]).toEqual([origin, 403, "OriginNotAllowed"]);
      expect(answer.headers.get("access-control-allow-origin")).toBeNull();
      expect(desk.lines.at(-1)).toMatchObject({ msg: "http.answered", status: 403, refusedOrigin: origin });
      expect((await call(desk, "OPTIONS", "/api/widget/token", { headers: { Origin: origin } })).status).toBe(403);
    }
    await post({}, { Origin: `http://${"x".repeat(5_000)}.example` });
    expect(String(desk.lines.at(-1)?.refusedOrigin)).toHaveLength(200);
    expect((await post({})).status).toBe(200);
    expect((await post({}, { Origin: pageOrigin })).headers.get("access-control-allow-origin")).toBe(pageOrigin);
  });

  it("takes nothing at all as an empty request, and strings only", async () => {
    expect((await post()).status).toBe(200);
    for (const body of [[], 1, "text", { locale: {} }, { resume: ["x"] }, { identity: { $ne: 1 } }, { resume: 5 }]) {
      expect([body, (await post(JSON.stringify(body), { "Content-Type": "application/json" })).status]).toEqual([
        body,
        400,
      ]);
    }
    expect((await post('{"locale":"en"}', { "Content-Type": "text/plain" })).status).toBe(400);
  });

  it("gives each address its number a minute, then says when to come again", async () => {
    const strict = await openWebDesk({ now: clock.now, after: clock.after, limits: { widgetTokensPerMinute: 3 } });
    const ask = () => call(strict, "POST", "/api/widget/token", { headers: { Origin: pageOrigin } });
    for (let count = 0; count < 3; count += 1) expect((await ask()).status).toBe(200);
    const surplus = await ask();
    expect(surplus.status).toBe(429);
    expect(surplus.headers.get("retry-after")).toBe("20");
    expect(surplus.headers.get("access-control-allow-origin")).toBe(pageOrigin);
    clock.move(20_000);
    expect((await ask()).status).toBe(200);
    expect((await ask()).status).toBe(429);
    await strict.close();
  });
});
