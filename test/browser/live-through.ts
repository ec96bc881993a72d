import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "@jest/globals";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { openMortalBrowser } from "../support/browser.ts";
import { createServerProcess } from "../support/server-process.ts";
import { until } from "../support/until.ts";

const second = 1_000;
const minute = 60 * second;

/** How time passes in the story. */
export interface StoryTime {
  /** The server that is run: the product, or the product under a clock that can be moved. */
  entry?: string;
  /** Lets so much time pass on the server; absent: it passes by itself. */
  isMoved: boolean;
}

/**
 * Two agents and three customers in real browsers, over the real server: places move up and outlive a reload, one of two
 * wins a claim, a note stays inside, a transfer arrives, the customer is verified once more, a matter is resolved and
 * rated, one is handed back; an agent's browser is killed, and the customer goes before those who waited; the desk closes,
 * a call is booked, and its answer reaches the same conversation. Under a clock that is not moved, the desk does not close.
 */
export async function liveThrough(browser: Browser, { entry, isMoved }: StoryTime): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), "walletline-desk-story-"));
  const server = await createServerProcess(dir, { entry });
  const contexts: BrowserContext[] = [];
  const mortal = await openMortalBrowser();

  async function openPage(path: string, locale: string, where = browser): Promise<Page> {
    const context = await where.newContext({ locale, viewport: { width: 1400, height: 900 } });
    contexts.push(context);
    const page = await context.newPage();
    await page.goto(`${server.url}${path}`);
    return page;
  }
  async function agent(user: string, locale: string, where = browser): Promise<Page> {
    const password = new RegExp(`desk agent: ${user} (\\S+)`).exec(server.printed())?.[1] ?? "";
    const page = await openPage("/desk/", locale, where);
    await page.locator("[name=user]").fill(user);
    await page.locator("[name=password]").fill(password);
    await page.locator("button[type=submit]").click();
    await page.locator(".desk").waitFor();
    return page;
  }
  async function customer(text: string) {
    const page = await openPage("/", "zh-CN");
    await page.getByRole("button", { name: "联系客服" }).first().click();
    const write = async (words: string) => {
      await page.getByRole("textbox", { name: "输入消息", exact: true }).fill(words);
      await page.getByRole("button", { name: "发送", exact: true }).click();
    };
    const log = page.locator("walletline-chat [role=log]");
    const bar = page.getByRole("region", { name: "正在排队等人工客服" });
    await log.locator("[data-from=bot]").first().waitFor();
    await write(text);
    const id = await page.evaluate(() => {
      const [name = ""] = Object.keys(localStorage).filter((each) => each.endsWith("session"));
      return (JSON.parse(localStorage.getItem(name) ?? "{}") as { conversationId?: string }).conversationId ?? "";
    });
    return {
      ...{ page, id, log, write },
      place: (place: number) => bar.getByText(`第 ${place} 位`).waitFor(),
      press: (name: string) => page.getByRole("button", { name, exact: true }).last().click(),
      /** The newest code of the demo customer's phone, once it has so many, in the field with the lock. */
      async enterCode(received: number) {
        const codes = page.getByRole("button", { name: /^复制验证码 / });
        await codes.nth(received - 1).waitFor();
        const [digits = ""] = /\d{6}/.exec(await codes.first().innerText()) ?? [];
        await page.locator("walletline-chat .secret input").fill(digits);
        await page.locator("walletline-chat .secret input").press("Enter");
      },
    };
  }
  type Customer = Awaited<ReturnType<typeof customer>>;
  const row = (page: Page, { id }: { id: string }) => page.locator(`[data-row="${id}"]`);
  const claim = (page: Page) => page.getByRole("button", { name: /^(接手|Claim)$/ });
  const field = (page: Page) => page.getByRole("textbox", { name: /^(输入消息|Message)$/ });
  async function take(page: Page, whom: Customer): Promise<void> {
    await row(page, whom).click();
    await claim(page).click();
    await field(page).waitFor();
  }
  async function resolve(page: Page): Promise<void> {
    await page.getByRole("button", { name: /^(结束|Resolve)$/ }).click();
    await page.getByRole("button", { name: /^(已解决|Solved)$/ }).click();
  }

  try {
    await server.start();
    const lin = await customer("您好，有个问题");
    await lin.write("转人工");
    await lin.place(1);
    const wu = await customer("谢谢");
    await wu.write("转人工");
    await wu.place(2);
    const he = await customer("你好");
    await he.write("转人工");
    await he.place(3);

    const [mei, tom] = [await agent("mei", "zh-CN"), await agent("tom", "en-GB", mortal.browser)];
    await take(mei, lin);
    await wu.place(1);
    await he.place(2);
    await he.page.reload();
    await he.place(2);

    // Both reach for the same customer.
    for (const page of [mei, tom]) {
      await row(page, wu).click();
      await claim(page).waitFor();
    }
    await Promise.all([mei, tom].map((page) => claim(page).evaluate((button) => (button as HTMLElement).click())));
    const fields = await until(
      async () => [await field(mei).count(), await field(tom).count()],
      ([a = 0, b = 0]) => a + b === 1,
    );
    const [winner, loser] = fields[0] === 1 ? [mei, tom] : [tom, mei];
    const other = winner === mei ? "Tom" : "Mei";
    await loser.getByText(/已被.*接手（|claimed this conversation at/).waitFor();
    await he.place(1);

    // A note stays inside.
    await winner.getByRole("button", { name: /^(内部备注|Internal note)$/ }).click();
    await winner.getByRole("textbox", { name: /^(备注内容|Note)$/ }).fill("银行今早已收到 NOTE-7");
    await winner.getByRole("button", { name: /^(保存备注|Save note)$/ }).click();
    await winner.locator("[data-note]", { hasText: "NOTE-7" }).waitFor();
    await winner.getByRole("button", { name: /^(回复客户|Reply)$/ }).click();
    await field(winner).fill("我请同事继续帮您");
    await field(winner).press("Enter");
    await wu.log.getByText("我请同事继续帮您").waitFor();
    expect(await wu.log.innerText()).not.toContain("NOTE-7");

    // The colleague is asked, accepts, and has the note.
    const transfer = { name: /^(转接|Transfer)$/ };
    await winner.getByRole("button", transfer).first().click();
    await winner.locator("form select").selectOption({ value: `agent:${other.toLowerCase()}` });
    await winner.locator("form textarea").first().fill("请看银行状态 NOTE-8");
    await winner.locator("form").getByRole("button", transfer).click();
    const offered = loser.locator("li", { has: row(loser, wu) });
    await offered.getByRole("button", { name: /^(接受|Accept)$/ }).click();
    await field(loser).waitFor();
    await loser.locator("[role=log]").getByText("NOTE-8").waitFor();
    await wu.log.getByText(new RegExp(`${other}.*接入`)).waitFor();
    expect(await wu.log.innerText()).not.toContain("NOTE-8");
    await wu.page
      .getByText(/核验码/)
      .first()
      .waitFor();

    // The agent has the bot verify: the code goes into the field with the lock, and the desk reads only how it went.
    await loser.getByRole("button", { name: /^(验证身份|Verify)$/ }).click();
    await wu.log.getByText("先确认是您本人").waitFor();
    await wu.write("13800001001");
    await wu.enterCode(1);
    await loser.getByText(/重新验证已通过|Verified again, passed/).waitFor();
    await loser.getByText(/手机已验证|Phone proved/).waitFor();

    // Resolved, and the customer says how it was.
    await resolve(loser);
    await wu.press("很满意");
    await wu.log.getByText("收到，谢谢您").waitFor();

    // The first one is handed back, and soon asks for a person again.
    await row(mei, lin).click();
    await mei.getByRole("button", { name: "交还", exact: true }).click();
    await lin.log.getByText("我回来了").waitFor();
    await take(tom, he);
    await he.log.getByText(/Tom.*接入/).waitFor();
    await lin.write("转人工");
    await lin.place(1);

    // An agent's browser is killed: at first nothing is taken from them, then the customer goes before who waited.
    await mortal.kill();
    if (isMoved) await server.tell({ passMs: 31 * second });
    await row(mei, lin).click();
    await claim(mei).waitFor();
    expect(await row(mei, he).count()).toBe(0);
    if (isMoved) await server.tell({ passMs: 90 * second });
    await mei.getByText("优先回到队首").waitFor({ timeout: 4 * minute });
    await he.log.getByText("Tom").last().waitFor();
    await he.place(1);
    await lin.place(2);
    await take(mei, he);
    await he.log.getByText(/Mei.*接入/).waitFor();
    await lin.place(1);
    await field(mei).fill("同事那边断线了，我来接着办");
    await field(mei).press("Enter");
    await he.log.getByText("我来接着办").waitFor();
    await resolve(mei);
    await he.press("一般");
    await he.log.getByText("收到，谢谢您").waitFor();
    await lin.press("不等了");

    if (isMoved) {
      // The desk is closed: a call is booked, and what came of it is written into the same conversation.
      await server.tell({ passMs: 20 * minute });
      await lin.write("转人工");
      await lin.log.getByText("现在不是人工服务时间").waitFor();
      await lin.press("约回电");
      await lin.log.getByText("哪个时段给您打电话方便").waitFor();
      await lin.log.getByRole("button", { name: /–/ }).first().click();
      await lin.log.getByText("先确认是您本人").waitFor();
      await lin.write("13800001001");
      await lin.enterCode(2);
      const booked = await lin.log.getByText("约好了").innerText();
      const [number = ""] = /WL-[A-Z0-9]{8}/.exec(booked) ?? [];
      await mei.getByRole("button", { name: "工单", exact: true }).click();
      await row(mei, { id: number }).click();
      await mei.getByRole("textbox", { name: "答复内容" }).fill("电话里说好的退款，今天已经办了");
      await mei.getByRole("textbox", { name: "答复内容" }).press("Control+Enter");
      await lin.log.getByText("电话里说好的退款").waitFor();
      expect(await lin.log.getByText("您好，有个问题").count()).toBe(1);
    }

    await mei.getByRole("button", { name: "主管", exact: true }).click();
    await mei.getByText("4.0 / 5").first().waitFor();
  } finally {
    for (const context of contexts) await context.close().catch(() => undefined);
    await mortal.kill();
    await server.kill();
    await rm(dir, { recursive: true, force: true });
  }
}
