import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, afterEach, describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { violations } from "../support/accessibility.ts";
import { openBrowser } from "../support/browser.ts";
import { until } from "../support/until.ts";
import { openWidgetPage, type WidgetPage, type WidgetPageOptions } from "../support/widget-page.ts";

const browser = await openBrowser();
const inBrowser = browser ? describe : describe.skip;
const webDir = join(import.meta.dirname, "../../dist/web");
let widget: WidgetPage | undefined;

afterEach(async () => {
  await widget?.close();
  widget = undefined;
});
afterAll(() => browser?.close());

const open = async (options: WidgetPageOptions = {}) => {
  widget = await openWidgetPage(browser!, options);
  await widget.open();
  return widget;
};

const rows = Array.from({ length: 7 }, (_, at) => ({
  ...{ id: `WD-${at}`, date: "11月20日 12:18", title: "工商银行 尾号 4417", amount: `¥${at},800.00`, state: "审核中" },
}));
const choices = [
  { id: "stop", label: "冻结账户", serious: true },
  { id: "no", label: "先不要" },
];

inBrowser("how the widget looks and is reached", () => {
  for (const options of [
    {},
    { colorScheme: "dark" },
    { width: 390, height: 844, touch: true },
    { locale: "en-US", colorScheme: "dark", width: 390, height: 844, touch: true },
  ] satisfies WidgetPageOptions[]) {
    it(`has no serious accessibility fault: ${JSON.stringify(options)}`, async () => {
      const { page, say, place, log } = await open(options);
      expect(await violations(page)).toEqual([]);
      place.now = { place: 2, ahead: 1, waitMinutes: [3, 8], agents: 2 };
      await say({
        text: "排队中",
        from: "system",
        state: { kind: "queue", version: 1 },
        prompt: { kind: "choice", ask: "q", choices },
      });
      await say({
        from: "agent",
        name: "YQ-0001 小美",
        text: "请看 https://www.skylark-wallet.example/a 或写信到 help@skylark-wallet.example",
      });
      await say({ from: "customer", text: "好 https://skylark-wallet.example" });
      await say({ from: "system", text: "客服已接入" });
      await say({ text: "哪一笔？", prompt: { kind: "list", ask: "run.1", rows, choices, many: true } });
      await log.getByText("哪一笔？").waitFor();
      expect(await violations(page)).toEqual([]);
      await say({ text: "验证码", prompt: { kind: "secret", ask: "run.2", shape: "code", choices } });
      await page.locator("walletline-chat #secret").waitFor();
      await page.getByRole("button", { name: options.locale ? "More" : "更多" }).click();
      expect(await violations(page)).toEqual([]);
    });
  }

  it("is 400 × 640 beside the page, and the whole screen on a phone", async () => {
    const panel = (page: Page) => page.locator("walletline-chat .panel").boundingBox();
    const wide = await open();
    expect(await panel(wide.page)).toMatchObject({ width: 400, height: 640 });
    await wide.close();
    const { page } = await open({ width: 390, height: 844, touch: true });
    // It slides in.
    const box = await until(
      () => panel(page),
      (seen) => Math.round(seen?.y ?? -1) === 0,
    );
    expect([box?.x, box?.width, box?.height].map((each) => Math.round(each ?? -1))).toEqual([0, 390, 844]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });

  it.each(["zh-CN", "en-US"])("fits a phone of 360 × 640 in every state, with nothing cut off: %s", async (locale) => {
    const { page, say, place, log } = await open({ width: 360, height: 640, touch: true, locale });
    const cutOff = () =>
      page.evaluate(() =>
        [...(document.querySelector("walletline-chat")?.shadowRoot?.querySelectorAll(".panel *") ?? [])]
          .filter((each) => !each.closest(".unseen, svg"))
          .map((each) => ({ what: `${each.localName}.${each.className}`, box: each.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0 && (box.right > innerWidth || box.left < 0))
          .map(({ what, box }) => `${what} ${Math.round(box.left)}–${Math.round(box.right)}`),
      );
    // What must be read first is on the first screen, however long the greeting.
    const safety = await page.locator("walletline-chat .safety").boundingBox();
    const head = await page.locator("walletline-chat .log").boundingBox();
    expect(safety!.y).toBeGreaterThanOrEqual(head!.y);
    expect(await cutOff()).toEqual([]);
    place.now = { place: 12, ahead: 11, waitMinutes: [10, 25], agents: 2 };
    await say({
      ...{ text: "bar", from: "system", state: { kind: "queue", version: 1 } },
      prompt: { kind: "choice", ask: "q", choices },
    });
    await say({ text: `https://www.skylark-wallet.example/${"x".repeat(80)} ${"字".repeat(60)}` });
    await say({ from: "agent", name: "YQ-0001 Alexandra von Hohenlohe-Langenburg", text: "ok" });
    await say({ text: "list", prompt: { kind: "list", ask: "run.1", rows, choices, many: true } });
    await log.getByText("list", { exact: true }).waitFor();
    expect(await cutOff()).toEqual([]);
    for (const shape of ["answer", "code"] as const) {
      await say({ text: shape, prompt: { kind: "secret", ask: `run.${shape}`, shape, choices } });
      await log.getByText(shape, { exact: true }).waitFor();
      await page.locator("walletline-chat #secret").waitFor();
      expect(await cutOff()).toEqual([]);
    }
    await page.getByRole("button", { name: locale === "zh-CN" ? "更多" : "More" }).click();
    expect(await cutOff()).toEqual([]);
    await page.keyboard.press("Escape");
    await page.context().setOffline(true);
    await page.locator("walletline-chat .notice").waitFor();
    expect(await cutOff()).toEqual([]);
    // A phone's page at twice its size.
    await page.setViewportSize({ width: 195, height: 422 });
    await page.getByRole("button", { name: locale === "zh-CN" ? "更多" : "More" }).click();
    const [menu, panel] = await Promise.all(
      [".menu", ".panel"].map((part) => page.locator(`walletline-chat ${part}`).boundingBox()),
    );
    expect(menu!.x).toBeGreaterThanOrEqual(panel!.x);
    expect(menu!.x + menu!.width).toBeLessThanOrEqual(panel!.x + panel!.width);
  });

  it("keeps a question on the screen whose list is longer, and says that there is more below", async () => {
    const { page, say, log } = await open({ width: 320, height: 480, touch: true });
    await say({ text: "好的" });
    await log.getByText("好的").waitFor();
    await say({ text: "这些是近 30 天的付款。", prompt: { kind: "list", ask: "run.1", rows, choices, many: true } });
    const question = log.getByText("这些是近 30 天的付款。");
    const more = page.getByRole("button", { name: "往后看" });
    await more.waitFor();
    const onScreen = async () => {
      const [box, area] = [await question.boundingBox(), await log.boundingBox()];
      return box!.y >= area!.y && box!.y < area!.y + area!.height / 2;
    };
    expect(await onScreen()).toBe(true);
    // Whoever reads is not carried off by what comes next.
    await say({ text: "第二条" });
    await log.getByText("第二条").waitFor();
    expect(await onScreen()).toBe(true);
    await more.click();
    await until(
      () => more.count(),
      (count) => count === 0,
    );
    expect(await onScreen()).toBe(false);
    await say({ text: "第三条" });
    await log.getByText("第三条").waitFor();
    expect(await more.count()).toBe(0);
  });

  it.each([
    ["a phone on its side", 844, 390, 170],
    ["a small phone", 320, 568, 300],
  ])("keeps what is typed into above the keyboard of %s", async (_, width, height, left) => {
    const { page, say, place, input, log } = await open({ width, height, touch: true });
    const panel = page.locator("walletline-chat .panel");
    const box = await until(
      () => panel.boundingBox(),
      (seen) => seen?.y === 0,
    );
    expect(box).toMatchObject({ x: 0, width, height });
    place.now = { place: 12, ahead: 11, waitMinutes: [10, 25], agents: 2 };
    const ways = ["不等了", "先去忙，稍后看", "留下工单"].map((label) => ({ id: label, label }));
    await say({ text: "排队中", from: "system", state: { kind: "queue", version: 1 } });
    await say({ text: "填在下面", prompt: { kind: "secret", ask: "run.1", shape: "code", choices: ways } });
    for (const field of [page.locator("walletline-chat #secret"), input]) {
      await page.setViewportSize({ width, height });
      await field.focus();
      await page.setViewportSize({ width, height: left });
      await until(
        () => field.boundingBox(),
        (seen) => seen!.y >= 0 && seen!.y + seen!.height < left + 1,
      );
    }
    expect((await log.boundingBox())!.height).toBeGreaterThan(90);
    await page.getByRole("button", { name: "更多" }).click();
    await page.getByRole("button", { name: "结束对话" }).click();
    await page.getByRole("button", { name: "先不结束" }).click();
  });

  it("stays at the end when the text grows", async () => {
    const { page, say, log } = await open({ width: 390, height: 844, touch: true });
    for (const text of ["一", "二", "三", "四", "五", "六", "七", "八"]) {
      await say({ text: `${text}。${"字".repeat(60)}` });
      await log.getByText(`${text}。`).waitFor();
    }
    const rest = () => log.evaluate((box) => Math.round(box.scrollHeight - box.scrollTop - box.clientHeight));
    await until(rest, (left) => left === 0);
    // Whoever has read back and returned is followed again.
    for (const end of [0, 99_999])
      await log.evaluate(
        (box, end) =>
          new Promise<void>((done) => {
            box.addEventListener("scroll", () => done(), { once: true });
            box.scrollTo(0, end);
          }),
        end,
      );
    await say({ text: "九。" });
    await log.getByText("九。").waitFor();
    await until(rest, (left) => left === 0);
    await page.getByRole("button", { name: "更多" }).click();
    await page.getByLabel("字号").selectOption("largest");
    await until(rest, (left) => left === 0);
  });

  it("gives every control 44 px of touch", async () => {
    const { page, say } = await open({ width: 390, height: 844, touch: true });
    await say({ text: "哪一笔？", prompt: { kind: "list", ask: "run.1", rows, choices } });
    await page.getByRole("button", { name: "先不要" }).waitFor();
    const small = await page.evaluate(() =>
      [...(document.querySelector("walletline-chat")?.shadowRoot?.querySelectorAll("button, textarea") ?? [])]
        .map((each) => ({ name: each.ariaLabel ?? each.textContent, box: each.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.height < 44 || box.width < 44))
        .map(({ name, box }) => `${name} ${box.width}×${box.height}`),
    );
    expect(small).toEqual([]);
  });

  it("is worked by keyboard alone: opened, answered, closed with Escape, and back on the launcher", async () => {
    const { page, say, launcher } = await open();
    await page.keyboard.press("Escape");
    await until(() => launcher.evaluate((each) => (each.getRootNode() as ShadowRoot).activeElement === each), Boolean);
    await page.keyboard.press("Enter");
    await say({ text: "要冻结吗？", prompt: { kind: "choice", ask: "run.1", choices } });
    await page.getByRole("button", { name: "先不要" }).waitFor();
    const focused = () =>
      page.evaluate(() => document.querySelector("walletline-chat")?.shadowRoot?.activeElement?.textContent ?? "");
    await until(
      () => page.evaluate(() => document.querySelector("walletline-chat")?.shadowRoot?.activeElement?.id),
      (id) => id === "message",
    );
    for (let tabs = 0; tabs < 12 && (await focused()) !== "先不要"; tabs += 1) await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    await until(
      () => widget?.accepted() ?? [],
      (seen) => seen.length === 1,
    );
    await page.getByRole("button", { name: "更多" }).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    expect(await page.getByRole("button", { name: "结束对话" }).count()).toBe(0);
    expect(await page.getByRole("dialog").count()).toBe(1);
  });

  it("shows the place in the queue in a bar that changes in place, and goes when an agent comes", async () => {
    const { page, say, place, log } = await open();
    place.now = { place: 3, ahead: 2, waitMinutes: [4, 9], agents: 2 };
    const bar = { from: "system", text: "排队中", at: new Date().toISOString() } as const;
    const prompt = { kind: "choice", ask: "queue.1", choices: [{ id: "leave-queue", label: "不等了" }] } as const;
    const seq = await say({
      ...bar,
      id: "bar",
      state: { kind: "queue", version: 1 },
      prompt: { ...prompt, choices: [...prompt.choices] },
    });
    const status = page.getByRole("region", { name: "正在排队等人工客服" });
    await status.getByText("第 3 位").waitFor();
    expect(await status.textContent()).toContain("大约还要 4–9 分钟");
    expect(await log.getByText("排队中").count()).toBe(0);
    await page.getByText("正在转接人工").waitFor();
    place.now = { place: 1, ahead: 0, waitMinutes: [1, 1], agents: 2 };
    const next = { kind: "queue", version: 2 } as const;
    await say({ ...bar, id: "bar", order: seq, state: next, prompt: { ...prompt, choices: [...prompt.choices] } }, seq);
    await status.getByText("第 1 位").waitFor();
    await page.reload();
    await status.getByText("第 1 位").waitFor();
    await say({ from: "system", text: "已接入", state: { kind: "handoff", event: "claimed", agent: "YQ-0001 小美" } });
    await page.getByText("人工客服 YQ-0001 小美 ✓ 已核验").waitFor();
    expect(await status.count()).toBe(0);
    await say({ from: "system", text: "已结束", state: { kind: "handoff", event: "returned", agent: "YQ-0001 小美" } });
    await page.getByText("智能客服", { exact: true }).first().waitFor();
  });

  it("leaves the queue at once when the customer presses it", async () => {
    const { page, say, place } = await open();
    place.now = { place: 1, ahead: 0, agents: 0 };
    await say({
      ...{ from: "system", text: "排队中", state: { kind: "queue", version: 1 } },
      prompt: { kind: "choice", ask: "queue.1", choices: [{ id: "leave-queue", label: "不等了" }] },
    });
    await page.getByText("现在没有客服在线，位置保留着").waitFor();
    await page.getByRole("button", { name: "不等了" }).click();
    const seen = await until(
      () => widget?.accepted() ?? [],
      (all) => all.length === 1,
    );
    expect(seen[0]?.choice).toEqual({ ask: "queue.1", choice: "leave-queue" });
    await until(
      () => page.getByRole("button", { name: "不等了" }).count(),
      (count) => count === 0,
    );
  });

  it("leaves the page's focus alone when it stands open since the page was loaded", async () => {
    const { page, input } = await open();
    expect(await input.evaluate((each) => (each.getRootNode() as ShadowRoot).activeElement === each)).toBe(true);
    await page.reload();
    await input.waitFor();
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  });

  it("changes language and text size from the menu, and keeps both over a reload", async () => {
    const { page, desk } = await open();
    await page.getByRole("button", { name: "更多" }).click();
    await page.getByLabel("字号").selectOption("largest");
    await page.getByLabel("语言").selectOption("zh-Hant");
    await page.getByRole("textbox", { name: "輸入訊息" }).waitFor();
    await until(
      () => desk.conversations.calls.filter(({ name, detail }) => name === "shownIn" && detail === "zh-Hant").length,
      (count) => count === 1,
    );
    await page.reload();
    await page.getByRole("textbox", { name: "輸入訊息" }).waitFor();
    expect(await page.locator("walletline-chat .walletline").getAttribute("class")).toContain("largest");
  });

  it("speaks the conversation's language, or what was chosen since the customer last changed it", async () => {
    const { page, say } = await open();
    const speaks = (name: string) => page.getByRole("textbox", { name, exact: true }).waitFor();
    await say({ text: "Which payment is it?", language: "en" });
    await speaks("Message");
    await say({
      text: "驗證碼",
      language: "zh-Hant",
      prompt: { kind: "secret", ask: "run.1", shape: "code", choices },
    });
    await speaks("輸入訊息");
    await page.getByText("只用來核對是您本人").waitFor();
    await page.reload();
    await speaks("輸入訊息");
    await page.getByRole("button", { name: "更多" }).click();
    await page.getByLabel("語言").selectOption("en");
    await speaks("Message");
    await say({ text: "哪一筆？", language: "zh-Hant" });
    await page.getByText("哪一筆？").waitFor();
    await speaks("Message");
    await say({ text: "哪一笔付款？", language: "zh-Hans" });
    await speaks("输入消息");
    await page.locator("walletline-chat").evaluate((chat) => chat.setAttribute("locale", "en"));
    await speaks("Message");
    await say({ text: "哪一筆付款？", language: "zh-Hant" });
    await speaks("輸入訊息");
  });

  it("saves the transcript as text in which secrets are dots", async () => {
    const { page, say } = await open();
    await say({ from: "customer", text: "••••••", masked: true });
    await say({ text: "核对通过" });
    await page.getByText("核对通过").waitFor();
    await page.getByRole("button", { name: "更多" }).click();
    const saving = page.waitForEvent("download");
    await page.getByRole("button", { name: "保存对话记录" }).click();
    const download = await saving;
    expect(download.suggestedFilename()).toMatch(/^客服对话 \d{4}-\d\d-\d\d\.txt$/);
    const text = readFileSync(await download.path(), "utf8");
    expect(text).toMatch(/智能客服\nhello\n[\s\S]*您\n••••••\n[\s\S]*智能客服\n核对通过\n/);
  });

  it("lives on another site with one script tag, which says what it looks like", async () => {
    widget = await openWidgetPage(browser!);
    const { desk, context } = widget;
    const page = await context.newPage();
    await page.route("http://wallet.example/", (route) =>
      route.fulfill({
        contentType: "text/html",
        body: `<!doctype html><title>w</title><style>button{all:unset;color:red!important}</style><body><h1>Shop</h1>
          <script src="${desk.base}/walletline-chat.js" data-locale="en" data-wallet="Other Wallet" data-accent="gold" data-theme="dark" defer></script>`,
      }),
    );
    await page.goto("http://wallet.example/");
    await page.getByRole("button", { name: "Get help" }).click();
    await page.getByRole("heading", { name: "Other Wallet" }).waitFor();
    const look = await page.getByRole("button", { name: "Get help" }).evaluate((each) => {
      const { backgroundColor, color } = getComputedStyle(each);
      return { backgroundColor, color };
    });
    expect(look).toEqual({ backgroundColor: "rgb(255, 215, 0)", color: "rgb(0, 0, 0)" });
  });
});

describe("the widget's weight", () => {
  it("is at most 25 KB, gzipped, with its language", () => {
    const bytes = (name: string) => gzipSync(readFileSync(join(webDir, name)), { level: 9 }).length;
    for (const language of ["zh-Hans", "zh-Hant", "zh-HK", "en"]) {
      expect(bytes("walletline-chat.js") + bytes(`walletline-chat.${language}.js`)).toBeLessThanOrEqual(25 * 1024);
    }
  });
});
