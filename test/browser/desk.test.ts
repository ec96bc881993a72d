import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "@jest/globals";
import type { Locator, Page } from "playwright-core";
import { conversationKeys, type QueueEntry } from "../../src/domain/conversation.ts";
import { setAvailability } from "../../src/handoff/availability.ts";
import { violations } from "../support/accessibility.ts";
import { type AgentsDesk, openAgentsDesk, wallClock } from "../support/agents-desk.ts";
import { openBrowser } from "../support/browser.ts";
import { createDeskBrowser } from "../support/desk-browser.ts";
import { transcriptOf } from "../support/transcript.ts";
import { until } from "../support/until.ts";

const browser = await openBrowser();
const inBrowser = browser ? describe : describe.skip;
const webDir = join(import.meta.dirname, "../../dist/web");
let desk: AgentsDesk;
const { openPage, signIn, closeAll } = createDeskBrowser(browser, () => desk.port);

afterEach(async () => {
  const complaints = await closeAll();
  await desk.close();
  expect(complaints).toEqual([]);
});
afterAll(() => browser?.close());

const open = async (options = {}) => {
  desk = await openAgentsDesk({ webDir, clock: wallClock(), ...options });
};
const said = (page: Page, from: string) => page.locator(`[role=log] [data-from=${from}] .said`).allInnerTexts();
/** As the routing offers a customer. */
async function offer(id: string, agent: { user: string; name: string }): Promise<void> {
  const key = conversationKeys.queue(id);
  const { value } = await desk.store.read<QueueEntry>(key);
  const at = desk.clock.now();
  const until = new Date(Date.parse(at) + 60_000).toISOString();
  await desk.store.commit({ put: { [key]: { ...value, offer: { agent, at, until } } } });
}
/** Seen whole, without any scrolling. */
async function inView(button: Locator): Promise<void> {
  await button.waitFor();
  const seen = await button.evaluate(
    (element) =>
      new Promise<number>((resolve) =>
        new IntersectionObserver(([entry]) => resolve(entry?.intersectionRatio ?? 0)).observe(element),
      ),
  );
  expect(seen).toBe(1);
}
const agentWords = async (id: string) =>
  (await transcriptOf(desk.store, id)).filter(({ from }) => from === "agent").map(({ text }) => text);

inBrowser("the desk in a browser", () => {
  it("shows a waiting customer, is claimed by one of two agents, talks both ways and hands back", async () => {
    await open();
    const id = await desk.customer({ text: "账号找不回来了" });
    await desk.say(id, { from: "bot", text: "别着急" });
    const key = conversationKeys.queue(id);
    const { value } = await desk.store.read<QueueEntry>(key);
    const sign = { kind: "sign", name: "safe-account", text: "被要求把钱转到“安全账户”" };
    const evidence = [
      sign,
      { kind: "topic", text: "contact/complaint" },
      { kind: "dialog", name: "talk-to-agent", text: "" },
    ];
    await desk.store.commit({ put: { [key]: { ...value, evidence } } });
    const [mei, tom] = [await openPage(), await openPage()];
    await signIn(mei, "mei");
    await mei.locator(".details").getByText("被要求把钱转到").waitFor();
    expect(await mei.locator(".details").innerText()).not.toMatch(/safe-account|contact\/|找人工客服/);
    await signIn(tom, "tom");
    for (const page of [mei, tom]) await page.getByRole("button", { name: "接手", exact: true }).waitFor();
    expect(await said(mei, "customer")).toEqual(["账号找不回来了"]);
    expect(await said(mei, "bot")).toEqual(["别着急"]);

    await mei.getByRole("button", { name: "接手", exact: true }).click();
    await mei.getByRole("textbox", { name: "输入消息", exact: true }).fill("您好，我是客服");
    await tom.getByText(/已被Mei接手（\d\d:\d\d）/).waitFor();
    expect(await tom.getByRole("textbox", { name: "输入消息" }).count()).toBe(0);
    await until(
      () => desk.typed.length,
      (count) => count > 0,
    );
    await mei.getByRole("textbox", { name: "输入消息" }).press("Enter");
    await until(
      () => agentWords(id),
      (words) => words.length === 1,
    );
    await until(
      () => said(mei, "agent"),
      (words) => words.length === 1,
    );
    expect(await mei.locator("[data-pending]").count()).toBe(0);

    desk.desk.customerTyping(id);
    await mei.getByText("客户正在输入…").waitFor();
    await desk.say(id, { text: "终于有人了 <img src=x onerror=alert(1)>" });
    await until(
      () => said(mei, "customer"),
      (words) => words.includes("终于有人了 <img src=x onerror=alert(1)>"),
    );
    expect(await mei.getByText("客户正在输入…").count()).toBe(0);
    expect(await said(tom, "customer")).toEqual(["账号找不回来了"]);

    await tom.setViewportSize({ width: 1280, height: 640 });
    await (await desk.signIn("mei"))("POST", `/conversations/${id}/transfer`, {});
    await offer(id, { user: "tom", name: "Tom" });
    for (const name of ["接受", "婉拒"]) await inView(tom.getByRole("button", { name, exact: true }));
    await tom.getByRole("button", { name: "接手", exact: true }).waitFor();
    expect(await tom.getByText(/已被Mei/).count()).toBe(0);
    await setAvailability(desk.store, "tom", { status: "away", since: desk.clock.now(), missed: true });
    await tom.getByRole("alert").getByText("已被设为暂离").waitFor();
    await tom.getByRole("button", { name: "恢复接待" }).click();
    await tom.getByText("已被设为暂离").waitFor({ state: "detached" });
    await mei.getByRole("button", { name: "接手", exact: true }).click();

    await mei.getByRole("button", { name: "交还", exact: true }).click();
    await mei.getByText(/您已交还给机器人（\d\d:\d\d）/).waitFor();
    expect(await mei.getByRole("textbox", { name: "输入消息" }).count()).toBe(0);
    expect(await mei.locator("[data-from=system] .said").allInnerTexts()).toContain("handoff-returned Mei");
  });

  it("says before the end that something was not sent, and offers no way to send it afterwards", async () => {
    await open();
    const id = await desk.customer();
    const page = await openPage();
    await signIn(page, "mei");
    await page.getByRole("button", { name: "接手", exact: true }).click();
    const lost = page.getByText("您有内容还没发给客户");
    await page.getByRole("button", { name: "结束", exact: true }).click();
    await page.getByRole("button", { name: "已解决", exact: true }).waitFor();
    expect(await lost.count()).toBe(0);
    await page.getByRole("button", { name: "取消", exact: true }).click();
    await page.route(`**/conversations/${id}/messages`, (route) => route.fulfill({ status: 503, json: {} }));
    await page.getByRole("textbox", { name: "输入消息", exact: true }).fill("马上为您查");
    await page.keyboard.press("Enter");
    const again = page.getByRole("button", { name: "重新发送" });
    await again.waitFor();
    await page.getByRole("button", { name: "转接", exact: true }).click();
    await lost.waitFor();
    await page.getByRole("button", { name: "结束", exact: true }).click();
    await lost.waitFor();
    await page.getByRole("button", { name: "已解决", exact: true }).click();
    await again.waitFor({ state: "detached" });
    await page.getByText("马上为您查").waitFor();
  });

  it("keeps who is signed in, and the way out, on the first line of a wide window and on the screen of a narrow one", async () => {
    await open();
    const page = await openPage({ locale: "en" });
    await signIn(page, "mei");
    const top = page.locator(".top");
    const out = page.getByRole("button", { name: "Sign out", exact: true });
    await page.setViewportSize({ width: 1500, height: 800 });
    await page.getByText(/^\d online/).waitFor();
    for (const [width, tallest] of [
      [1500, 60],
      [1400, 60],
      [1200, 60],
      [1024, 100],
      [390, 240],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      const [bar, button] = [await top.boundingBox(), await out.boundingBox()];
      expect(bar!.height).toBeLessThan(tallest);
      expect(button!.x + button!.width).toBeLessThanOrEqual(width);
    }
  });

  it("keeps the last word in sight while a canned reply is chosen", async () => {
    await open();
    const id = await desk.customer({ text: "账号找不回来了" });
    for (let at = 1; at <= 12; at += 1) await desk.say(id, { from: "bot", text: `第 ${at} 步`.repeat(20) });
    const page = await openPage();
    await page.setViewportSize({ width: 1024, height: 700 });
    await signIn(page, "mei");
    await page.getByRole("button", { name: "接手", exact: true }).click();
    const field = page.getByRole("textbox", { name: "输入消息", exact: true });
    const rest = () =>
      page.getByRole("log").evaluate((log) => Math.round(log.scrollHeight - log.scrollTop - log.clientHeight));
    await field.fill("/");
    await page.locator(".reply-menu").waitFor();
    await until(rest, (left) => left === 0);
    for (const end of [0, 99_999])
      await page.getByRole("log").evaluate(
        (log, end) =>
          new Promise<void>((done) => {
            log.addEventListener("scroll", () => done(), { once: true });
            log.scrollTo(0, end);
          }),
        end,
      );
    // The form grows again before the browser has told of the log's own move.
    await page.locator(".composer").evaluate(
      (form: HTMLElement) =>
        new Promise<void>((done) =>
          requestAnimationFrame(() => {
            form.style.minHeight = `${form.clientHeight + 20}px`;
            setTimeout(() => {
              form.style.minHeight = `${form.clientHeight + 160}px`;
              done();
            });
          }),
        ),
    );
    await until(rest, (left) => left === 0);
  });

  it("keeps what was being written when a lead takes over, in the field, in a note and in a form, and says who has it", async () => {
    const contact = { id: "c1", kind: "phone", masked: "138****5678" } as const;
    await open({ customer: async () => ({ levels: ["possession"], contacts: [contact] }) });
    const id = await desk.customer();
    const [mei, tom] = [await desk.signIn("mei"), await openPage({ locale: "en-GB" })];
    await signIn(tom, "tom");
    await tom.getByRole("button", { name: "Claim", exact: true }).click();
    await tom.getByRole("textbox", { name: "Message", exact: true }).fill("half a sentence to the customer");
    await tom.getByRole("button", { name: "Internal note", exact: true }).click();
    await tom.getByRole("textbox", { name: "Note", exact: true }).fill("half a note");
    await tom.getByRole("button", { name: "Transfer", exact: true }).click();
    await tom.locator("form.pass-on textarea").fill("half a word to a colleague");
    await tom.locator(".details").getByRole("button", { name: "Show", exact: true }).click();
    await tom.getByLabel("Why you need it").fill("half a reason");
    await mei("POST", `/conversations/${id}/take-over`);
    await tom.getByText(/^Mei took this conversation over at \d\d:\d\d\./).waitFor();
    expect(await tom.getByRole("textbox", { name: "What you wrote and did not send" }).inputValue()).toBe(
      "half a sentence to the customer\n\nhalf a note\n\nhalf a word to a colleague\n\nhalf a reason",
    );
    await mei("POST", `/conversations/${id}/transfer`, {});
    await tom.locator(`[data-row="${id}"]`).click();
    await tom.getByRole("button", { name: "Claim", exact: true }).click();
    await tom.getByRole("textbox", { name: "Note", exact: true }).waitFor();
    await tom.getByRole("button", { name: "Reply", exact: true }).click();
    expect(await tom.getByRole("textbox", { name: "Message", exact: true }).inputValue()).toBe(
      "half a sentence to the customer",
    );
  });

  it("never sends while an input method puts a word together, nor on Shift+Enter", async () => {
    await open();
    const id = await desk.customer();
    const page = await openPage();
    await signIn(page, "mei");
    await page.getByRole("button", { name: "接手", exact: true }).click();
    const field = page.getByRole("textbox", { name: "输入消息" });
    await field.fill("ni hao");
    await field.dispatchEvent("keydown", { key: "Enter", isComposing: true, bubbles: true });
    await field.dispatchEvent("keydown", { key: "Enter", keyCode: 229, bubbles: true });
    await field.press("Shift+Enter");
    expect(await field.inputValue()).toBe("ni hao\n");
    expect(await agentWords(id)).toEqual([]);
    await field.fill("你好");
    await page.getByRole("button", { name: "发送", exact: true }).click();
    await until(
      () => agentWords(id),
      (words) => words[0] === "你好",
    );
  });

  it("works by keyboard alone: arrows, Enter, a, and / to find", async () => {
    await open();
    await desk.customer({ text: "first", priority: 30 });
    const second = await desk.customer({ text: "second" });
    const page = await openPage({ locale: "en-GB" });
    await signIn(page, "mei");
    await until(
      () => said(page, "customer"),
      (words) => words[0] === "first",
    );
    await page.locator("body").press("ArrowDown");
    await page.keyboard.press("Enter");
    await until(
      () => said(page, "customer"),
      (words) => words[0] === "second",
    );
    await page.keyboard.press("a");
    await page.getByRole("textbox", { name: "Message", exact: true }).waitFor();
    await page.keyboard.type("a / b");
    await page.keyboard.press("Enter");
    await until(
      () => agentWords(second),
      (words) => words[0] === "a / b",
    );
    await page.getByRole("button", { name: "Hand back", exact: true }).focus();
    await page.keyboard.press("/");
    await page.keyboard.type("nothing like it");
    await page.getByText("No conversation matches").first().waitFor();
  });

  it("fills in what was missed while the line was cut, and sends what could not be sent, once", async () => {
    await open();
    const id = await desk.customer();
    const page = await openPage();
    await signIn(page, "mei");
    await page.getByRole("button", { name: "接手", exact: true }).click();
    const field = page.getByRole("textbox", { name: "输入消息" });
    await field.waitFor();
    await page.context().setOffline(true);
    await page.getByText("网络断开，正在重连…").first().waitFor();
    await field.fill("断线时写的");
    await field.press("Enter");
    await page.getByText("没有送达").waitFor();
    for (const text of ["一", "二", "三"]) await desk.say(id, { text });
    await page.context().setOffline(false);
    await until(
      () => said(page, "customer"),
      (words) => words.join() === "help,一,二,三",
    );
    await page.getByRole("button", { name: "重新发送" }).click();
    await until(
      () => agentWords(id),
      (words) => words.join() === "断线时写的",
    );
    await until(
      () => said(page, "agent"),
      (words) => words.join() === "断线时写的",
    );
    expect(await page.locator("[data-pending]").count()).toBe(0);
  });

  it("tells of unread messages in the list and in the title", async () => {
    await open();
    const [first, second] = [await desk.customer({ text: "first" }), await desk.customer({ text: "second" })];
    for (const id of [first, second]) await desk.handoff.claim(id, { user: "mei", name: "Mei" });
    const page = await openPage({ locale: "en" });
    await signIn(page, "mei");
    await page.locator(`[data-row="${first}"]`).click();
    await until(
      () => said(page, "customer"),
      (words) => words[0] === "first",
    );
    await desk.say(second, { text: "are you there?" });
    await page.getByText("1 unread").waitFor();
    expect(await page.title()).toBe("(1) Skylark desk");
    await page.locator(`[data-row="${second}"]`).click();
    await until(
      () => page.title(),
      (title) => title === "Skylark desk",
    );
  });

  it("shows the sign-in again when the session ends, and says what went wrong there", async () => {
    await open();
    const id = await desk.customer();
    const page = await openPage({ locale: "en" });
    await page.getByLabel("User name").fill("mei");
    await page.getByLabel("Password", { exact: true }).fill("wrong");
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await page.getByText("does not match").waitFor();
    await signIn(page, "mei");
    await page.getByRole("button", { name: "Claim", exact: true }).click();
    await page.getByRole("textbox", { name: "Message" }).fill("half a sentence");
    await page.evaluate(() =>
      fetch("/desk/api/session", { method: "DELETE", credentials: "same-origin" }).then(() => undefined),
    );
    await page.getByText("Your session has ended").waitFor();
    await signIn(page, "mei");
    await page.locator(`[data-row="${id}"]`).click();
    await until(
      () => page.getByRole("textbox", { name: "Message" }).inputValue(),
      (text) => text === "half a sentence",
    );
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByLabel("User name").waitFor();
  });

  it.each([
    ["zh-CN", "light"],
    ["en", "dark"],
  ] as const)("has nothing serious for axe to find, in %s, %s", async (locale, colorScheme) => {
    await open();
    const page = await openPage({ locale, colorScheme });
    expect(await violations(page)).toEqual([]);
    await signIn(page, "mei");
    expect(await violations(page)).toEqual([]);
    const id = await desk.customer({ priority: 30 });
    const other = await desk.customer({ priority: 5 });
    await desk.say(id, {
      from: "bot",
      text: "ok",
      prompt: { kind: "secret", ask: "x", shape: "code", choices: [{ id: "a", label: "b" }] },
    });
    await desk.say(id, { text: "••••••", masked: true });
    await desk.say(id, { from: "system", audience: "desk", text: "for the desk" });
    await page.locator(`[data-row="${other}"]`).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.locator(`[data-row="${id}"]`).click();
    await page.getByRole("button", { name: locale === "en" ? "Claim" : "接手", exact: true }).click();
    const field = page.getByRole("textbox", { name: locale === "en" ? "Message" : "输入消息", exact: true });
    await field.fill("x".repeat(4_001));
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: locale === "en" ? "Hand back" : "交还", exact: true }).click();
    await page.getByRole("alertdialog").waitFor();
    expect(await violations(page)).toEqual([]);
    await field.fill(locale === "en" ? "send me your password" : "把密码发给我");
    await field.press("Enter");
    await page.locator(".held").waitFor();
    await page.getByRole("button", { name: locale === "en" ? "Internal note" : "内部备注", exact: true }).click();
    await page.locator(".noting").waitFor();
    expect(await violations(page)).toEqual([]);
    for (const name of locale === "en" ? ["Approvals", "Reports", "Lead"] : ["核准", "举报", "主管"]) {
      await page.getByRole("button", { name, exact: true }).click();
      await page.locator(".sheet h2").first().waitFor();
      expect(await violations(page)).toEqual([]);
    }
  });
});
