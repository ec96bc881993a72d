import { afterAll, afterEach, describe, expect, it } from "@jest/globals";
import { openBrowser } from "../support/browser.ts";
import { until } from "../support/until.ts";
import { openWidgetPage, type WidgetPage } from "../support/widget-page.ts";

const browser = await openBrowser();
const inBrowser = browser ? describe : describe.skip;
let widget: WidgetPage;

afterEach(() => widget.close());
afterAll(() => browser?.close());

const open = async (options = {}) => {
  widget = await openWidgetPage(browser!, options);
  await widget.open();
  return widget;
};
const accepted = (count: number) =>
  until(
    () => widget.accepted(),
    (seen) => seen.length === count,
  );

inBrowser("the widget's line to the server", () => {
  it("shows the same conversation after a reload, with one greeting, the draft and the open panel", async () => {
    const { page, input, bubbles, desk } = await open();
    await input.fill("第一句");
    await input.press("Enter");
    await accepted(1);
    await input.fill("写到一半");
    await page.reload();
    await until(bubbles, (seen) => seen.length === 2);
    expect(await bubbles()).toEqual(["hello", "第一句"]);
    expect(await input.inputValue()).toBe("写到一半");
    expect(
      desk.conversations.calls.filter(({ name }) => name === "start").map((call) => call.conversation),
    ).toHaveLength(2);
    expect(new Set(desk.conversations.calls.map((call) => call.conversation)).size).toBe(1);
    expect(desk.conversations.calls.some(({ name }) => name === "rejoined")).toBe(false);
  });

  it("keeps what is written while the server is away and sends it once, in order, when it is back", async () => {
    const { page, input, bubbles, desk, say } = await open();
    await desk.stop();
    await page.getByText("网络断开，正在重连…").waitFor();
    for (const text of ["一", "二"]) {
      await input.fill(text);
      await input.press("Enter");
    }
    await page.getByText("等网络恢复后发出").first().waitFor();
    await say({ text: "断线时说的" });
    await desk.restart();
    await page
      .getByRole("button", { name: "马上重连" })
      .click({ timeout: 2000 })
      .catch(() => undefined);
    expect((await accepted(2)).map(({ text }) => text)).toEqual(["一", "二"]);
    await until(bubbles, (seen) => seen.length === 4);
    expect(await bubbles()).toEqual(["hello", "断线时说的", "一", "二"]);
    // By its watermark, not all over again.
    expect(desk.conversations.calls.filter(({ name }) => name === "start")).toHaveLength(1);
    await until(
      () => page.getByText("网络断开").count(),
      (count) => count === 0,
    );
  });

  it("sends after a reload what was written and never arrived", async () => {
    const { page, input, bubbles, desk } = await open();
    await desk.stop();
    await page.getByText("网络断开，正在重连…").waitFor();
    await input.fill("别丢了我");
    await input.press("Enter");
    await page.getByText("等网络恢复后发出").waitFor();
    await desk.restart();
    await page.reload();
    expect(await accepted(1)).toEqual([{ text: "别丢了我" }]);
    await until(bubbles, (seen) => seen.length === 2 && seen[1] === "别丢了我");
  });

  it("shows once a message whose answer was lost on the way and that was sent twice", async () => {
    const { page, input, bubbles, log } = await open();
    let posts = 0;
    await page.route("**/activities", async (route) => {
      posts += 1;
      if (posts > 1) return route.continue();
      await route.fetch();
      return route.abort();
    });
    await input.fill("只说一次");
    await input.press("Enter");
    await until(
      () => posts,
      (count) => count >= 1,
    );
    await log.getByText("只说一次").waitFor();
    await until(
      () => log.locator("[data-state]").count(),
      (count) => count === 0,
    );
    expect(widget.accepted()).toEqual([{ text: "只说一次" }]);
    expect(await bubbles()).toEqual(["hello", "只说一次"]);
  });

  it("offers to try again, or to let it be, when the server will not take a message", async () => {
    const { page, input } = await open();
    await page.route("**/activities", (route) =>
      route.fulfill({ status: 400, json: { error: { code: "BadArgument", message: "" } } }),
    );
    await input.fill("不收");
    await input.press("Enter");
    const retry = page.getByRole("button", { name: "发送失败，点这里重试" });
    await retry.waitFor();
    await page.unroute("**/activities");
    await retry.click();
    expect(await accepted(1)).toEqual([{ text: "不收" }]);
  });

  it("joins by its resume value when the token is worth nothing any more, and shows the same conversation", async () => {
    const { page, input, bubbles, desk } = await open();
    await input.fill("还在吗");
    await input.press("Enter");
    await accepted(1);
    await page.evaluate(() => {
      const name = Object.keys(localStorage).find((key) => key.endsWith(":session"))!;
      localStorage.setItem(
        name,
        JSON.stringify({ ...JSON.parse(localStorage.getItem(name)!), token: "worn.out.token" }),
      );
    });
    await page.reload();
    await until(bubbles, (seen) => seen.length === 2);
    expect(await bubbles()).toEqual(["hello", "还在吗"]);
    expect(desk.conversations.calls.filter(({ name }) => name === "rejoined")).toHaveLength(1);
  });

  it("waits while the browser itself knows of no network, and sends when it is back", async () => {
    const { page, input, context, log } = await open();
    await context.setOffline(true);
    await page.getByText("没有网络", { exact: true }).first().waitFor();
    await input.fill("地铁里写的");
    await input.press("Enter");
    await log.getByText("等网络恢复后发出").waitFor();
    expect(widget.accepted()).toEqual([]);
    await context.setOffline(false);
    expect(await accepted(1)).toEqual([{ text: "地铁里写的" }]);
  });

  it("keeps two tabs in one conversation", async () => {
    const { input, bubbles, newPage } = await open();
    const other = await newPage();
    const there = other.getByRole("log").locator("[data-from]");
    await there.first().waitFor();
    await input.fill("从这边");
    await input.press("Enter");
    await until(
      () => there.allInnerTexts(),
      (seen) => seen.length === 2,
    );
    await other.getByRole("textbox", { name: "输入消息" }).fill("从那边");
    await other.keyboard.press("Enter");
    await until(bubbles, (seen) => seen.length === 3);
    expect(await bubbles()).toEqual(["hello", "从这边", "从那边"]);
    expect(await there.allInnerTexts()).toEqual(["hello", "从这边", "从那边"]);
    expect(widget.accepted()).toHaveLength(2);
  });

  it("counts what is unread on badge and title while closed, and forgets it when opened", async () => {
    const { page, launcher, say, log } = await open();
    const title = await page.title();
    await page.keyboard.press("Escape");
    await log.waitFor({ state: "detached" });
    await say({ text: "一" });
    await say({ text: "二" });
    await until(
      () => page.title(),
      (seen) => seen === `(2) ${title}`,
    );
    expect(await page.locator("walletline-chat .badge").textContent()).toBe("2");
    await page.reload();
    await until(
      () => page.title(),
      (seen) => seen === `(2) ${title}`,
    );
    await launcher.click();
    await until(
      () => page.title(),
      (seen) => seen === title,
    );
    expect(await page.locator("walletline-chat .badge").count()).toBe(0);
  });

  it("counts what comes right after closing, however late the browser gets to its own work", async () => {
    const { page, say, log } = await open();
    const title = await page.title();
    await page.evaluate(() => {
      const later = window.setTimeout.bind(window);
      window.requestAnimationFrame = () => 0;
      Object.assign(window, { setTimeout: (run: () => void, ms = 0) => later(run, ms < 100 ? 1000 : ms) });
    });
    await page.keyboard.press("Escape");
    await log.waitFor({ state: "detached" });
    await say({ text: "一" });
    await until(
      () => page.title(),
      (seen) => seen === `(1) ${title}`,
    );
  });

  it("ends the conversation when asked twice, and starts a new one", async () => {
    const { page, input, bubbles, conversation, say } = await open();
    const first = conversation();
    await say({ text: "还要什么？", prompt: { kind: "choice", ask: "a", choices: [{ id: "b", label: "查余额" }] } });
    await page.getByRole("button", { name: "查余额" }).waitFor();
    await page.getByRole("button", { name: "更多" }).click();
    await page.getByRole("button", { name: "结束对话" }).click();
    await page.getByRole("button", { name: "结束", exact: true }).click();
    await page.getByText("对话已结束。").waitFor();
    expect(await page.getByRole("button", { name: "查余额" }).count()).toBe(0);
    expect(await input.count()).toBe(0);
    await page.getByRole("button", { name: "开始新对话" }).click();
    await input.waitFor();
    await until(bubbles, (seen) => seen.length === 1);
    expect(conversation()).not.toBe(first);
  });

  it("tells the server that the customer types only while an agent listens, and shows the agent's typing", async () => {
    const { page, input, desk, say, conversation } = await open();
    await input.pressSequentially("ab");
    await say({ from: "system", text: "已接入", state: { kind: "handoff", event: "claimed", agent: "YQ-0001 小美" } });
    await page.getByText("人工客服 YQ-0001 小美 ✓ 已核验").waitFor();
    await input.pressSequentially("cd");
    await until(
      () => desk.conversations.calls.filter(({ name }) => name === "typing").length,
      (count) => count === 1,
    );
    desk.channel.typing(conversation(), { from: "agent", name: "YQ-0001 小美" });
    await page.getByText("YQ-0001 小美正在输入…").waitFor();
  });
});
