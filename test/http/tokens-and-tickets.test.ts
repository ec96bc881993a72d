import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { SignJWT } from "jose";
import { call, openSocket, widgetToken } from "../support/directline-client.ts";
import { openWebDesk, pageOrigin, type StillClock, stillClock, type WebDesk } from "../support/web-desk.ts";

const minute = 60_000;
const secret = "server-to-server-secret";

let clock: StillClock;
let desk: WebDesk;
beforeEach(async () => {
  clock = stillClock();
  desk = await openWebDesk({ now: clock.now, after: clock.after, directLineSecret: secret });
});
afterEach(() => desk.close());

const paths = (conversation: string) =>
  [
    ["POST", "/v3/directline/tokens/refresh"],
    ["POST", "/v3/directline/conversations"],
    ["GET", `/v3/directline/conversations/${conversation}`],
    ["GET", `/v3/directline/conversations/${conversation}/activities`],
    ["POST", `/v3/directline/conversations/${conversation}/activities`],
    ["POST", `/v3/directline/conversations/${conversation}/upload`],
    ["GET", "/v3/directline/session/getsessionid"],
  ] as const;

const message = { type: "message", from: { id: "x" }, text: "hi" };
const ask = (method: string, path: string, token?: string) =>
  call(desk, method, path, { token, ...(method === "POST" ? { body: message } : {}) });

describe("tokens", () => {
  it("open only their own conversation: every other one is not found, on every path that names one", async () => {
    const widgets = await Promise.all([widgetToken(desk), widgetToken(desk), widgetToken(desk)]);
    for (const { token, conversationId: own } of widgets) {
      for (const { conversationId: other } of widgets.filter((each) => each.conversationId !== own)) {
        for (const [method, path] of paths(other).filter(([, each]) => each.includes(other))) {
          expect([method, path, (await ask(method, path, token)).status]).toEqual([method, path, 404]);
        }
      }
    }
    expect(desk.conversations.calls.filter(({ name }) => name === "accept")).toEqual([]);
  });

  it("are wanted everywhere: none or a malformed one is 401, a foreign, tampered or unsigned one 403", async () => {
    const { token, conversationId } = await widgetToken(desk);
    const [head = "", body = "", signature = ""] = token.split(".");
    const claims = JSON.parse(Buffer.from(body, "base64url").toString());
    const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const foreign = await new SignJWT(claims).setProtectedHeader({ alg: "HS256" }).sign(new Uint8Array(32));
    const forged = [
      foreign,
      `${head}.${encode({ ...claims, conv: "another" })}.${signature}`,
      `${head}.${encode({ ...claims, exp: claims.exp + 3600 })}.${signature}`,
      `${encode({ alg: "none" })}.${body}.`,
      `${encode({ alg: "none" })}.${body}.${signature}`,
      secret,
      "x",
    ];
    for (const [method, path] of paths(conversationId)) {
      expect([path, (await ask(method, path)).status]).toEqual([path, 401]);
      for (const header of ["Basic abc", "Bearer", "Bearer ", "Bearer a b", token]) {
        const answer = await call(desk, method, path, { headers: { Authorization: header } });
        expect([path, header, answer.status]).toEqual([path, header, 401]);
      }
      for (const bad of forged) {
        const answer = await ask(method, path, bad);
        expect([path, bad, answer.status, answer.body.error?.code]).toEqual([path, bad, 403, "InvalidToken"]);
      }
    }
  });

  it("live 1,800 seconds, are refreshed only while valid, and for 12 hours in all", async () => {
    const first = await widgetToken(desk);
    expect(first.expires_in).toBe(1800);
    let { token } = first;
    clock.move(30 * minute - 1000);
    const refreshed = await call(desk, "POST", "/v3/directline/tokens/refresh", { token });
    expect(refreshed).toMatchObject({ status: 200, body: { conversationId: first.conversationId, expires_in: 1800 } });
    clock.move(1000);
    for (const [method, path] of paths(first.conversationId)) {
      const late = await ask(method, path, token);
      expect([path, late.status, late.body.error?.code]).toEqual([path, 403, "TokenExpired"]);
    }
    token = refreshed.body.token as string;
    let spentMs = 30 * minute;
    for (; spentMs + 20 * minute < 720 * minute; spentMs += 20 * minute) {
      clock.move(20 * minute);
      const next = await call(desk, "POST", "/v3/directline/tokens/refresh", { token });
      expect(next.status).toBe(200);
      token = next.body.token as string;
    }
    clock.move(720 * minute - spentMs);
    const after = await call(desk, "POST", "/v3/directline/tokens/refresh", { token });
    expect([after.status, after.body.error?.code]).toEqual([403, "TokenExpired"]);
    expect((await widgetToken(desk, { resume: first.resume })).conversationId).toBe(first.conversationId);
  });

  it("work after a restart and name the same user all along", async () => {
    const first = await widgetToken(desk);
    await desk.stop();
    await desk.restart();
    const refreshed = await call(desk, "POST", "/v3/directline/tokens/refresh", { token: first.token });
    const resumed = await widgetToken(desk, { resume: first.resume });
    const users = [first.token, refreshed.body.token as string, resumed.token].map((token) => payload(token).user);
    expect(new Set(users).size).toBe(1);
    expect(users[0]).toMatch(/^dl_[\w-]{20,}$/);
  });

  it("are good only from the page they were given to", async () => {
    const { token, conversationId } = await widgetToken(desk, {}, { Origin: pageOrigin });
    const path = `/v3/directline/conversations/${conversationId}/activities`;
    const from = (Origin: string) => call(desk, "GET", path, { token, headers: { Origin } });
    expect((await from(pageOrigin)).status).toBe(200);
    const other = await from("http://second.example");
    expect([other.status, other.body.error?.code]).toEqual([403, "OriginNotAllowed"]);
    expect((await from("http://evil.example")).status).toBe(403);
  });
});

describe("generated tokens", () => {
  const generate = (body?: unknown, bearer = secret) =>
    call(desk, "POST", "/v3/directline/tokens/generate", { token: bearer, body });

  it("are given for the secret, without starting or greeting anything", async () => {
    const answer = await generate({ user: { id: "dl_abc", name: "x" }, trustedOrigins: [pageOrigin] });
    expect(answer).toMatchObject({ status: 200, body: { expires_in: 1800 } });
    expect(payload(answer.body.token as string)).toMatchObject({ user: "dl_abc", origins: [pageOrigin] });
    expect(desk.conversations.calls).toEqual([]);
    const started = await call(desk, "POST", "/v3/directline/conversations", { token: answer.body.token as string });
    expect(started.status).toBe(201);
  });

  it("are refused for another secret, a user not ours to name, and where no secret is configured", async () => {
    expect((await generate({}, "another")).status).toBe(403);
    expect((await generate({ user: { id: "someone" } })).status).toBe(400);
    expect((await generate({ user: "dl_x" })).status).toBe(400);
    expect((await call(desk, "POST", "/v3/directline/tokens/generate")).status).toBe(401);
    const without = await openWebDesk();
    for (const token of [undefined, "", "undefined", secret]) {
      const answer = await call(without, "POST", "/v3/directline/tokens/generate", { token, body: {} });
      expect(answer.status).toBe(403);
    }
    await without.close();
  });
});

describe("stream tickets", () => {
  async function start(origin?: string) {
    const headers: Record<string, string> = origin ? { Origin: origin } : {};
    const widget = await widgetToken(desk, {}, headers);
    const answer = await call(desk, "POST", "/v3/directline/conversations", { token: widget.token, headers });
    return { ...widget, streamUrl: answer.body.streamUrl as string };
  }
  const refused = (url: string, headers: Record<string, string> = {}) =>
    openSocket(url, headers).then(
      () => "opened",
      (error: { status?: number }) => error.status,
    );

  it("are good for a minute", async () => {
    const { streamUrl } = await start();
    clock.move(59_000);
    const early = await openSocket(streamUrl);
    await early.until(({ frames }) => frames.length === 1);
    clock.move(1000);
    expect(await refused(streamUrl)).toBe(403);
  });

  it("open no other conversation, and neither does a token, a forged or a missing one", async () => {
    const [one, two] = [await start(), await start()];
    const other = one.streamUrl.replace(one.conversationId, two.conversationId);
    expect(await refused(other)).toBe(404);
    const bare = one.streamUrl.split("?")[0] ?? "";
    for (const ticket of ["", "?t=", `?t=${one.token}`, "?t=x.y.z", `?t=${"a".repeat(5000)}`]) {
      expect(await refused(bare + ticket)).toBe(403);
    }
    const asToken = await call(desk, "GET", `/v3/directline/conversations/${one.conversationId}`, {
      token: new URL(one.streamUrl).searchParams.get("t") ?? "",
    });
    expect(asToken.status).toBe(403);
  });

  it("open five sockets of a conversation and no sixth, until one has closed", async () => {
    const { streamUrl } = await start();
    const sockets = [];
    for (let count = 0; count < 5; count += 1) sockets.push(await openSocket(streamUrl));
    expect(await refused(streamUrl)).toBe(429);
    sockets[0]?.socket.close();
    await sockets[0]?.closed;
    while (desk.channel.sockets() === 5) await new Promise((resolve) => setImmediate(resolve));
    expect(await refused(streamUrl)).toBe("opened");
    const another = await start();
    expect(await refused(another.streamUrl)).toBe("opened");
  });

  it("are refused to a page of another origin", async () => {
    const { streamUrl } = await start(pageOrigin);
    for (const origin of ["http://evil.example", "null", "http://second.example"]) {
      expect(await refused(streamUrl, { Origin: origin })).toBe(403);
    }
    expect(await refused(streamUrl, { Origin: pageOrigin })).toBe("opened");
    const unbound = await start();
    expect(await refused(unbound.streamUrl, { Origin: "http://evil.example" })).toBe(403);
    expect(await refused(unbound.streamUrl, { Origin: "http://second.example" })).toBe("opened");
  });

  it("are in no log line, and neither is a token", async () => {
    const { streamUrl, token, conversationId } = await start();
    await openSocket(streamUrl);
    await call(desk, "GET", `/v3/directline/conversations/${conversationId}/activities?watermark=1&t=canary`, {
      token,
    });
    const log = JSON.stringify(desk.lines);
    for (const hidden of [new URL(streamUrl).searchParams.get("t") ?? "", token, "canary", "hello"]) {
      expect(log).not.toContain(hidden);
    }
    expect(desk.lines.map(({ route }) => route)).toContain("/v3/directline/conversations/:id/activities");
  });
});

describe("starting", () => {
  it("greets once, however often and however simultaneously it is asked", async () => {
    const { token, conversationId } = await widgetToken(desk);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        call(desk, "POST", "/v3/directline/conversations", { token, body: { user: {} } }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(9).fill(200), 201]);
    const { body } = await call(desk, "GET", `/v3/directline/conversations/${conversationId}/activities`, { token });
    expect((body.activities as { text: string }[]).map(({ text }) => text)).toEqual(["hello"]);
  });
});

const payload = (token: string) => JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());
