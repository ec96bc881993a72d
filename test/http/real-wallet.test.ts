import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { hash } from "@node-rs/argon2";
import { totpCode, totpStep } from "../../src/wallet/totp.ts";
import { call, widgetToken } from "../support/directline-client.ts";
import { coreToken, type OverHttp, openOverHttp } from "../support/served-sandbox.ts";
import { createServerProcess, type ServerProcess } from "../support/server-process.ts";
import { until } from "../support/until.ts";

const totpSecret = "JBSWY3DPEHPK3PXPKRUGKIDROVUWG2ZA";
const password = "Quiet-Harbour-17";
let dir = "";
let core: OverHttp;
let server: ServerProcess;
let gateway: Server;
/** What the company's gateway for text messages was given. */
const messages: { to: string; text: string }[] = [];

/** A real process of Walletline before a wallet core of its own process's making: served over HTTP, known by its URL alone. */
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "walletline-real-"));
  core = await openOverHttp();
  gateway = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => {
      body += chunk.toString();
    });
    request.on("end", () => {
      messages.push(JSON.parse(body) as { to: string; text: string });
      response.writeHead(200).end();
    });
  });
  await new Promise<void>((resolve) => gateway.listen(0, "127.0.0.1", resolve));
  const { port } = gateway.address() as { port: number };
  await mkdir(join(dir, "keys"));
  for (const purpose of ["seal", "identity", "web"])
    await writeFile(join(dir, "keys", `${purpose}.key`), Buffer.alloc(32, purpose.length).toString("base64"));
  server = await createServerProcess(
    dir,
    {
      ...{ WALLET_URL: core.url, WALLET_TOKEN: coreToken, DESK_ORIGIN: "https://desk.example" },
      ...{ SMTP_URL: "smtps://user:password@127.0.0.1:9", SMTP_FROM: "no-reply@skylark.example" },
      ...{ SMS_WEBHOOK_URL: `http://127.0.0.1:${port}/`, SMS_WEBHOOK_SECRET: "s".repeat(32) },
    },
    "Walletline listening",
  );
}, 60_000);
afterAll(async () => {
  await server.kill();
  gateway.closeAllConnections();
  gateway.close();
  await core.close();
  await rm(dir, { recursive: true, force: true });
});

const accounts = () => join(dir, "keys", "desk-accounts.json");
const mei = { user: "mei", name: "Mei", role: "agent", number: "YQ-2041" };

describe("with a real wallet", () => {
  it("does not start while an agent could sign in by a password alone", async () => {
    await expect(server.start()).rejects.toThrow(/desk-accounts\.json: missing; .*second factor/);
    await writeFile(accounts(), JSON.stringify([{ ...mei, passwordHash: await hash(password), totpSecret }]));
    await server.start();
  }, 60_000);

  it("has no sandbox, no demo page and no passwords to tell, and the desk only where it belongs", async () => {
    const statusOf = async (path: string) => (await fetch(server.url + path)).status;
    for (const path of ["/", "/sandbox", "/sandbox/customers.json", "/sandbox/messages.json", "/desk"])
      expect([path, await statusOf(path)]).toEqual([path, 404]);
    expect(await statusOf("/readyz")).toBe(200);
    expect(server.printed()).not.toContain("desk agent");
  });

  it("asks an agent for the second factor", async () => {
    const { request } = await import("node:http");
    const signIn = (body: object) =>
      new Promise<number>((resolve, reject) => {
        const headers = { host: "desk.example", origin: "https://desk.example", "content-type": "application/json" };
        request(`${server.url}/desk/api/session`, { method: "POST", headers }, (answer) => {
          answer.resume();
          resolve(answer.statusCode ?? 0);
        })
          .on("error", reject)
          .end(JSON.stringify(body));
      });
    expect(await signIn({ user: "mei", password })).toBe(401);
    const code = totpCode(totpSecret, totpStep(new Date().toISOString()));
    expect(await signIn({ user: "mei", password, code })).toBe(200);
  });

  it("cancels a payment for a customer who is proved, over the wire, once", async () => {
    const desk = { base: server.url };
    const { token } = await widgetToken(desk, { locale: "zh-CN" });
    const opened = await call(desk, "POST", "/v3/directline/conversations", { token });
    const path = `/v3/directline/conversations/${String(opened.body.conversationId)}/activities`;
    const texts = async () => {
      const { activities } = (await call(desk, "GET", path, { token })).body as { activities?: { text?: string }[] };
      return (activities ?? []).map(({ text }) => text ?? "").join("\n");
    };
    const say = async (text: string, answer: RegExp) => {
      const body = { type: "message", from: { id: "x" }, text };
      expect((await call(desk, "POST", path, { token, body })).status).toBe(200);
      await until(texts, (seen) => answer.test(seen), 20_000);
    };
    await say("昨天下午三点给李雷转了350块转错了", /手机号或邮箱/);
    await say("13800001001", /验证码短信/);
    await until(
      () => messages,
      (seen) => seen.some(({ to }) => to === "+8613800001001"),
      20_000,
    );
    await say(/\d{6}/.exec(messages[0]!.text)![0], /现在撤销吗/);
    await say("好的", /已撤销/);
    expect((await core.sandbox.ledger()).map(({ operation, state, amount }) => [operation, state, amount])).toEqual([
      ["cancelPayment", "done", 35_000],
    ]);
  }, 60_000);
});
