import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "@jest/globals";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { createServerProcess } from "../support/server-process.ts";
import { until } from "../support/until.ts";

/** How long the desk waits before it takes a conversation from an agent who vanished, with room for a busy machine. */
const vanishedWithinMs = 200_000;

/**
 * Two agents and three customers in real browsers, over the real server: places move up, one of two wins a claim, a note
 * stays inside, a transfer arrives, a conversation is handed back, another is resolved and rated, and the lead sees it.
 * With `untilLost` an agent's browser is killed and the customer comes back to the front of the queue.
 */
export async function liveThrough(browser: Browser, { untilLost }: { untilLost: boolean }): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), "walletline-desk-story-"));
  const server = await createServerProcess(dir);
  const contexts: BrowserContext[] = [];
  async function openPage(path: string, locale: string): Promise<Page> {
    const context = await browser.newContext({ locale, viewport: { width: 1400, height: 900 } });
    contexts.push(context);
    const page = await context.newPage();
    await page.goto(`${server.url}${path}`);
    return page;
  }
  async function agent(user: string, locale: string): Promise<Page> {
    const password = new RegExp(`desk agent: ${user} (\\S+)`).exec(server.printed())?.[1] ?? "";
    const page = await openPage("/desk/", locale);
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
    await page.locator("walletline-chat [role=log] [data-from=bot]").first().waitFor();
    await write(text);
    await write("转人工");
    await page.getByText("正在排队").first().waitFor();
    const id = await page.evaluate(() => {
      const [name = ""] = Object.keys(localStorage).filter((each) => each.endsWith("session"));
      return (JSON.parse(localStorage.getItem(name) ?? "{}") as { conversationId?: string }).conversationId ?? "";
    });
    return { page, id, log: page.locator("walletline-chat [role=log]") };
  }
  const row = (page: Page, { id }: { id: string }) => page.locator(`[data-row="${id}"]`);
  const claim = (page: Page) => page.getByRole("button", { name: /^(接手|Claim)$/ });
  const field = (page: Page) => page.getByRole("textbox", { name: /^(输入消息|Message)$/ });
  const place = (page: Page, words: string) => page.getByText(words, { exact: false }).first().waitFor();

  try {
    await server.start();
    const first = await customer("您好，有个问题");
    const second = await customer("谢谢");
    await place(second.page, "第 2 位");
    const third = await customer("你好");
    await place(third.page, "第 3 位");

    const [mei, tom] = [await agent("mei", "zh-CN"), await agent("tom", "en-GB")];
    await row(mei, first).click();
    await claim(mei).click();
    await field(mei).waitFor();
    await place(second.page, "第 1 位");
    await place(third.page, "第 2 位");

    // Both reach for the same customer.
    for (const page of [mei, tom]) {
      await row(page, second).click();
      await claim(page).waitFor();
    }
    await Promise.all(
      [mei, tom].map((page) =>
        claim(page)
          .click({ timeout: 5_000 })
          .catch(() => undefined),
      ),
    );
    const winners = await until(
      async () => [await field(mei).count(), await field(tom).count()],
      ([a = 0, b = 0]) => a + b === 1,
    );
    const [winner, loser] = winners[0] === 1 ? [mei, tom] : [tom, mei];
    const other = winner === mei ? "Tom" : "Mei";
    await loser.getByText(/已被.*接手|has claimed this conversation/).waitFor();

    // A note stays inside.
    await winner.getByRole("button", { name: /^(内部备注|Internal note)$/ }).click();
    await winner.getByRole("textbox", { name: /^(备注内容|Note)$/ }).fill("银行今早已收到 NOTE-7");
    await winner.getByRole("button", { name: /^(保存备注|Save note)$/ }).click();
    await winner.locator("[data-note]", { hasText: "NOTE-7" }).waitFor();
    await winner.getByRole("button", { name: /^(回复客户|Reply)$/ }).click();
    await field(winner).fill("我请同事继续帮您");
    await field(winner).press("Enter");
    await second.log.getByText("我请同事继续帮您").waitFor();
    expect(await second.log.innerText()).not.toContain("NOTE-7");

    // The colleague is asked, accepts, and has the note.
    await winner
      .getByRole("button", { name: /^(转接|Transfer)$/ })
      .first()
      .click();
    await winner.locator("form select").selectOption({ value: `agent:${other.toLowerCase()}` });
    await winner.locator("form textarea").first().fill("请看银行状态 NOTE-8");
    await winner
      .locator("form")
      .getByRole("button", { name: /^(转接|Transfer)$/ })
      .click();
    const offered = loser.locator("li", { has: row(loser, second) });
    await offered.getByRole("button", { name: /^(接受|Accept)$/ }).click();
    await field(loser).waitFor();
    await loser.locator("[role=log]").getByText("NOTE-8").waitFor();
    await second.log.getByText(new RegExp(`${other}.*接入`)).waitFor();
    expect(await second.log.innerText()).not.toContain("NOTE-8");
    await second.page
      .getByText(/核验码/)
      .first()
      .waitFor();

    // Resolved, and the customer says how it was.
    await loser.getByRole("button", { name: /^(结束|Resolve)$/ }).click();
    await loser.getByRole("button", { name: /^(已解决|Solved)$/ }).click();
    await second.page.getByRole("button", { name: "很满意", exact: true }).click();
    await second.log.getByText("收到，谢谢您").waitFor();

    // The first one is handed back.
    await row(mei, first).click();
    await mei.getByRole("button", { name: "交还", exact: true }).click();
    await first.log.getByText("我回来了").waitFor();

    await mei.getByRole("button", { name: "主管", exact: true }).click();
    await mei.getByText("5.0 / 5").first().waitFor();
    await mei.getByRole("button", { name: "对话", exact: true }).first().click();

    if (!untilLost) return;
    await row(tom, third).click();
    await claim(tom).click();
    await field(tom).waitFor();
    await tom.context().close();
    await mei.getByText("优先回到队首").waitFor({ timeout: vanishedWithinMs });
    await row(mei, third).click();
    await claim(mei).click();
    await field(mei).waitFor();
    await third.log.getByText(/Mei.*接入/).waitFor();
  } finally {
    for (const context of contexts) await context.close().catch(() => undefined);
    await server.kill();
    await rm(dir, { recursive: true, force: true });
  }
}
