import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import express from "express";
import { allowOrigin } from "../../../src/channels/web/allow-origin.ts";
import { addressKey, createRateLimit } from "../../../src/channels/web/rate-limit.ts";
import { createCheckContactRouter } from "../../../src/contacts/check-contact-router.ts";
import { register } from "./sandbox-register.ts";

const page = "https://www.skylark-wallet.example";
let at: number;
let base: string;
let close: () => void;
let kept: string[];
beforeEach(async () => {
  kept = [];
  at = Date.parse("2026-11-22T09:00:00.000Z");
  const limit = createRateLimit({ perMinute: 30, burst: 30, now: () => new Date(at).toISOString() });
  const app = express();
  app.set("query parser", "simple");
  app.use(
    createCheckContactRouter({
      registry: register,
      keep: (checks) => kept.push(...checks.map(({ kind, verdict }) => `${kind} ${verdict}`)),
      take: (address) => limit.take(addressKey(address)),
      allowOrigin: allowOrigin(new Set([page])),
    }),
  );
  const server = app.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/check-contact`;
  close = () => server.close();
});
afterEach(() => close());

const ask = async (query: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(`${base}${query}`, { headers });
  return { status: answer.status, body: await answer.json(), headers: answer.headers };
};
const value = (text: string) => `?value=${encodeURIComponent(text)}`;

describe("GET /api/check-contact", () => {
  it("answers verdict and kind and nothing else, and is kept by nobody", async () => {
    const { status, body, headers } = await ask(value("400-000-1234"));
    expect([status, body]).toEqual([200, { verdict: "official", kind: "phone" }]);
    expect(headers.get("cache-control")).toBe("no-store");
    expect((await ask(value("t.me/skylark"))).body).toEqual({ verdict: "not-ours", kind: "telegram" });
    expect((await ask(value("+8613800138000"))).body).toEqual({ verdict: "unknown", kind: "phone" });
    expect((await ask(value("hello"))).body).toEqual({ verdict: "unknown", kind: null });
    expect(kept).toEqual(["phone official", "telegram not-ours", "phone unknown"]);
  });

  it("answers for the most dangerous of several", async () => {
    const { body } = await ask(value("400-000-1234 skylark-pay.top 13800138000"));
    expect(body).toEqual({ verdict: "not-ours", kind: "link" });
  });

  it("takes one string of at most 4,000 characters", async () => {
    for (const query of ["", "?value=", "?value=%20", "?value=a&value=b", value("1".repeat(4_001)), "?other=1"]) {
      const { status, body } = await ask(query);
      expect([query.slice(0, 20), status, body.error?.code]).toEqual([query.slice(0, 20), 400, "BadArgument"]);
    }
    expect((await ask("?value[a]=1")).status).toBe(400);
    expect((await ask(value(`${"x".repeat(3_980)} t.cn/a`))).body.verdict).toBe("not-ours");
  });

  it("lets pages of the wallet read it, and no others", async () => {
    const allowed = await ask(value("95000012"), { Origin: page });
    expect(allowed.headers.get("access-control-allow-origin")).toBe(page);
    expect(allowed.headers.get("vary")).toMatch(/Origin/);
    const foreign = await ask(value("95000012"), { Origin: "https://evil.com" });
    expect([foreign.status, foreign.body.error.code]).toEqual([403, "OriginNotAllowed"]);
    expect(foreign.headers.get("access-control-allow-origin")).toBeNull();
  });

  it("answers thirty times a minute to one address", async () => {
    for (let n = 0; n < 30; n += 1) expect((await ask(value("95000012"))).status).toBe(200);
    const refused = await ask(value("95000012"));
    expect([refused.status, refused.body.error.code, refused.headers.get("retry-after")]).toEqual([
      429,
      "TooManyRequests",
      "2",
    ]);
    at += 2_000;
    expect((await ask(value("95000012"))).status).toBe(200);
  });
});
