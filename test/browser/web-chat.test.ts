import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { BrowserContext, Page } from "playwright-core";
import { openBrowser } from "../support/browser.ts";
import { call, type Widget, widgetToken } from "../support/directline-client.ts";
import { root } from "../support/root.ts";
import { createServerProcess, type ServerProcess } from "../support/server-process.ts";
import { until } from "../support/until.ts";
import { settled, watchPages } from "../support/watched-page.ts";
import { openWebDesk } from "../support/web-desk.ts";

const browser = await openBrowser();
const inBrowser = browser ? describe : describe.skip;
const customer = "wujing@example.com";
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

let server: ServerProcess;
let context: BrowserContext;
let page: Page;
let dir = "";
const complaints: string[] = [];

beforeAll(async () => {
  if (!browser) return;
  dir = await mkdtemp(join(tmpdir(), "walletline-web-chat-"));
  server = await createServerProcess(dir);
  await server.start();
  context = await browser.newContext({ locale: "zh-CN", viewport: { width: 1000, height: 900 } });
  page = await context.newPage();
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (line) => {
    if (/Content Security Policy|Refused to/.test(line.text())) complaints.push(line.text());
  });
  await page.goto(`${server.url}/webchat.html`);
});
afterAll(async () => {
  await context?.close();
  await browser?.close();
  await server?.kill();
  await rm(dir, { recursive: true, force: true });
});

const bubbles = () => page.locator(".webchat__bubble__content").allInnerTexts();
const heard = (words: string | RegExp) => page.locator(".webchat__bubble").filter({ hasText: words }).last().waitFor();
const suggested = (label: string) => page.getByRole("toolbar").getByRole("button", { name: label, exact: true });
async function write(text: string): Promise<void> {
  await page.getByRole("textbox", { name: /消息/ }).fill(text);
  await page.getByRole("textbox", { name: /消息/ }).press("Enter");
}
const lastCode = () =>
  until(
    async () => {
      const answer = await fetch(`${server.url}/sandbox/messages.json?to=${encodeURIComponent(customer)}`);
      return ((await answer.json()) as { code?: string }[]).findLast(({ code }) => code)?.code ?? "";
    },
    (code) => code !== "",
  );
const desk = () => ({ base: server.url });
/** Somebody else, over the protocol. */
async function somebody(): Promise<Widget & { says(text: string): Promise<void> }> {
  const widget = await widgetToken(desk());
  const { token, conversationId } = widget;
  await call(desk(), "POST", "/v3/directline/conversations", { token, body: {} });
  return {
    ...widget,
    async says(text) {
      const body = { type: "message", from: { id: "me" }, text };
      await call(desk(), "POST", `/v3/directline/conversations/${conversationId}/activities`, { token, body });
    },
  };
}

inBrowser("Microsoft's Web Chat, unmodified", () => {
  it("speaks Chinese, greets with buttons, and sends what is written and pressed", async () => {
    await heard("遇到什么事了");
    expect(await page.getByRole("textbox", { name: /消息/ }).getAttribute("placeholder")).toBe("键入消息");
    await suggested("提现失败").click();
    await page.locator(".webchat__bubble--from-user").filter({ hasText: "提现失败" }).waitFor();
    await heard("注册时用的手机号或邮箱");
    await write("取消");
    await write("昨天有一笔4800块的付款我不认识");
    await write(customer);
    await heard("6 位验证码");
  });

  it("shows a code as dots from its echo on, and a list to tick as a card", async () => {
    const code = await lastCode();
    await write(code);
    await heard("要现在冻结账户吗");
    await suggested("马上冻结").click();
    await page.getByRole("checkbox", { name: /4,800/ }).check();
    await page.locator(".ac-pushButton").filter({ hasText: "选好了" }).click();
    await heard("已登记 1 笔非本人交易");
    const shown = (await bubbles()).join("\n");
    expect(shown).not.toContain(code);
    expect(shown).toContain("••••••");
  });

  it("changes the queue's bubble where it stands: the wait over, another one, a place nearer", async () => {
    await write("转人工");
    await heard(/第 1 位/);
    await write("不等了");
    await heard("已离开排队");
    expect(
      await page
        .locator(".webchat__bubble")
        .filter({ hasText: /第 1 位/ })
        .count(),
    ).toBe(0);
    const other = await somebody();
    await other.says("转人工");
    await write("转人工");
    await heard(/第 2 位/);
    await other.says("不等了");
    await heard(/第 1 位/);
    expect(
      await page
        .locator(".webchat__bubble")
        .filter({ hasText: /第 \d 位/ })
        .count(),
    ).toBe(1);
  });

  it("uploads a file and shows it sent", async () => {
    await page.locator("input[type=file]").setInputFiles({ name: "回单.png", mimeType: "image/png", buffer: png });
    // Web Chat draws a small picture of it first, and a "send" before that sends nothing: its own UploadButton says so.
    await page.locator(".webchat__attachment-icon--checked").waitFor();
    await page.getByRole("button", { name: "发送", exact: true }).click();
    await page.locator(".webchat__bubble--from-user img, .webchat__bubble--from-user a").last().waitFor();
  });

  it("has the whole conversation back after a reload, and nothing failed on the way", async () => {
    // What is being uploaded is shown as a picture, what was uploaded by its name.
    await heard("收到，已记在对话里");
    const words = async () => (await bubbles()).filter((text) => text !== "" && !text.includes("回单.png"));
    const before = await words();
    await page.reload();
    await heard(/第 1 位/);
    await heard("回单.png");
    expect(await until(words, (now) => now.length === before.length)).toEqual(before);
    expect(await page.getByText(/发送失败|无法发送消息/).count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it("takes no row's words for markup, in buttons and in a card", async () => {
    const origins: string[] = [];
    const tickWords = () => ({ label: "请勾选", send: "选好了" });
    const desk = await openWebDesk({ webDir: join(root, "dist/web"), origins, tickWords });
    origins.push(desk.base);
    await desk.stop();
    await desk.restart();
    const other = await browser!.newContext({ locale: "zh-CN" });
    try {
      const caught = await watchPages(other, desk.base);
      const chat = await other.newPage();
      await chat.goto(`${desk.base}/webchat.html`);
      await chat.getByText("hello").first().waitFor();
      const id = desk.conversations.calls.findLast(({ name }) => name === "start")?.conversation ?? "";
      const titles = [
        "[领奖](https://evil.example)",
        "![x](https://evil.example/p.png)",
        "<https://evil.example>",
        "HTTPS://evil.example www.evil.example 138****1001",
      ];
      const rows = titles.map((title, at) => ({ id: `r${at}`, date: "11-22", title, amount: "¥1.00", state: "成功" }));
      for (const many of [false, true])
        await desk.conversations.say(id, {
          text: "哪一笔？",
          prompt: { kind: "list", ask: `a${many}`, rows, choices: [], many },
        });
      await chat.getByRole("checkbox").last().waitFor();
      await settled(chat);
      expect(caught.happened).toEqual([]);
      expect(await chat.locator(".ac-adaptiveCard a, .ac-adaptiveCard img").count()).toBe(0);
      const shown = await chat.locator(".ac-adaptiveCard").innerText();
      expect(shown.replaceAll("\u200b", "")).toContain("［领奖］(https：//evil.example)");
    } finally {
      await other.close();
      await desk.close();
    }
  });
});
