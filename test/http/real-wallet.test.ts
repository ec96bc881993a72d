import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, request, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { hash } from "@node-rs/argon2";
import { unsealFile } from "../../src/store/lowdb/sealed-file.ts";
import { createSeal } from "../../src/store/seal.ts";
import { totpCode, totpStep } from "../../src/wallet/totp.ts";
import { call, widgetToken } from "../support/directline-client.ts";
import { coreToken, type OverHttp, openOverHttp } from "../support/served-sandbox.ts";
import { createServerProcess, type ServerProcess } from "../support/server-process.ts";
import { until } from "../support/until.ts";
import { filesBelow } from "../unit/store/store-directory.ts";

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
  server = await createServerProcess(dir, {
    env: {
      ...{ WALLET_URL: core.url, WALLET_TOKEN: coreToken, DESK_ORIGIN: "https://desk.example" },
      ...{ SMTP_URL: "smtps://user:password@127.0.0.1:9", SMTP_FROM: "no-reply@skylark.example" },
      ...{ SMS_WEBHOOK_URL: `http://127.0.0.1:${port}/`, SMS_WEBHOOK_SECRET: "s".repeat(32) },
    },
    started: "Walletline listening",
  });
});
afterAll(async () => {
  await server.kill();
  gateway.closeAllConnections();
  gateway.close();
  await core.close();
  await rm(dir, { recursive: true, force: true });
});

const accounts = () => join(dir, "keys", "desk-accounts.json");
const mei = { user: "mei", name: "Mei", role: "agent", number: "YQ-2041" };

/** Asks the desk as its own page does, with the cookie of the last sign-in. */
let cookie = "";
function atDesk(method: string, path: string, body?: object): Promise<{ status: number; text: string }> {
  const headers = { host: "desk.example", origin: "https://desk.example", "content-type": "application/json", cookie };
  return new Promise((resolve, reject) => {
    request(server.url + path, { method, headers }, (answer) => {
      cookie = answer.headers["set-cookie"]?.[0]?.split(";")[0] ?? cookie;
      let text = "";
      answer.on("data", (chunk: Buffer) => {
        text += chunk.toString();
      });
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, text }));
    })
      .on("error", reject)
      .end(body && JSON.stringify(body));
  });
}

/** The newest code that was texted there. */
async function textedCode(to: string): Promise<string> {
  await until(
    () => messages,
    (seen) => seen.some((message) => message.to === to),
    20_000,
  );
  return /\d{6}/.exec(messages.findLast((message) => message.to === to)!.text)![0];
}

const chats: { id: string; record(): Promise<string> }[] = [];
async function openChat(locale: string) {
  const desk = { base: server.url };
  const { token } = await widgetToken(desk, { locale });
  const opened = await call(desk, "POST", "/v3/directline/conversations", { token });
  const id = String(opened.body.conversationId);
  const path = `/v3/directline/conversations/${id}/activities`;
  const activities = async () => (await call(desk, "GET", path, { token })).body;
  const texts = async () =>
    ((await activities()) as { activities?: { text?: string }[] }).activities?.map(({ text }) => text ?? "") ?? [];
  const chat = {
    id,
    record: async () => JSON.stringify(await activities()),
    /** Says it, and waits for words like these after it; answers all that was said after it. */
    async say(text: string, answer: RegExp): Promise<string> {
      const before = (await texts()).length;
      const body = { type: "message", from: { id: "x" }, text };
      expect((await call(desk, "POST", path, { token, body })).status).toBe(200);
      const after = await until(
        async () => (await texts()).slice(before).join("\n"),
        (seen) => answer.test(seen),
        20_000,
      );
      return after;
    },
  };
  chats.push(chat);
  return chat;
}

describe("with a real wallet", () => {
  it("does not start while an agent could sign in by a password alone", async () => {
    await expect(server.start()).rejects.toThrow(/desk-accounts\.json: missing; .*second factor/);
    await writeFile(accounts(), JSON.stringify([{ ...mei, passwordHash: await hash(password), totpSecret }]));
    await server.start();
  });

  it("has no sandbox, no demo page and no passwords to tell, and the desk only where it belongs", async () => {
    const statusOf = async (path: string) => (await fetch(server.url + path)).status;
    for (const path of ["/", "/sandbox", "/sandbox/customers.json", "/sandbox/messages.json", "/desk"])
      expect([path, await statusOf(path)]).toEqual([path, 404]);
    expect(await statusOf("/readyz")).toBe(200);
    expect(server.printed()).not.toContain("desk agent");
  });

  it("asks an agent for the second factor", async () => {
    const path = "/desk/api/session";
    expect((await atDesk("POST", path, { user: "mei", password })).status).toBe(401);
    const code = totpCode(totpSecret, totpStep(new Date().toISOString()));
    expect((await atDesk("POST", path, { user: "mei", password, code })).status).toBe(200);
  });

  it("cancels a payment for a customer who is proved, over the wire, once", async () => {
    const chat = await openChat("zh-CN");
    await chat.say("昨天下午三点给李雷转了350块转错了", /手机号或邮箱/);
    await chat.say("13800001001", /验证码短信/);
    await chat.say(await textedCode("+8613800001001"), /现在撤销吗/);
    await chat.say("好的", /已撤销/);
    // The note of the case goes out by itself, before or after this.
    const effects = (await core.sandbox.ledger()).filter(({ operation }) => operation !== "noteCase");
    expect(effects.map(({ operation, state, amount }) => [operation, state, amount])).toEqual([
      ["cancelPayment", "done", 35_000],
    ]);
  });

  it("leaves no secret and no whole contact in files, logs, transcripts or at the desk, whatever was talked about", async () => {
    const secrets = ["实验二小", "Lark-Canary-77", "4111 1111 1111 1111", "4111111111111111", "11010519491231002X"];
    const account = await openChat("zh-CN");
    await account.say("我的账号找不回来了", /手机号或邮箱/);
    await account.say("13800001003", /验证码短信/);
    let next = await account.say(await textedCode("+8613800001003"), /安全问题|选哪一种/);
    if (/小学/.test(next)) next = await account.say("实验二小", /选哪一种/);
    else if (/上司/.test(next)) next = await account.say("高", /选哪一种/);
    await account.say("身份验证器", /6 位/);
    const shown = await core.sandbox.authenticatorCode("chen-haoran");
    const typed = shown === "none" ? "" : shown.code;
    await account.say(typed, /链接/);
    const freeze = await openChat("en-US");
    await freeze.say("freeze my account now", /phone number or e-mail/);
    await freeze.say("+1 202 555 0143", /text message/);
    await freeze.say(await textedCode("+12025550143"), /freeze/i);
    await freeze.say("yes", /frozen/);
    const withdrawal = await openChat("zh-CN");
    await withdrawal.say("提现失败", /手机号或邮箱/);
    await withdrawal.say("13800001012", /验证码短信/);
    await withdrawal.say(await textedCode("+8613800001012"), /现在提交吗/);
    await withdrawal.say("重新提交", /已重新提交/);
    const contact = await openChat("zh-CN");
    await contact.say("我的卡号是 4111 1111 1111 1111，密码是Lark-Canary-77，身份证11010519491231002X", /./);
    await contact.say("转人工", /./);
    await until(
      async () => (await atDesk("GET", "/desk/api/queue")).text,
      (seen) => seen.includes(contact.id),
      20_000,
    );
    expect((await atDesk("POST", `/desk/api/conversations/${contact.id}/claim`)).status).toBe(200);

    const desk: string[] = [(await atDesk("GET", "/desk/api/queue")).text];
    for (const { id } of chats)
      for (const part of ["", "/actions", "/transactions", "/replies", "/suggestions"])
        desk.push((await atDesk("GET", `/desk/api/conversations/${id}${part}`)).text);
    const transcripts = await Promise.all(chats.map((chat) => chat.record()));
    await server.end();
    const raw: string[] = [];
    const opened: string[] = [];
    const seal = createSeal({ keys: [{ id: "k1", key: Buffer.alloc(32, "seal".length) }], current: "k1" });
    for (const file of await filesBelow(join(dir, "data"))) {
      const bytes = await readFile(file);
      raw.push(bytes.toString());
      const read = unsealFile(bytes, seal);
      if (read.state === "whole") opened.push(read.text);
    }
    // What may be there is found where it is looked for.
    expect(opened.join()).toContain("已重新提交");
    expect(raw.join()).not.toContain("已重新提交");
    expect(transcripts.join()).toContain("••••••");
    expect(server.wrote()).toContain("turn.handled");
    expect(desk.join()).toContain(contact.id);

    const codes = messages.flatMap(({ text }) => /\d{6}/.exec(text)?.[0] ?? []);
    expect(codes.length).toBeGreaterThanOrEqual(4);
    const contacts = (await core.sandbox.customers()).flatMap(({ phone, email }) => [
      ...(phone ? [phone, phone.replace(/^\+(86|1|852)/, "")] : []),
      ...(email ? [email] : []),
    ]);
    const places = { raw, opened, logs: [server.wrote()], transcripts, desk };
    const found = Object.entries(places).flatMap(([place, texts]) =>
      [
        ...secrets,
        typed,
        ...codes.map((code) => `"${code}"`),
        coreToken,
        ...(/raw|logs|desk/.test(place) ? [...codes, ...contacts] : []),
      ]
        .filter((secret) => secret !== "" && texts.some((text) => text.includes(secret)))
        .map((secret) => `${place}: ${secret}`),
    );
    expect(found).toEqual([]);
  });
});
