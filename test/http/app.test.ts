import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { call, widgetToken } from "../support/directline-client.ts";
import { openWebDesk, type WebDesk } from "../support/web-desk.ts";

let webDir: string;
let desk: WebDesk;
let ready: boolean;
beforeEach(async () => {
  webDir = mkdtempSync(join(tmpdir(), "walletline-web-"));
  for (const folder of ["demo", "demo/assets", "desk"]) mkdirSync(join(webDir, folder));
  writeFileSync(join(webDir, "demo", "index.html"), "<p>demo</p>");
  writeFileSync(join(webDir, "desk", "index.html"), "<p>desk</p>");
  writeFileSync(join(webDir, "demo", "assets", "main-abc123.js"), "1");
  writeFileSync(join(webDir, "walletline-chat.js"), "2");
  writeFileSync(join(webDir, "walletline-chat.zh-Hans.js"), "zh");
  writeFileSync(join(webDir, ".secret"), "3");
  ready = true;
  desk = await openWebDesk({ webDir, isReady: () => ready });
});
afterEach(async () => {
  await desk.close();
  rmSync(webDir, { recursive: true, force: true });
});

const page = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(desk.base + path, { headers });
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
};

describe("the app", () => {
  it("says whether it lives, whether it is ready, and what it has counted", async () => {
    expect((await page("/healthz")).status).toBe(200);
    expect((await page("/readyz")).status).toBe(200);
    ready = false;
    expect((await page("/readyz")).status).toBe(503);
    expect((await page("/healthz")).status).toBe(200);
    const { text, headers } = await page("/metrics");
    expect(headers.get("content-type")).toMatch(/^text\/plain/);
    expect(text).toMatch(/walletline_http_requests_total\{method="GET",route="\/readyz",status="503"\} 1/);
    expect(text).toMatch(/^walletline_web_sockets 0$/m);
  });

  it("counts a route once, however its address was spelt", async () => {
    for (const path of ["/api/widget/token", "/API/widget/token", "/Api/Widget/Token", "/api/WIDGET/token/"])
      await call(desk, "POST", path, { body: {} });
    const { text } = await page("/metrics");
    const series = text.split("\n").filter((line) => line.startsWith("walletline_http_requests_total{"));
    expect(series).toEqual(['walletline_http_requests_total{method="POST",route="/api/widget/token",status="200"} 4']);
  });

  it("serves the pages, and the widget's script to pages of other origins", async () => {
    expect((await page("/")).text).toBe("<p>demo</p>");
    expect((await page("/desk")).text).toBe("<p>desk</p>");
    expect((await page("/")).headers.get("cache-control")).toBe("no-cache");
    expect((await page("/assets/main-abc123.js")).headers.get("cache-control")).toMatch(/immutable/);
    expect((await page("/walletline-chat.zh-Hans.js")).text).toBe("zh");
    const script = await page("/walletline-chat.js");
    expect(script.headers.get("cross-origin-resource-policy")).toBe("cross-origin");
    expect(script.headers.get("content-type")).toMatch(/javascript/);
    for (const path of [
      "/.secret",
      "/..%2f.secret",
      "/assets/..%2f.secret",
      "/demo/index.html",
      "/walletline-chat.xx.js",
      "/nothing",
    ]) {
      expect([path, (await page(path)).status]).toEqual([path, 404]);
    }
  });

  it("answers /desk only at its own host when one is given", async () => {
    const strict = await openWebDesk({ webDir, deskOrigin: "https://desk.example" });
    const at = (host: string, path: string) =>
      new Promise((resolve, reject) => {
        get({ host: "127.0.0.1", port: strict.port, path, headers: { Host: host } }, (res) => {
          res.resume();
          resolve(res.statusCode);
        }).on("error", reject);
      });
    for (const path of ["/desk", "/desk/", "/desk/api/queue", "/DESK", "/desk/index.html"]) {
      expect([path, await at("wallet.example", path)]).toEqual([path, 404]);
      expect([path, await at("desk.example.evil.example", path)]).toEqual([path, 404]);
    }
    expect(await at("desk.example", "/desk/")).toBe(200);
    expect(await at("wallet.example", "/")).toBe(200);
    await strict.close();
  });

  it("sends headers that let nothing foreign and nothing inline run", async () => {
    const one = await page("/");
    const policy = one.headers.get("content-security-policy") ?? "";
    for (const part of ["default-src 'none'", "script-src 'self'", "object-src 'none'", "base-uri 'none'"]) {
      expect(policy).toContain(part);
    }
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*|upgrade-insecure/);
    expect(one.headers.get("x-powered-by")).toBeNull();
    expect(one.headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("tells nobody outside what went wrong inside, and its log no more than where", async () => {
    const { token, conversationId } = await widgetToken(desk);
    desk.conversations.accept = async () => {
      throw new Error("connect ECONNREFUSED db.internal:5432 canary-4111");
    };
    const path = `/v3/directline/conversations/${conversationId}/activities`;
    const answer = await call(desk, "POST", path, { token, body: { type: "message", text: "canary-text" } });
    expect(answer.status).toBe(500);
    expect(answer.body.error?.code).toBe("ServiceError");
    expect(JSON.stringify(answer.body)).not.toMatch(/canary|internal|\.ts|at /);
    const failed = desk.lines.find(({ msg }) => msg === "http.failed");
    expect(failed?.requestId).toBe(answer.headers.get("x-request-id"));
    expect(JSON.stringify(desk.lines)).not.toMatch(/canary/);
  });

  it("writes one line a request, without query, address or content", async () => {
    desk.lines.length = 0;
    await call(desk, "POST", "/api/widget/token?canary=1", { body: { locale: "canary" } });
    await call(desk, "GET", "/not-me/canary-one-time-token");
    expect(desk.lines).toHaveLength(2);
    expect(desk.lines[0]).toEqual({
      ...{ msg: "http.answered", requestId: expect.any(String), method: "POST", route: "/api/widget/token" },
      ...{ status: 200, durationMs: expect.any(Number) },
    });
    expect(desk.lines[1]).toMatchObject({ route: "unmatched", status: 404 });
    expect(JSON.stringify(desk.lines)).not.toContain("canary");
  });

  it("names requests itself, whatever name one came with", async () => {
    const { headers } = await page("/healthz", { "X-Request-Id": "forged" });
    expect(headers.get("x-request-id")).toMatch(/^[\w-]{22}$/);
  });

  it("finishes what is under way before it closes, and takes nothing new", async () => {
    const { token, conversationId } = await widgetToken(desk);
    const take = desk.conversations.accept;
    let letGo: () => void = () => {};
    const begun = new Promise<void>((resolve) => {
      desk.conversations.accept = async (...args) => {
        resolve();
        await new Promise<void>((go) => {
          letGo = go;
        });
        return take(...args);
      };
    });
    const path = `/v3/directline/conversations/${conversationId}/activities`;
    const answer = call(desk, "POST", path, { token, body: { type: "message", text: "last" } });
    await begun;
    const stopped = desk.stop(5000);
    await expect(fetch(`${desk.base}/healthz`)).rejects.toThrow();
    letGo();
    expect((await answer).status).toBe(200);
    await stopped;
    await desk.restart();
  });
});
