import { afterAll, afterEach, describe, expect, it } from "@jest/globals";
import { violations } from "../support/accessibility.ts";
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

const customers = [
  {
    ...{ id: "lin-xiaoyu", name: "林晓雨", phone: "+8613800001001", email: "linxiaoyu@example.com", situation: "" },
    situations: { "zh-Hans": "手机和邮箱都能用", en: "phone and e-mail" },
  },
  { id: "sun-li", name: "孙丽", phone: "+8613800001008", email: null, situation: "只有手机" },
];

/** A sandbox in front of the page: its inbox, and the identities it made. */
async function withSandbox({ page }: WidgetPage) {
  const inbox: object[] = [];
  const asked: string[] = [];
  await page.route("**/sandbox/customers.json", (route) => route.fulfill({ json: customers }));
  await page.route("**/sandbox/messages.json*", (route) => {
    const to = new URL(route.request().url()).searchParams.get("to");
    return route.fulfill({ json: inbox.filter((each) => (each as { to: string }).to === to) });
  });
  await page.route("**/sandbox/session", (route) => {
    asked.push((route.request().postDataJSON() as { customer: string }).customer);
    return route.fulfill({ json: { identity: `jwt-${asked.length}` } });
  });
  await page.reload();
  return { inbox, asked };
}

inBrowser("the demo page", () => {
  it("shows nothing of anybody's account before somebody signs in, and holds no sandbox where there is none", async () => {
    widget = await openWidgetPage(browser!);
    const { page } = widget;
    await page.getByRole("heading", { name: "登录后查看余额和记录" }).waitFor();
    expect(await page.locator("body").innerText()).not.toMatch(/可用余额|[¥$]|最近的付款/);
    await page.getByRole("button", { name: "切换到中文" }).waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Switch to English" }).click();
    await page.getByRole("heading", { name: "Sign in to see balance and records" }).waitFor();
    await page.getByRole("button", { name: "Get help", exact: true }).waitFor();
    expect(await page.getByRole("complementary").count()).toBe(0);
    await page.getByRole("button", { name: "I cannot sign in" }).click();
    await page.getByRole("textbox", { name: "Message", exact: true }).waitFor();
  });

  it("opens the chat in the browser's own Chinese, though the page itself is written in one only", async () => {
    widget = await openWidgetPage(browser!, { locale: "zh-TW" });
    await widget.page.getByRole("button", { name: "聯絡客服", exact: true }).waitFor();
  });

  it.each([
    { locale: "zh-CN", colorScheme: "light" },
    { locale: "en-GB", colorScheme: "dark", width: 360, height: 640, touch: true },
  ] as const)("has no serious accessibility fault, and nothing sticks out: %j", async (options) => {
    widget = await openWidgetPage(browser!, options);
    const { page } = widget;
    const { inbox } = await withSandbox(widget);
    inbox.push({
      ...{ id: "1", at: new Date().toISOString(), kind: "sms", to: "+8613800001001", text: "482913", code: "482913" },
      link: "http://localhost/sandbox/reset/x",
    });
    await page.locator(".received").waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: /^(以此身份登录|Sign in as this customer)$/ }).click();
    await page.getByRole("button", { name: /^(退出登录|Sign out)$/ }).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });

  it("shows what a demo customer's phone receives, with codes to copy and links to open", async () => {
    widget = await openWidgetPage(browser!);
    const { page, context } = widget;
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const { inbox } = await withSandbox(widget);
    const at = new Date().toISOString();
    inbox.push({ id: "1", at, kind: "sms", to: "+8613800001001", text: "验证码 482913", code: "482913" });
    inbox.push({
      id: "2",
      at,
      kind: "email",
      to: "linxiaoyu@example.com",
      text: "重设",
      link: "http://localhost/sandbox/reset/x",
    });
    inbox.push({
      id: "3",
      at,
      kind: "email",
      to: "linxiaoyu@example.com",
      text: "坏链接",
      link: "javascript:alert(1)",
    });
    inbox.push({ id: "4", at, kind: "sms", to: "+8613800001008", text: "给别人的" });
    await page.getByRole("button", { name: "复制验证码 482913" }).click();
    await page.getByRole("button", { name: "已复制" }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("482913");
    expect(
      await page
        .getByRole("link", { name: /打开链接|设置新密码|不是我操作的/ })
        .evaluateAll((all) => all.map((each) => [each.textContent, each.getAttribute("href")])),
    ).toEqual([["设置新密码", "http://localhost/sandbox/reset/x"]]);
    expect(await page.getByText("给别人的").count()).toBe(0);
    await page.getByLabel("演示客户").selectOption("sun-li");
    await page.getByText("给别人的").waitFor();
    await page.getByText("没有登记").waitFor();
  });

  it("hands the widget a fresh identity of the customer it is signed in as, again where the last may have lapsed, and none after signing out", async () => {
    widget = await openWidgetPage(browser!);
    const { page, open } = widget;
    const { asked } = await withSandbox(widget);
    const joins: { identity?: string; resume?: string }[] = [];
    await page.route("**/api/widget/token", (route) => {
      const body = route.request().postDataJSON() as { identity?: string };
      joins.push(body);
      return route.continue({ postData: JSON.stringify({ ...body, identity: undefined }) });
    });
    await open();
    await page.getByRole("button", { name: "以此身份登录" }).click();
    await until(
      () => joins.length,
      (count) => count === 2,
    );
    expect(asked.at(-1)).toBe("lin-xiaoyu");
    expect(joins[1]).toMatchObject({ identity: `jwt-${asked.length}`, resume: expect.any(String) });
    await page.getByText("林晓雨，您好").waitFor();
    await page.getByRole("heading", { name: /可用余额\s*¥/ }).waitFor();
    await page.getByText("青木咖啡").waitFor();
    // The widget may still be reading the answer to its second join.
    await page.waitForFunction(() => {
      const [name = ""] = Object.keys(localStorage).filter((each) => each.endsWith(":session"));
      return (JSON.parse(localStorage.getItem(name) ?? "{}") as { provedAt?: number }).provedAt !== undefined;
    });
    await page.evaluate(() => {
      const [name = ""] = Object.keys(localStorage).filter((each) => each.endsWith(":session"));
      const session = JSON.parse(localStorage.getItem(name) ?? "{}") as { provedAt: number };
      localStorage.setItem(name, JSON.stringify({ ...session, provedAt: session.provedAt - 600_000 }));
    });
    await widget.input.fill("我还在");
    await widget.input.press("Enter");
    await until(
      () => widget.accepted().length,
      (count) => count === 1,
    );
    expect(joins).toHaveLength(3);
    expect(joins[2]).toMatchObject({ identity: `jwt-${asked.length}`, resume: expect.any(String) });
    expect(joins[2]?.identity).not.toBe(joins[1]?.identity);
    await page.getByRole("button", { name: "退出登录" }).click();
    await until(
      () => joins.length,
      (count) => count === 4,
    );
    expect(joins[3]).not.toHaveProperty("identity");
    expect(joins[3]).not.toHaveProperty("resume");
    await page.getByText("未登录").waitFor();
    expect(await page.getByText("青木咖啡").count()).toBe(0);
  });
});

inBrowser("a page of the wallet's own", () => {
  it("may hand the identity over before the widget's script has loaded", async () => {
    widget = await openWidgetPage(browser!);
    const { page, desk } = widget;
    const joins: object[] = [];
    await page.route("**/api/widget/token", (route) => {
      joins.push(route.request().postDataJSON() as object);
      return route.continue({ postData: "{}" });
    });
    const script = `<script>document.querySelector("walletline-chat").getIdentity = () => "jwt-of-the-page";</script>`;
    await page.route("**/own-page", (route) =>
      route.fulfill({
        contentType: "text/html",
        body: `<!doctype html><script src="/walletline-chat.js" defer></script><walletline-chat user="mei"></walletline-chat>${script}`,
      }),
    );
    await page.goto(`${desk.base}/own-page`);
    await widget.open();
    expect(joins[0]).toMatchObject({ identity: "jwt-of-the-page" });
  });
});
