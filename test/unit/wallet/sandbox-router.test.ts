import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "@jest/globals";
import express from "express";
import { createLocalJWKSet, jwtVerify } from "jose";
import { openSandboxIdentity } from "../../../src/wallet/sandbox-identity.ts";
import { createSandboxRouter } from "../../../src/wallet/sandbox-router.ts";
import { openTestWallet, scratch, testClock } from "./open-test-wallet.ts";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function serve() {
  const clock = testClock(new Date().toISOString());
  const opened = await openTestWallet({ clock });
  let ids = 0;
  const identity = await openSandboxIdentity({ dir: scratch(), now: clock.now, newId: () => `jti-${++ids}` });
  let resets = 0;
  const onReset = async () => {
    resets += 1;
  };
  const server = createServer(express().use(createSandboxRouter({ sandbox: opened.sandbox, identity, onReset })));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const post = (path: string, body?: unknown, headers: Record<string, string> = {}) =>
    fetch(url + path, {
      method: "POST",
      headers: { ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
      body: body === undefined ? undefined : typeof body === "string" ? body : JSON.stringify(body),
    });
  const resetPath = async (customer = "lin-xiaoyu") => {
    await opened.wallet.sendResetLink({
      customer,
      contactId: `${customer}-email`,
      key: `reset-${Math.floor(ids)}-${customer}`,
    });
    return new URL((await opened.sandbox.messages()).at(-1)!.link!).pathname;
  };
  const save = (path: string, password: string) =>
    fetch(url + path, { method: "POST", body: new URLSearchParams({ password }) });
  return { ...opened, url, post, identity, resets: () => resets, resetPath, save };
}

describe("the sandbox's sign-in page", () => {
  it("lets the new password in and the old one no longer, in the customer's language", async () => {
    const { url, resetPath, save } = await serve();
    const enter = (fields: Record<string, string>, lang = "zh-Hans") =>
      fetch(`${url}/sandbox/sign-in/page?lang=${lang}`, { method: "POST", body: new URLSearchParams(fields) });
    const saved = await save(await resetPath(), "Harbour-Kite-42");
    expect(await saved.text()).toContain('href="/sandbox/sign-in?lang=zh-Hans"');
    const page = await (await fetch(`${url}/sandbox/sign-in?lang=en`)).text();
    for (const label of ["Phone number or e-mail", "Password"]) expect(page).toContain(`>${label}</label>`);
    const old = await enter({ contact: "13800001001", password: "not-the-one" });
    expect([old.status, (await old.text()).includes("没有登录成功")]).toEqual([401, true]);
    const right = await enter({ contact: "138 0000 1001", password: "Harbour-Kite-42" });
    expect([right.status, (await right.text()).includes("林晓雨，欢迎回来")]).toEqual([200, true]);
    const mail = await enter({ contact: "LinXiaoyu@example.com", password: "Harbour-Kite-42" }, "en");
    expect([mail.status, (await mail.text()).includes("The password works")]).toEqual([200, true]);
  });

  it("tells nothing else apart, and shows what was typed as text only", async () => {
    const { url } = await serve();
    const pages = await Promise.all(
      [{}, { contact: "13900009999", password: "x" }, { contact: "13800001001", password: "x" }, { contact: "?" }].map(
        async (fields) => {
          const sent = await fetch(`${url}/sandbox/sign-in/page`, {
            method: "POST",
            body: new URLSearchParams(fields as Record<string, string>),
          });
          return [sent.status, (await sent.text()).replace(/value="[^"]*"/, "")];
        },
      ),
    );
    for (const page of pages) expect(page).toEqual([401, pages[0]![1]]);
    const hostile = await fetch(`${url}/sandbox/sign-in/page`, {
      method: "POST",
      body: new URLSearchParams({ contact: '"><script>alert(1)</script>' }),
    });
    expect(await hostile.text()).not.toContain("<script>");
  });
});

describe("the sandbox's machine-readable side", () => {
  it("lists the customers with what a test needs to play one", async () => {
    const { url } = await serve();
    const customers = (await (await fetch(`${url}/sandbox/customers.json`)).json()) as Record<string, unknown>[];
    expect(customers.length).toBeGreaterThanOrEqual(10);
    expect(customers.find(({ id }) => id === "emma-clarke")).toMatchObject({
      name: "Emma Clarke",
      phone: "+12025550143",
      email: "emma.clarke@example.com",
      totpSecret: expect.stringMatching(/^[A-Z2-7]{32}$/),
      answers: [
        { question: "What was the name of your first school?", answer: "St Mary's Primary" },
        expect.anything(),
      ],
      situation: expect.any(String),
    });
    expect(customers.find(({ id }) => id === "zhou-min")).toMatchObject({ phone: null });
    expect(customers.find(({ id }) => id === "sun-li")).not.toHaveProperty("totpSecret");
  });

  it.each(["+8613800001001", "%2B8613800001001", "13800001001", "+86%20138%200000%201001"])(
    "finds the messages of a phone written as %s",
    async (to) => {
      const { url, sandbox } = await serve();
      await sandbox.deliver({ kind: "sms", to: "+8613800001001", text: "483920", code: "483920" });
      await sandbox.deliver({ kind: "email", to: "linxiaoyu@example.com", text: "hello" });
      const messages = await (await fetch(`${url}/sandbox/messages.json?to=${to}`)).json();
      expect(messages).toEqual([
        {
          id: expect.any(String),
          at: expect.any(String),
          kind: "sms",
          to: "+8613800001001",
          text: "483920",
          code: "483920",
        },
      ]);
      expect(await (await fetch(`${url}/sandbox/messages.json`)).json()).toHaveLength(2);
    },
  );

  it("resets the wallet and the inbox, and tells who else holds something", async () => {
    const { url, post, wallet, sandbox, resets } = await serve();
    await wallet.freeze({ customer: "sun-li", reason: "asked", key: "k" });
    await sandbox.deliver({ kind: "sms", to: "+8613800001008", text: "x" });
    expect((await post("/sandbox/reset")).status).toBe(200);
    expect((await wallet.profile("sun-li")).status).toBe("active");
    expect(await (await fetch(`${url}/sandbox/messages.json`)).json()).toEqual([]);
    expect(await wallet.operation("k")).toEqual({ state: "unknown" });
    expect(resets()).toBe(1);
  });

  it("signs who the customer is, for two minutes, with a key that lasts", async () => {
    const { post, identity } = await serve();
    const body = (await (await post("/sandbox/session", { customer: "sun-li", extra: 1 })).json()) as {
      identity: string;
    };
    const { payload } = await jwtVerify(body.identity, createLocalJWKSet(identity.jwks), {
      issuer: "sandbox",
      audience: "walletline",
      algorithms: ["ES256"],
    });
    expect(payload).toMatchObject({ sub: "sun-li", jti: "jti-1" });
    expect(payload.exp! - payload.iat!).toBeLessThanOrEqual(120);
    expect(JSON.stringify(identity.jwks)).not.toContain('"d"');
    const dir = scratch();
    const [first, second] = await Promise.all([
      openSandboxIdentity({ dir, now: () => new Date().toISOString(), newId: () => "x" }),
      openSandboxIdentity({ dir, now: () => new Date().toISOString(), newId: () => "y" }),
    ]);
    expect(first.jwks).toEqual(second.jwks);
  });

  it("signs in by phone or e-mail, and says 401 to everything wrong", async () => {
    const { post, sandbox } = await serve();
    const password = "Lark-Morning-41";
    expect(await (await post("/sandbox/sign-in", { phone: "138 0000 1001", password })).json()).toEqual({
      customer: "lin-xiaoyu",
    });
    expect(await (await post("/sandbox/sign-in", { email: "LinXiaoyu@example.com", password })).json()).toEqual({
      customer: "lin-xiaoyu",
    });
    expect((await post("/sandbox/sign-in", { phone: "+8613800001001", password: "x" })).status).toBe(401);
    expect((await post("/sandbox/sign-in", { phone: "+8613800009999", password })).status).toBe(401);
    const emma = { email: "emma.clarke@example.com", password: "Maple-Harbour-9" };
    expect((await post("/sandbox/sign-in", emma)).status).toBe(401);
    const now = await sandbox.authenticatorCode("emma-clarke");
    expect(await (await post("/sandbox/sign-in", { ...emma, code: now === "none" ? "" : now.code })).json()).toEqual({
      customer: "emma-clarke",
    });
  });

  it.each([
    ["/sandbox/session", {}],
    ["/sandbox/session", { customer: ["sun-li"] }],
    ["/sandbox/session", { customer: { $ne: "" } }],
    ["/sandbox/session", '{"customer":'],
    ["/sandbox/session", "null"],
    ["/sandbox/session", "[]"],
    ["/sandbox/session", undefined],
    ["/sandbox/session", { customer: "__proto__" }],
    ["/sandbox/sign-in", {}],
    ["/sandbox/sign-in", { phone: "+8613800001001", email: "linxiaoyu@example.com", password: "x" }],
    ["/sandbox/sign-in", { phone: 13800001001, password: "x" }],
    ["/sandbox/sign-in", { phone: "abc", password: "x" }],
    ["/sandbox/sign-in", { phone: "+8613800001001", password: "x".repeat(300) }],
    ["/sandbox/sign-in", { password: "x".repeat(70_000) }],
    ["/sandbox/nothing", {}],
  ])("answers bad input to %s with 4xx and a code (%#)", async (path, body) => {
    const { post, sandbox } = await serve();
    const response = await post(path, body);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    expect(await response.json()).toEqual({ error: { code: expect.any(String), message: expect.any(String) } });
    expect(await sandbox.sessions("lin-xiaoyu")).toBe(0);
  });

  it("answers odd queries with 4xx and lives", async () => {
    const { url } = await serve();
    expect((await fetch(`${url}/sandbox/messages.json?to=a&to=b`)).status).toBe(400);
    expect((await fetch(`${url}/sandbox/messages.json?to[x]=b`)).status).toBe(200);
    expect((await fetch(`${url}/sandbox/authenticator.json?customer=sun-li`)).status).toBe(404);
    expect((await fetch(`${url}/sandbox/reset/%E0%A4%A`)).status).toBe(400);
    expect((await fetch(`${url}/sandbox/assets/..%2f..%2fpackage.json`)).status).toBe(404);
  });

  it("does not let another site's page press its buttons", async () => {
    const { post, resets } = await serve();
    expect((await post("/sandbox/reset", undefined, { "sec-fetch-site": "cross-site" })).status).toBe(403);
    expect(resets()).toBe(0);
  });
});

describe("the sandbox's pages", () => {
  it("save a new password with which the customer signs in", async () => {
    const { url, post, save, resetPath } = await serve();
    const path = await resetPath();
    const form = await (await fetch(url + path)).text();
    expect(form).toContain("新密码</label>");
    expect(form).toContain(">保存</button>");
    const again = await save(path, "short");
    expect([again.status, (await again.text()).includes("至少用 8 个字符")]).toEqual([422, true]);
    const saved = await save(path, "new-Heron-2026");
    expect([saved.status, (await saved.text()).includes("新密码已保存")]).toEqual([200, true]);
    expect(
      await (await post("/sandbox/sign-in", { email: "linxiaoyu@example.com", password: "new-Heron-2026" })).json(),
    ).toEqual({ customer: "lin-xiaoyu" });
    const used = await fetch(url + path);
    expect([used.status, (await used.text()).includes("已经用过")]).toEqual([410, true]);
    expect((await save(path, "another-Heron-1")).status).toBe(410);
  });

  it("speak the customer's language, and the browser's where there is no customer", async () => {
    const { url, clock, resetPath } = await serve();
    const path = await resetPath("emma-clarke");
    const form = await (await fetch(url + path)).text();
    expect(form).toContain("New password</label>");
    expect(form).toContain(">Save</button>");
    clock.pass(31 * 60_000);
    const expired = await fetch(url + path);
    expect([expired.status, (await expired.text()).includes("This link has expired")]).toEqual([410, true]);
    const unknown = await fetch(`${url}/sandbox/reset/nonsense`, { headers: { "accept-language": "en-GB" } });
    expect([unknown.status, (await unknown.text()).includes("We do not know this link")]).toEqual([404, true]);
  });

  it("take a form with no field, two fields or the wrong type of body as empty", async () => {
    const { url, resetPath } = await serve();
    const path = await resetPath();
    for (const [body, type] of [
      ["", "application/x-www-form-urlencoded"],
      ["password=new-Heron-2026&password=b", "application/x-www-form-urlencoded"],
      ["password[a]=new-Heron-2026", "application/x-www-form-urlencoded"],
      ["__proto__[password]=new-Heron-2026", "application/x-www-form-urlencoded"],
      ['{"password":"new-Heron-2026"}', "application/json"],
    ]) {
      expect((await fetch(url + path, { method: "POST", body, headers: { "content-type": type! } })).status).toBe(422);
    }
  });

  it("forbid inline scripts, frames and caching", async () => {
    const { url, resetPath } = await serve();
    for (const path of ["/sandbox", await resetPath()]) {
      const response = await fetch(url + path);
      expect(response.headers.get("content-security-policy")).toMatch(
        /default-src 'none'; script-src 'self';.*frame-ancestors 'none'/,
      );
      expect(response.headers.get("cache-control")).toBe("no-store");
      const markup = await response.text();
      expect(markup).not.toMatch(/<script(?![^>]*src=)|<[^>]+\son[a-z]+=|<style/);
      for (const asset of markup.matchAll(/(?:src|href)="(\/[^"]+)"/g))
        expect((await fetch(url + asset[1])).status).toBe(200);
    }
  });
});
