import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { createSlackApi } from "../../../src/channels/slack/slack-api.ts";

let server: Server;
let answer: (res: ServerResponse) => void;
let calls = 0;
beforeAll(async () => {
  server = createServer((req, res) => {
    calls += 1;
    req.resume().on("end", () => answer(res));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve());
  });
});
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

const says =
  (status: number, body: unknown, headers: Record<string, string> = {}): typeof answer =>
  (res) =>
    void res.writeHead(status, { "Content-Type": "application/json", ...headers }).end(JSON.stringify(body));

describe("a call of Slack's Web API", () => {
  it.each<[string, typeof answer, unknown]>([
    ["done", says(200, { ok: true, ts: "1.2" }), { outcome: "done", data: expect.objectContaining({ ts: "1.2" }) }],
    ["asked to wait", says(429, {}, { "Retry-After": "7" }), { outcome: "later", retryAfterMs: 7_000 }],
    ["asked to wait for no time", says(429, {}, { "Retry-After": "0" }), { outcome: "later", retryAfterMs: 1_000 }],
    [
      "asked to wait for weeks",
      says(429, {}, { "Retry-After": "99999999999" }),
      { outcome: "later", retryAfterMs: 3_600_000 },
    ],
    ["asked to wait, and not told how", says(429, {}), { outcome: "unsure" }],
    [
      "asked to wait, without a time",
      says(200, { ok: false, error: "ratelimited" }),
      { outcome: "later", retryAfterMs: 30_000 },
    ],
    [
      "refused",
      says(200, { ok: false, error: "channel_not_found" }),
      { outcome: "refused", error: "channel_not_found" },
    ],
    ["answered with Slack's own trouble", says(200, { ok: false, error: "internal_error" }), { outcome: "unsure" }],
    ["answered by something in between", says(200, { ok: false, error: "<html> down" }), { outcome: "unsure" }],
    ["answered with nothing that says whether", says(200, {}), { outcome: "unsure" }],
    ["answered with null", says(200, null), { outcome: "unsure" }],
    ["answered with a list", says(200, []), { outcome: "unsure" }],
    ["answered with half an answer", (res) => void res.writeHead(200).end('{"ok":tr'), { outcome: "unsure" }],
    ["answered with an error of no shape", says(200, { ok: false, error: { code: 5 } }), { outcome: "unsure" }],
    ["answered with a 500", says(500, {}), { outcome: "unsure" }],
    ["cut off", (res) => void res.destroy(), { outcome: "unsure" }],
    ["answered with a 404", says(404, {}), { outcome: "refused", error: "http_error" }],
  ])("%s is told as such, after one try", async (_name, how, outcome) => {
    answer = how;
    calls = 0;
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`;
    const api = createSlackApi({ token: "xoxb-test", url });
    expect(await api("chat.postMessage", { channel: "D1", text: "hello" })).toEqual(outcome);
    expect(calls).toBe(1);
  });
});
