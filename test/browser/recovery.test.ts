import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "@jest/globals";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { openBrowser } from "../support/browser.ts";
import { createServerProcess, type ServerProcess } from "../support/server-process.ts";
import { until } from "../support/until.ts";

const browser = (await openBrowser()) as Browser;
const inBrowser = browser ? describe : describe.skip;
const contexts: BrowserContext[] = [];
let server: ServerProcess | undefined;
let dir = "";

afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close();
  await server?.kill();
  await rm(dir, { recursive: true, force: true });
});
afterAll(() => browser?.close());

async function start(): Promise<ServerProcess> {
  dir = await mkdtemp(join(tmpdir(), "walletline-browser-"));
  server = await createServerProcess(dir);
  await server.start();
  return server;
}

async function openPage(path: string, options: { locale?: string; phone?: boolean } = {}): Promise<Page> {
  const { locale = "zh-CN", phone = false } = options;
  const viewport = phone ? { width: 390, height: 844 } : { width: 1280, height: 900 };
  const context = await browser.newContext({ locale, viewport, isMobile: phone, hasTouch: phone });
  contexts.push(context);
  const page = await context.newPage();
  await page.goto(`${server!.url}${path}`);
  return page;
}

const words = {
  "zh-CN": {
    launcher: "联系客服",
    input: "输入消息",
    send: "发送",
    secret: "验证码",
    lost: "我的账号找不回来了",
    contact: /注册时用的手机号或邮箱/,
    code: /6 位验证码/,
    question: /设过的安全问题：/,
    second: /验证码邮件已发往|哪一种/,
    confirm: "发送链接",
    sent: /链接已发到/,
    password: "新密码",
    save: "保存",
    signInLink: "用新密码登录",
    signInContact: "手机号或邮箱",
    signIn: "登录",
    welcome: /欢迎回来/,
    recovered: /账号找回来了/,
    mine: "都是我的",
    done: /全部办完了/,
    person: "转人工",
    claim: "接手",
    back: "交还",
  },
  "en-GB": {
    launcher: "Get help",
    input: "Message",
    send: "Send",
    secret: "Verification code",
    lost: "I lost my account and cannot sign in",
    contact: /phone number or e-mail/,
    code: /6-digit code/,
    question: /security question you set up:/,
    second: /on its way to|Which one/,
    confirm: "Send the link",
    sent: /link is on its way/,
    password: "New password",
    save: "Save",
    signInLink: "Sign in with it",
    signInContact: "Phone number or e-mail",
    signIn: "Sign in",
    welcome: /Welcome back/,
    recovered: /account is yours again/,
    mine: "All mine",
    done: /they are all yours/,
    person: "agent",
    claim: "Claim",
    back: "Hand back",
  },
} as const;

interface Inbox {
  kind: string;
  code?: string;
  link?: string;
}
const inbox = async (to: string) =>
  (await (await fetch(`${server!.url}/sandbox/messages.json?to=${encodeURIComponent(to)}`)).json()) as Inbox[];
const lastCode = (to: string) =>
  until(
    async () => (await inbox(to)).findLast(({ code }) => code)?.code ?? "",
    (code) => code !== "",
  );

/** The widget as its customer uses it. */
function widgetOn(page: Page, locale: keyof typeof words) {
  const say = words[locale];
  const log = page.locator("walletline-chat [role=log]");
  return {
    log,
    open: () => page.getByRole("button", { name: say.launcher }).first().click(),
    async write(text: string) {
      await page.getByRole("textbox", { name: say.input, exact: true }).fill(text);
      await page.getByRole("button", { name: say.send, exact: true }).click();
    },
    async secret(text: string) {
      const field = page
        .locator("walletline-chat input[autocomplete=one-time-code], walletline-chat .secret input")
        .last();
      await field.fill(text);
      await field.press("Enter");
    },
    hears: (what: RegExp) => log.locator("[data-from=bot]").filter({ hasText: what }).last().waitFor(),
    press: (label: string) => page.getByRole("button", { name: label, exact: true }).last().click(),
  };
}

const people = {
  "zh-CN": { phone: "+8613800001001", typed: "13800001001", email: "linxiaoyu@example.com", answer: "红星小学" },
  "en-GB": { phone: "+12025550143", typed: "+1 202 555 0143", email: "emma.clarke@example.com", answer: "" },
};

inBrowser("an account comes back in the browser", () => {
  for (const [locale, phone, isKilled] of [
    ["zh-CN", true, false],
    ["en-GB", false, true],
  ] as const) {
    it(`from lost to signed in with the new password, ${locale}, ${phone ? "on a phone" : "on a desk"}${isKilled ? ", with the server killed twice in between" : ""}`, async () => {
      await start();
      const killed = async () => {
        if (!isKilled) return;
        await server!.kill();
        await server!.start();
      };
      const say = words[locale];
      const table = (await (await fetch(`${server!.url}/sandbox/customers.json`)).json()) as {
        phone: string;
        answers?: { question: string; answer: string }[];
        totpSecret?: string;
      }[];
      const person = people[locale];
      const known = table.find((each) => each.phone === person.phone);
      const page = await openPage("/", { locale, phone });
      const widget = widgetOn(page, locale);
      await widget.open();
      await widget.write(say.lost);
      await widget.hears(say.contact);
      await widget.write(person.typed);
      await widget.hears(say.code);
      await widget.secret(await lastCode(person.phone));
      await widget.hears(say.question);
      await killed();
      const asked = (await widget.log.textContent()) ?? "";
      await widget.secret(known?.answers?.find(({ question }) => asked.includes(question))?.answer ?? "");
      await widget.hears(say.second);
      if (known?.totpSecret) await widget.press(locale === "en-GB" ? "E-mail e***e@example.com" : "");
      await widget.secret(await lastCode(person.email));
      await page.getByRole("button", { name: say.confirm, exact: true }).waitFor();
      await widget.press(say.confirm);
      await widget.hears(say.sent);
      const links = [...(await inbox(person.phone)), ...(await inbox(person.email))].flatMap(({ link }) =>
        link?.includes("/sandbox/reset/") ? [link] : [],
      );
      expect(links).toHaveLength(1);
      await killed();
      const reset = await openPage(new URL(links[0]!).pathname, { locale });
      await reset.getByLabel(say.password).first().fill("Lark-9-Evening");
      await reset.getByRole("button", { name: say.save }).click();
      await widget.hears(say.recovered);
      await widget.press(say.mine);
      await widget.hears(say.done);
      const transcript = await widget.log.textContent();
      for (const { code } of [...(await inbox(person.phone)), ...(await inbox(person.email))])
        if (code) expect(transcript).not.toContain(code);
      await reset.getByRole("link", { name: say.signInLink }).click();
      await reset.getByLabel(say.signInContact).fill(person.typed);
      await reset.locator("#password").fill("Lark-9-Evening");
      if (known?.totpSecret) await reset.locator("#code").fill(await authenticator(person.phone));
      await reset.getByRole("button", { name: say.signIn, exact: true }).click();
      await reset.getByText(say.welcome).waitFor();
    });
  }

  it("and a person takes a conversation over at the desk, and gives it back; a restart in between loses nothing", async () => {
    await start();
    const page = await openPage("/");
    const widget = widgetOn(page, "zh-CN");
    await widget.open();
    await widget.write("提现要多久到账");
    await widget.hears(/到账/);
    await widget.write(words["zh-CN"].person);
    await widget.hears(/排队/);
    const password = /desk agent: mei (\S+)/.exec(server!.printed())?.[1] ?? "";
    const desk = await openPage("/desk/");
    await desk.getByLabel("用户名").fill("mei");
    await desk.getByLabel("密码", { exact: true }).fill(password);
    await desk.getByRole("button", { name: "登录", exact: true }).click();
    await desk.locator(".desk").waitFor();
    await desk.getByRole("button", { name: words["zh-CN"].claim }).first().click();
    await page.locator("walletline-chat [data-from=system]").filter({ hasText: "Mei" }).first().waitFor();
    await desk.getByRole("textbox", { name: "输入消息" }).fill("您好，我来看看");
    await desk.getByRole("button", { name: "发送", exact: true }).click();
    await widget.log.locator("[data-from=agent]").filter({ hasText: "您好，我来看看" }).waitFor();
    await server!.kill();
    await server!.start();
    await widget.write("谢谢，等您消息");
    // The agent is still signed in, and still has the conversation.
    await desk.reload();
    await desk.getByText("谢谢，等您消息").first().waitFor();
    await desk.getByRole("button", { name: words["zh-CN"].back }).first().click();
    await widget.hears(/接下来由我为您服务/);
    expect(await widget.log.locator("[data-from=customer]").allInnerTexts()).toHaveLength(3);
  });
});

/** What the customer's authenticator app shows. */
async function authenticator(phone: string): Promise<string> {
  const table = (await (await fetch(`${server!.url}/sandbox/customers.json`)).json()) as {
    id: string;
    phone: string;
  }[];
  const id = table.find((each) => each.phone === phone)?.id ?? "";
  const shown = (await (await fetch(`${server!.url}/sandbox/authenticator.json?customer=${id}`)).json()) as {
    code: string;
  };
  return shown.code;
}
