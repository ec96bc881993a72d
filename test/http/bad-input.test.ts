import { once } from "node:events";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { call, openSocket, type Widget, widgetToken } from "../support/directline-client.ts";
import { runs } from "../support/runs.ts";
import { until } from "../support/until.ts";
import { openWebDesk, type WebDesk } from "../support/web-desk.ts";

const tries = runs(600);
const secret = "the-secret";
let desk: WebDesk;
let widget: Widget;
beforeAll(async () => {
  desk = await openWebDesk({
    directLineSecret: secret,
    limits: { widgetTokensPerMinute: 1e6, activitiesPerMinute: 1e6, uploadsPerMinute: 1e6 },
  });
  desk.conversations.answering = false;
  widget = await widgetToken(desk);
});
afterAll(() => desk.close());

const at = (rest: string) => `/v3/directline/conversations/${widget.conversationId}${rest}`;

/** Bodies from nearly right to rubbish: wrong types in known fields, deep nesting, broken JSON, other encodings. */
const activityLike = fc.record(
  {
    type: fc.oneof(fc.constantFrom("message", "typing", "event", "endOfConversationX", ""), fc.anything()),
    text: fc.oneof(fc.string({ unit: "binary" }), fc.anything()),
    from: fc.oneof(fc.record({ id: fc.string() }), fc.anything()),
    value: fc.oneof(fc.record({ ask: fc.anything(), choice: fc.anything() }), fc.anything()),
    channelData: fc.oneof(fc.record({ clientActivityID: fc.anything(), __proto__: fc.anything() }), fc.anything()),
    channelId: fc.oneof(fc.constantFrom(":", ":x", "a:b"), fc.anything()),
    locale: fc.oneof(fc.constantFrom("", "zh-CN"), fc.anything()),
    attachments: fc.anything(),
    entities: fc.anything(),
    user: fc.oneof(fc.record({ id: fc.anything() }), fc.anything()),
    trustedOrigins: fc.anything(),
    identity: fc.anything(),
    resume: fc.oneof(fc.string(), fc.anything()),
  },
  { requiredKeys: [] },
);
const body = fc.oneof(
  { weight: 6, arbitrary: activityLike.map((value) => safeJson(value)) },
  { weight: 2, arbitrary: fc.json() },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 400 }) },
  fc.integer({ min: 1, max: 5000 }).map((depth) => "[".repeat(depth) + "]".repeat(depth)),
  fc
    .integer({ min: 1, max: 5000 })
    .map((depth) => `{"channelData":${'{"a":'.repeat(depth)}1${"}".repeat(depth)},"type":"x"}`),
  fc.constantFrom("{}", "null", "[]", "{", '{"type":5}', '{"__proto__":{"type":"message"}}', "\ufeff{}", "\u0000", ""),
);
const contentType = fc.oneof(
  { weight: 8, arbitrary: fc.constant("application/json") },
  fc.constantFrom(
    "text/plain",
    "application/x-www-form-urlencoded",
    "application/json; charset=utf-16",
    "application/json; charset=klingon",
    "multipart/form-data; boundary=x",
    "image/png",
  ),
);
function safeJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? "";
  } catch {
    return "{}";
  }
}

const endpoints: [method: string, path: () => string, bearer: () => string, declared: number[]][] = [
  ["POST", () => "/api/widget/token", () => "", [200, 400, 401, 413, 415]],
  ["POST", () => "/v3/directline/tokens/generate", () => secret, [200, 400, 413, 415]],
  ["POST", () => "/v3/directline/tokens/refresh", () => widget.token, [200, 400, 413, 415]],
  ["POST", () => "/v3/directline/conversations", () => widget.token, [200, 201, 400, 413, 415]],
  ["POST", () => at("/activities"), () => widget.token, [200, 400, 413, 415]],
  ["POST", () => at("/upload"), () => widget.token, [200, 400, 413, 415]],
];

describe("malformed requests", () => {
  for (const [method, path, bearer, declared] of endpoints) {
    it(`${method} ${path.toString().replace(/^\(\) => /, "")} answers hundreds of them as declared, and the process lives`, async () => {
      await fc.assert(
        fc.asyncProperty(body, contentType, async (sent, type) => {
          const headers = { "Content-Type": type, "Content-Disposition": "attachment" };
          const answer = await call(desk, method, path(), { token: bearer() || undefined, body: sent, headers });
          expect(declared).toContain(answer.status);
          if (answer.status >= 400) {
            expect(answer.body.error).toEqual({ code: expect.any(String), message: expect.any(String) });
            expect(JSON.stringify(answer.body)).not.toMatch(
              /\bat .*\.(ts|js):\d|node_modules|Zod|SyntaxError|Unexpected token/,
            );
          }
        }),
        tries,
      );
      expect((await call(desk, "GET", "/healthz")).status).toBe(200);
      expect(desk.lines.filter(({ level }) => level === "error")).toEqual([]);
    }, 120_000);
  }

  it("change nothing: {} and worse on every route leave the transcript as it was", async () => {
    const quiet = await widgetToken(desk);
    const read = () =>
      call(desk, "GET", `/v3/directline/conversations/${quiet.conversationId}/activities`, { token: quiet.token });
    for (const sent of [
      "{}",
      "[]",
      "null",
      '"x"',
      '{"type":"message"}',
      '{"type":{}}',
      '{"type":"message","text":{}}',
    ]) {
      for (const end of ["activities", "upload"]) {
        const path = `/v3/directline/conversations/${quiet.conversationId}/${end}`;
        const headers = { "Content-Type": "application/json" };
        expect([sent, (await call(desk, "POST", path, { token: quiet.token, body: sent, headers })).status]).toEqual([
          sent,
          400,
        ]);
      }
    }
    expect((await read()).body.activities).toEqual([]);
  });

  it("nest 32 deep at most", async () => {
    const nested = (depth: number) =>
      `{"type":"event","channelData":${'{"a":'.repeat(depth - 1)}"]]]]"${"}".repeat(depth - 1)}}`;
    const post = (sent: string) =>
      call(desk, "POST", at("/activities"), {
        token: widget.token,
        body: sent,
        headers: { "Content-Type": "application/json" },
      });
    expect((await post(nested(32))).status).toBe(200);
    expect((await post(nested(33))).status).toBe(400);
    for (const charset of ["utf-16le", "utf-16", "utf-32le", "utf-7"]) {
      const answer = await call(desk, "POST", at("/activities"), {
        token: widget.token,
        body: new Uint8Array(Buffer.from(nested(2_000), "utf16le")),
        headers: { "Content-Type": `application/json; charset=${charset}` },
      });
      expect([charset, answer.status]).toEqual([charset, 415]);
    }
  });

  it("with odd paths and methods are not found", async () => {
    const long = "a".repeat(10_000);
    for (const path of [
      `/v3/directline/conversations/${long}`,
      `/${long}`,
      "/%",
      "/%00",
      "/v3/directline/%2e%2e/x",
      "/__proto__",
    ]) {
      for (const method of ["GET", "POST", "PUT", "DELETE", "PATCH"]) {
        const { status } = await call(desk, method, path, { token: widget.token });
        expect([path, [400, 404].includes(status)]).toEqual([path, true]);
      }
    }
  });
});

describe("bytes that are no HTTP, and upgrades that are none of ours", () => {
  const rawly = (bytes: string) =>
    new Promise<string>((resolve, reject) => {
      const socket = connect(desk.port, "127.0.0.1", () => socket.write(bytes));
      let got = "";
      socket.on("data", (data) => {
        got += data;
      });
      socket.on("close", () => resolve(got));
      socket.on("error", reject);
    });
  const upgrade = (path: string, extra = "") =>
    `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n${extra}\r\n`;

  it("are turned down, and the process lives", async () => {
    expect(await rawly("rubbish\r\n\r\n")).toMatch(/^HTTP\/1\.1 400/);
    expect(await rawly(upgrade("/elsewhere"))).toMatch(/^HTTP\/1\.1 404/);
    expect(await rawly(upgrade("//[::bad"))).toMatch(/^HTTP\/1\.1 40/);
    expect(await rawly(upgrade(at("/stream")))).toMatch(/^HTTP\/1\.1 403/);
    expect(await rawly(upgrade(at("/stream?t=%")))).toMatch(/^HTTP\/1\.1 403/);
    const { body } = await call(desk, "GET", at(""), { token: widget.token });
    const { pathname, search } = new URL(body.streamUrl as string);
    expect(await rawly(upgrade(pathname + search, "Sec-WebSocket-Version: 99\r\n"))).toMatch(/^HTTP\/1\.1 400/);
    expect(await rawly(upgrade(at("/stream"), "a: 1\r\n".repeat(2_000)))).toMatch(/^HTTP\/1\.1 403/);
    expect(await rawly(upgrade(at("/stream"), `a: ${"1".repeat(40)}\r\n`.repeat(2_000)))).toMatch(/^HTTP\/1\.1 431/);
    const socket = await openSocket(body.streamUrl as string);
    expect(socket.socket.readyState).toBe(1);
  });

  it.each(["/elsewhere", "/v3/directline/conversations/x/stream"])(
    "are let go of at %s, though the client stays",
    async (path) => {
      const socket = connect({ port: desk.port, host: "127.0.0.1", allowHalfOpen: true });
      socket.write(upgrade(path));
      await once(socket.resume(), "end");
      let isCut = false;
      socket.on("error", () => {
        isCut = true;
      });
      const stillTalking = () => {
        socket.write("still here");
        return !isCut;
      };
      await until(stillTalking, (talks) => !talks, 3_000).finally(() => socket.destroy());
    },
  );
});
