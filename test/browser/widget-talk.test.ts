import { afterAll, afterEach, describe, expect, it } from "@jest/globals";
import type { Locator } from "playwright-core";
import { openBrowser } from "../support/browser.ts";
import { until } from "../support/until.ts";
import { openWidgetPage, type WidgetPage } from "../support/widget-page.ts";

const browser = await openBrowser();
const inBrowser = browser ? describe : describe.skip;
let widget: WidgetPage;

afterEach(async () => {
  expect(widget.complaints).toEqual([]);
  await widget.close();
});
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

inBrowser("a conversation in the widget", () => {
  it("shows the greeting, what the customer writes and what comes back, each by its speaker", async () => {
    const { input, page, log, say, bubbles } = await open();
    await input.fill("提现没到账");
    await page.keyboard.press("Enter");
    await accepted(1);
    await say({ text: "我来查一下" });
    await say({ from: "agent", name: "YQ-0001 小美", text: "您好" });
    await say({ from: "system", text: "客服已接入" });
    await until(bubbles, (seen) => seen.length === 5);
    expect(await bubbles()).toEqual(["hello", "提现没到账", "我来查一下", "您好", "客服已接入"]);
    const speakers = await log
      .locator("[data-from]")
      .evaluateAll((all) => all.map((each) => each.getAttribute("data-from")));
    expect(speakers).toEqual(["bot", "customer", "bot", "agent", "system"]);
    expect(await input.inputValue()).toBe("");
  });

  it("shows choices under the last bubble only, sends the pressed one, and takes them away", async () => {
    const { page, say, log } = await open();
    const choices = [
      { id: "freeze", label: "冻结账户", serious: true },
      { id: "later", label: "先不冻结" },
    ];
    await say({ text: "要冻结吗？", prompt: { kind: "choice", ask: "run.1", choices } });
    await page.getByRole("button", { name: "冻结账户", exact: true }).click();
    expect(await accepted(1)).toEqual([{ text: "冻结账户", choice: { ask: "run.1", choice: "freeze" } }]);
    expect(await page.getByRole("button", { name: "先不冻结" }).count()).toBe(0);
    await say({
      text: "还要什么？",
      prompt: { kind: "choice", ask: "run.2", choices: [{ id: "a", label: "看余额" }] },
    });
    await page.getByRole("button", { name: "看余额" }).waitFor();
    await say({ text: "又来一句" });
    await until(
      () => page.getByRole("button", { name: "看余额" }).count(),
      (count) => count === 0,
    );
    expect(await log.locator("[data-from=customer]").count()).toBe(1);
  });

  it("lets one row of a list be taken, and pages through a long one", async () => {
    const { page, say } = await open();
    const rows = Array.from({ length: 7 }, (_, at) => ({
      ...{ id: `PAY-${at}`, date: "11月20日", title: `商户${at}`, amount: `¥${at}.00`, state: "已完成" },
    }));
    await say({
      text: "是哪一笔？",
      prompt: { kind: "list", ask: "run.1", rows, choices: [{ id: "none", label: "都不是" }] },
    });
    await page.getByRole("button", { name: /商户4/ }).waitFor();
    expect(await page.getByRole("button", { name: /商户5/ }).count()).toBe(0);
    await page.getByRole("button", { name: "后面 2 条" }).click();
    await page.getByRole("button", { name: /商户6/ }).click();
    expect(await accepted(1)).toEqual([{ text: "商户6 ¥6.00", choice: { ask: "run.1", choice: "PAY-6" } }]);
  });

  it("sends several ticked rows with one button", async () => {
    const { page, say } = await open();
    const rows = ["青木咖啡", "远山书店"].map((title, at) => ({
      ...{ id: `PAY-${at}`, date: "今天", title, amount: "¥1.00", state: "已完成" },
    }));
    await say({ text: "哪些不是您的？", prompt: { kind: "list", ask: "run.1", rows, choices: [], many: true } });
    await page.getByRole("checkbox", { name: /青木咖啡/ }).check();
    await page.getByRole("checkbox", { name: /远山书店/ }).check();
    await page.getByRole("button", { name: "确认所选（2）" }).click();
    expect((await accepted(1))[0]?.choice).toEqual({ ask: "run.1", choice: "PAY-0 PAY-1" });
  });

  it("never sends a half-typed word: Enter belongs to the input method while it composes", async () => {
    const { input, page } = await open();
    await input.focus();
    const session = await page.context().newCDPSession(page);
    await session.send("Input.imeSetComposition", { text: "ti'xian", selectionStart: 7, selectionEnd: 7 });
    await input.evaluate((field) => {
      const key = { key: "Enter", bubbles: true, composed: true, cancelable: true };
      field.dispatchEvent(new KeyboardEvent("keydown", { ...key, isComposing: true }));
      field.dispatchEvent(new KeyboardEvent("keydown", { ...key, keyCode: 229 } as KeyboardEventInit));
    });
    await session.send("Input.insertText", { text: "提现" });
    expect(await input.inputValue()).toBe("提现");
    await page.keyboard.press("Shift+Enter");
    await page.keyboard.type("2");
    expect(await input.inputValue()).toBe("提现\n2");
    expect(widget.accepted()).toEqual([]);
    await page.keyboard.press("Enter");
    expect(await accepted(1)).toEqual([{ text: "提现\n2" }]);
  });

  it("takes a code in a field of its own, shows dots, and leaves it nowhere in the browser", async () => {
    const { page, say, log } = await open();
    await say({
      text: "验证码已发出",
      prompt: { kind: "secret", ask: "run.1", shape: "code", choices: [{ id: "resend", label: "重新发送" }] },
    });
    const field = page.getByRole("textbox", { name: "验证码", exact: true });
    expect(await field.getAttribute("autocomplete")).toBe("one-time-code");
    expect(await field.getAttribute("inputmode")).toBe("numeric");
    await page.getByRole("button", { name: "重新发送" }).waitFor();
    await page.route("**/activities", (route) => route.abort());
    await field.fill("482913");
    await field.press("Enter");
    await log.getByText("已提交 ••••••").waitFor();
    const kept = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.documentElement.outerHTML]),
    );
    const shown = await page.evaluate(() => document.querySelector("walletline-chat")?.shadowRoot?.innerHTML ?? "");
    expect(kept + shown).not.toContain("482913");
    await page.unroute("**/activities");
    expect(await accepted(1)).toEqual([{ text: "482913", lockedFor: "run.1" }]);
  });

  it("masks a code that is typed into the ordinary field while one is asked for", async () => {
    const { page, input, say, log } = await open();
    await say({ text: "请填验证码", prompt: { kind: "secret", ask: "run.1", shape: "code", choices: [] } });
    await page.getByRole("textbox", { name: "验证码" }).waitFor();
    await page.route("**/activities", (route) => route.abort());
    await input.fill("是 48 29 13 吗");
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain("48 29 13");
    await input.press("Enter");
    await log.getByText("已提交 ••••••").waitFor();
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain("48 29 13");
    await page.unroute("**/activities");
    await accepted(1);
  });

  it("asks for a security answer behind dots, which the customer may lift", async () => {
    const { page, say } = await open({ locale: "en-US" });
    await say({ text: "Your first school?", prompt: { kind: "secret", ask: "run.1", shape: "answer", choices: [] } });
    const field = page.getByLabel("Your answer");
    expect(await field.getAttribute("type")).toBe("password");
    await page.getByRole("button", { name: "Show" }).click();
    expect(await field.getAttribute("type")).toBe("text");
  });

  it("gives an agent what is written below a security question, and the question only what is in its field", async () => {
    const { page, input, say } = await open();
    await say({ from: "system", text: "已接入", state: { kind: "handoff", event: "claimed", agent: "小美" } });
    await say({
      text: "您上的第一所小学叫什么？",
      prompt: { kind: "secret", ask: "run.1", shape: "answer", choices: [] },
    });
    const field = page.getByLabel("您的回答");
    await field.waitFor();
    await input.fill("我想想，单号是 48291357");
    await input.press("Enter");
    await accepted(1);
    await field.fill("实验小学");
    await field.press("Enter");
    await accepted(2);
    expect(widget.accepted()).toEqual([{ text: "我想想，单号是 48291357" }, { text: "实验小学", lockedFor: "run.1" }]);
  });

  it("sends a file with its name, and says beforehand which files it cannot take", async () => {
    const { page, log, input } = await open();
    const picker = page.locator("walletline-chat input[type=file]");
    await picker.setInputFiles({ name: "a.exe", mimeType: "application/x-msdownload", buffer: Buffer.from("MZ") });
    await page.getByText("「a.exe」的格式收不了").waitFor();
    await page.getByRole("button", { name: "知道了" }).click();
    const good = { name: "截图.png", mimeType: "image/png", buffer: png };
    await picker.setInputFiles([
      { name: "b.exe", mimeType: "application/x-msdownload", buffer: Buffer.from("MZ") },
      good,
    ]);
    await page.getByText("「b.exe」的格式收不了").waitFor();
    const link = log.getByRole("link", { name: "截图.png" });
    await link.waitFor();
    const answer = await page.request.get((await link.getAttribute("href")) ?? "");
    expect(answer.status()).toBe(200);
    expect(await answer.body()).toEqual(png);
    await input.fill("发好了");
    await input.press("Enter");
    await page.getByText("「b.exe」的格式收不了").waitFor({ state: "detached" });
  });

  it("takes files by paste and by drop", async () => {
    const { input, log, page } = await open();
    await dispatchFile(input, "paste", "粘贴.png");
    await log.getByRole("link", { name: "粘贴.png" }).waitFor();
    await dispatchFile(page.locator("walletline-chat .log"), "drop", "拖放.png");
    await log.getByRole("link", { name: "拖放.png" }).waitFor();
    expect(await input.inputValue()).toBe("");
  });
});

/** What a browser hands on with a paste or a drop. */
const dispatchFile = (target: Locator, kind: "paste" | "drop", name: string) =>
  target.evaluate(
    (element, given) => {
      const files = new DataTransfer();
      files.items.add(new File([new Uint8Array(given.bytes)], given.name, { type: "image/png" }));
      const options = { bubbles: true, composed: true, cancelable: true };
      element.dispatchEvent(
        given.kind === "paste"
          ? new ClipboardEvent("paste", { ...options, clipboardData: files })
          : new DragEvent("drop", { ...options, dataTransfer: files }),
      );
    },
    { kind, name, bytes: [...png] },
  );

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
