import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "@jest/globals";
import { hash } from "@node-rs/argon2";
import { createDeskFiles } from "../../src/channels/web/desk-files.ts";
import { checkProposals } from "../../src/cli/check.ts";
import { type Case, caseKey } from "../../src/domain/conversation.ts";
import { asFact, type DeskFact } from "../../src/domain/desk-fact.ts";
import { newId } from "../../src/domain/ids.ts";
import type { MessageAttachment } from "../../src/domain/message.ts";
import type { ApprovedParams } from "../../src/identity/approval.ts";
import { createApprovalRisk } from "../../src/identity/approval-risk.ts";
import { createApprovals } from "../../src/identity/approvals.ts";
import { createCaseCustomers } from "../../src/identity/case-customers.ts";
import type { ContactMark } from "../../src/knowledge/contact-marks.ts";
import { addProposal, proposalsFile, readProposals } from "../../src/knowledge/proposals.ts";
import { createErasures } from "../../src/privacy/erasures.ts";
import { openMemoryStore } from "../../src/store/memory-store.ts";
import { violations } from "../support/accessibility.ts";
import { type AgentsDesk, openAgentsDesk, passwords, wallClock } from "../support/agents-desk.ts";
import { openBrowser } from "../support/browser.ts";
import { createDeskBrowser } from "../support/desk-browser.ts";
import { transcriptOf } from "../support/transcript.ts";
import { until } from "../support/until.ts";
import { createFakeWallet, customer } from "../unit/identity/fake-wallet.ts";

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

const hour = 3_600_000;
const at = (ms: number) => new Date(Date.now() + ms).toISOString();
const said = async (id: string) =>
  (await transcriptOf(desk.store, id)).filter(({ from }) => from === "agent").map(({ text }) => text);

async function openDesk(more: Parameters<typeof openAgentsDesk>[0] = {}): Promise<string> {
  const wallet = createFakeWallet([customer("li")]);
  desk = await openAgentsDesk({ webDir, clock: wallClock(), caseCustomers: createCaseCustomers(wallet), ...more });
  return desk.customer({ queued: false, text: "我付了两次" });
}
async function left(conversation: string, id: string, more: Partial<Case> = {}): Promise<void> {
  const one: Case = {
    ...{ id, conversation, openedAt: at(-hour), kind: "question", state: "open", summary: "reach-support.question" },
    ...{ facts: { description: `about ${id}` }, ...more },
  };
  await desk.store.commit({ put: { [caseKey(id)]: one } });
}

inBrowser("the page of cases", () => {
  it("is worked by keyboard: found, taken, read, answered; the colleague sees who has it", async () => {
    const conversation = await openDesk();
    await left(conversation, "WL-AAAAAAA1");
    const facts = { problem: "twice", amount: "¥350.00", transaction: "TX-9", by: "2026-01-01" };
    await left(conversation, "WL-AAAAAAA2", {
      ...{ kind: "payment", summary: "payment-problem.twice", customer: "li", assurance: ["possession"], facts },
    });
    const [mei, tom] = [await openPage(), await openPage({ locale: "en" })];
    await signIn(mei, "mei");
    await signIn(tom, "tom");
    await mei.getByRole("button", { name: "工单", exact: true }).click();
    await tom.getByRole("button", { name: "Cases", exact: true }).click();
    const rows = mei.locator("[data-row]");
    await rows.nth(1).waitFor();
    expect(await rows.first().innerText()).toContain("已过期");
    await mei.locator("body").press("ArrowDown");
    await mei.keyboard.press("Enter");
    for (const words of ["付了两次", "¥350.00", "TX-9", "手机已验证", "李**", "2026-01-01"])
      await mei.locator(".case-told").getByText(words).first().waitFor();
    expect(await mei.getByText("我付了两次").count()).toBe(0);
    await mei.keyboard.press("a");
    await mei.getByRole("button", { name: "查看对话" }).click();
    await mei.locator("[data-from=customer]").getByText("我付了两次").waitFor();

    await tom.locator('[data-row="WL-AAAAAAA2"]').click();
    await tom.getByText("with Mei").first().waitFor();
    expect(await tom.getByRole("textbox", { name: "Answer" }).count()).toBe(0);

    const field = mei.getByRole("textbox", { name: "答复内容" });
    await field.fill("把验证码发给我");
    await field.press("Control+Enter");
    await mei.getByText("这条没有发出。").waitFor();
    await field.fill("¥350.00 已退回银行卡。");
    await field.press("Control+Enter");
    await until(
      () => said(conversation),
      (words) => words.join() === "¥350.00 已退回银行卡。",
    );
    await mei.getByRole("button", { name: "已办结 1" }).click();
    await mei.locator('[data-row="WL-AAAAAAA2"]').waitFor();
    await mei.locator("body").press("/");
    await mei.keyboard.type("no such case");
    await mei.getByText("没有相符的工单").waitFor();
  });

  it("has a call due now, its number behind a reason, and an end for nobody reached", async () => {
    const conversation = await openDesk();
    const facts = { from: at(-hour), to: at(hour), contact: "li-phone", phone: "138****0001" };
    await left(conversation, "WL-AAAAAAA1", { kind: "call-back", customer: "li", facts });
    const page = await openPage({ locale: "en" });
    await signIn(page, "tom");
    await page.getByRole("button", { name: "Cases", exact: true }).click();
    await page.locator("[data-row]").getByText("Call now").waitFor();
    await page.locator("[data-row]").click();
    await page.getByRole("button", { name: "Take", exact: true }).click();
    await page.getByRole("button", { name: "Show", exact: true }).click();
    await page.getByLabel("Why you need it").fill("the call is due");
    await page.getByRole("button", { name: "Show for a minute" }).click();
    await page.locator(".uncovered").waitFor();
    await page.getByRole("button", { name: "Close", exact: true }).click();
    await page.getByRole("button", { name: "Rang and not reached" }).click();
    await page.getByText("No case waits for an answer").waitFor();
  });

  it.each([
    ["zh-CN", "light", 1400],
    ["en", "dark", 900],
  ] as const)(
    "and the reports have nothing serious for axe to find, in %s, %s, %i wide",
    async (locale, colorScheme, width) => {
      const english = locale === "en";
      const report = { kind: "link", masked: "skylark-pay.top", verdict: "not-ours", reason: "look-alike", times: 3 };
      const conversation = await openDesk({ reported: async () => [{ ...report, firstAt: at(-hour), lastAt: at(0) }] });
      const page = await openPage({ locale, colorScheme, width });
      await signIn(page, "mei");
      await page.getByRole("button", { name: english ? "Cases" : "工单", exact: true }).click();
      await page.locator(".none small").waitFor();
      expect(await violations(page)).toEqual([]);
      await left(conversation, "WL-AAAAAAA1", { facts: { by: "2026-01-01" }, kind: "payment" });
      await page.getByRole("button", { name: english ? "Open 0" : "待答复 0" }).click();
      await page.locator("[data-row]").click();
      await page.getByRole("button", { name: english ? "Take" : "领取", exact: true }).click();
      await page.getByRole("button", { name: english ? "Read the conversation" : "查看对话" }).click();
      await page.locator(".log.flat .bubble").first().waitFor();
      await page.getByRole("button", { name: english ? "Close" : "办结", exact: true }).click();
      expect(await violations(page)).toEqual([]);
      await page.getByRole("button", { name: english ? "Reports" : "举报", exact: true }).click();
      await page.locator("table button").first().click();
      expect(await violations(page)).toEqual([]);
    },
  );
});

inBrowser("the page of erasures", () => {
  const finds = { conversations: 2, shared: 1, cases: 1, links: 1 };
  async function openForAdmins(more: { open?: string[]; busy?: string[] } = {}): Promise<unknown[]> {
    const erased: unknown[] = [];
    const store = openMemoryStore({ now: () => at(0) });
    const people = await Promise.all(
      (["mei", "tom"] as const).map(async (user, index) => ({
        ...{ user, name: user, role: "admin" as const, number: `YQ-200${index}` },
        passwordHash: await hash(passwords[user]),
      })),
    );
    await openDesk({
      ...{ store, agents: () => people },
      erasing: createErasures({
        ...{ store, newId, now: () => at(0), survey: async () => ({ open: more.open ?? [], finds }) },
        async erase(request) {
          erased.push(request);
          return { conversations: 2, shared: 1, cases: 1, busy: more.busy ?? [] };
        },
      }),
    });
    return erased;
  }

  it("takes two: one asks, the other sees what goes and what stays and why, and is asked once more", async () => {
    const erased = await openForAdmins();
    const [mei, tom] = [await openPage(), await openPage({ locale: "en" })];
    await signIn(mei, "mei");
    await signIn(tom, "tom");
    await mei.getByRole("button", { name: "删除", exact: true }).click();
    await mei.getByText("没有等待核准的删除。").waitFor();
    await mei.getByLabel("客户编号").fill("lin-xiaoyu");
    await mei.getByLabel("理由（会记入审计，不要写姓名）").fill("客户书面要求");
    await mei.getByRole("button", { name: "提交给另一位管理员" }).click();
    await mei.getByText("已提交，等另一位管理员核准。").waitFor();
    const card = mei.locator("li.erasure");
    for (const words of [
      "2 个对话",
      "1 个已办结的工单",
      "审计记录，法规要求留存",
      "次数限制",
      "1 个对话也属于别的客户",
      "“不是本人操作”链接",
      "钱包系统里的资料",
    ])
      await card.getByText(words).waitFor();
    expect(await card.getByRole("button", { name: "核准并删除" }).count()).toBe(0);
    expect(await violations(mei)).toEqual([]);

    await tom.getByRole("button", { name: "Erasure", exact: true }).click();
    await tom.getByText("2 conversations, with files and internal notes").waitFor();
    await tom.getByRole("button", { name: "Approve and erase" }).click();
    await tom.getByText("This cannot be undone. Erase it?").waitFor();
    expect(await violations(tom)).toEqual([]);
    expect(erased).toEqual([]);
    await tom.getByRole("button", { name: "Erase", exact: true }).click();
    await tom
      .getByText(
        "Erased, 2 conversations and 1 case. 1 conversation is another customer's as well and stays until its time is over.",
      )
      .waitFor();
    expect(erased).toEqual([{ customer: "lin-xiaoyu", reason: "客户书面要求", by: "tom" }]);
    await tom.getByText("No erasure waits for approval.").waitFor();
  });

  it("names the cases that keep it back, the conversations still served, and lets it be called off", async () => {
    await openForAdmins({ open: ["WL-AAAAAAA1"] });
    const page = await openPage({ locale: "en" });
    await signIn(page, "mei");
    const ask = async () => {
      await page.getByRole("button", { name: "Erasure", exact: true }).click();
      await page.getByLabel("Customer id").fill("li");
      await page.getByLabel("Why (it goes on the audit trail, so no names)").fill("asked in writing");
      await page.getByRole("button", { name: "Ask another administrator" }).click();
    };
    await ask();
    await page.getByText("Open cases name the customer or rest on one of their conversations (WL-AAAAAAA1).").waitFor();
    await desk.close();

    const erased = await openForAdmins({ busy: ["c1"] });
    await page.goto(`http://127.0.0.1:${desk.port}/desk/`);
    await signIn(page, "mei");
    await ask();
    await page.getByRole("button", { name: "Take it back" }).click();
    await page.getByText("Called off, nothing was erased.").waitFor();
    await ask();
    await page.locator("li.erasure").waitFor();
    const tom = await openPage();
    await signIn(tom, "tom");
    await tom.getByRole("button", { name: "删除", exact: true }).click();
    await tom.getByRole("button", { name: "核准并删除" }).click();
    await tom.getByRole("button", { name: "确定删除" }).click();
    await tom.getByText("还有 1 个对话正在服务").waitFor();
    expect(erased).toHaveLength(1);
    await tom.locator("li.erasure").waitFor();
  });

  it("is there for administrators alone", async () => {
    await openDesk();
    const page = await openPage({ locale: "en" });
    await signIn(page, "mei");
    await page.getByRole("button", { name: "Lead", exact: true }).waitFor();
    expect(await page.getByRole("button", { name: "Erasure", exact: true }).count()).toBe(0);
  });
});

inBrowser("the page of approvals", () => {
  it("says which contact is meant and how long it is on file, and why one is not taken any more", async () => {
    const store = openMemoryStore({ now: () => at(0) });
    const li = customer("li");
    const wallet = createFakeWallet([li]);
    const approvals = createApprovals({ store, wallet, newId, now: () => at(0) });
    const run = async () => ({ result: "changed" });
    const conversation = await openDesk({
      store,
      approving: { ...approvals, run, risk: createApprovalRisk(wallet) },
    });
    const ask = (operation: "sendResetLink" | "changeContact", params: ApprovedParams) =>
      approvals.request({
        ...{ conversation, operation, params, by: "tom" },
        proofing: { customer: "li", caseId: "WL-AAAAAAA1" },
      });
    await ask("sendResetLink", { contactId: "li-mail" });
    await ask("changeContact", { contactId: "li-phone", newAddress: "+8613900000008" });
    const mei = await openPage();
    await signIn(mei, "mei");
    await mei.getByRole("button", { name: "核准", exact: true }).click();
    const [link, change] = [0, 1].map((nth) => mei.locator("li.approval").nth(nth));
    await link!.getByText("链接发往").waitFor();
    expect(await link!.locator("dl strong").textContent()).toBe("l***i@example.com");
    expect(await link!.locator("dl").textContent()).toMatch(/链接发往l\*\*\*i@example\.com · 邮箱 · 2025年1月1日/);
    expect(await change!.locator("dl").textContent()).toMatch(/换掉138\*{4}0001 · 手机 · 2025年.*改成\+8613900000008/);
    expect(await violations(mei)).toEqual([]);
    await change!.getByRole("button", { name: "核准并执行" }).click();
    await mei.getByText("已核准并执行，已更换。请告诉客户。").waitFor();
    li.profile.contacts[1]!.since = at(-hour);
    await mei.getByRole("button", { name: "核准并执行" }).click();
    await mei.getByText("这个联系方式或 SIM 卡近期变更过").waitFor();
    li.profile.contacts.pop();
    await mei.getByRole("button", { name: "核准并执行" }).click();
    await mei.getByText("客户现在没有这个联系方式").waitFor();
  });
});

inBrowser("the page of reports", () => {
  it("shows what was reported, most often first, and takes a judgement with what it rests on", async () => {
    const marks: ContactMark[] = [];
    const report = { verdict: "unknown", reason: "not-listed", firstAt: at(-hour), lastAt: at(0) };
    await openDesk({
      reported: async () => [
        { ...report, kind: "link", masked: "rare.top", times: 1 },
        { ...report, kind: "phone", masked: "400****8888", times: 6 },
      ],
      marking: {
        marks: () => marks,
        mark(given) {
          if (given.value === "wrong") return "another-contact";
          marks.push(given);
          return "added";
        },
      },
    });
    const page = await openPage();
    await signIn(page, "tom");
    await page.getByRole("button", { name: "举报", exact: true }).click();
    const first = page.locator("tbody tr").first();
    await first.getByText("400****8888").waitFor();
    await first.getByRole("button", { name: "是假冒" }).click();
    await first.getByLabel("完整内容（有就填，会核对）").fill("wrong");
    await first.getByLabel("依据").fill("客户说对方要验证码");
    await first.getByRole("button", { name: "提议：是假冒" }).click();
    await first.getByText("不是同一个").waitFor();
    await first.getByLabel("完整内容（有就填，会核对）").fill("");
    await first.getByRole("button", { name: "提议：是假冒" }).click();
    await first.locator("strong", { hasText: "是假冒" }).waitFor();
    expect(marks).toMatchObject([{ kind: "phone", mark: "fake", by: "tom", note: "客户说对方要验证码" }]);
  });

  it("says so when nothing was reported, and offers a way on when it could not be read", async () => {
    let down = true;
    await openDesk({
      async reported() {
        if (down) throw new Error("disk");
        return [];
      },
    });
    const page = await openPage({ locale: "en" });
    await signIn(page, "tom");
    await page.getByRole("button", { name: "Reports", exact: true }).click();
    await page.getByText("The reports could not be read.").waitFor();
    down = false;
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByText("Nothing was reported in this span.").waitFor();
  });
});

inBrowser("files at the desk", () => {
  const pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

  it("are opened when they are wanted, and sent by button with what came of it", async () => {
    const kept = new Map<string, { attachment: MessageAttachment; bytes: Buffer }>();
    const files = createDeskFiles({
      async save(_conversation, { bytes, ...file }) {
        const attachment = { ...file, id: newId(), bytes: bytes.length };
        kept.set(attachment.id, { attachment, bytes });
        return attachment;
      },
      read: async (_conversation, id) => kept.get(id) ?? "not-found",
      remove: async (_conversation, id) => void kept.delete(id),
    });
    await openDesk({ files });
    const id = await desk.customer();
    const sent = await files.save(id, { name: "shot.png", declared: "image/png", bytes: Buffer.from(pixel, "base64") });
    if (sent === "type") throw new Error("not taken");
    await desk.say(id, { text: "", attachments: [sent] });
    const page = await openPage({ locale: "en" });
    await signIn(page, "mei");
    await page.getByText("Attachment shot.png").waitFor();
    expect(await page.getByRole("button", { name: "Show picture" }).count()).toBe(0);
    await page.getByRole("button", { name: "Claim", exact: true }).click();
    expect(await page.locator("img").count()).toBe(0);
    await page.getByRole("button", { name: "Show picture" }).click();
    await until(
      () => page.locator(".file img").evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth),
      (width) => width === 1,
    );
    const picker = page.locator("input[type=file]");
    await picker.setInputFiles({ name: "bad.html", mimeType: "text/html", buffer: Buffer.from("<p>") });
    await page.getByText("Not sent. Pictures").waitFor();
    await picker.setInputFiles({ name: "form.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7 x") });
    await page.locator("[data-from=agent]").getByText("Attachment form.pdf").waitFor();
    expect(await page.locator("[data-pending]").count()).toBe(0);
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "Download" }).click();
    expect((await download).suggestedFilename()).toBe("form.pdf");
  });
});

inBrowser("a long line", () => {
  it("of 300 is in the page in part only, and the arrows, Enter, a and / reach every one of them", async () => {
    await openDesk();
    for (let at = 1; at <= 300; at += 1)
      await desk.customer({ id: `line${String(at).padStart(4, "0")}`, text: `number ${at}` });
    const page = await openPage({ locale: "en" });
    await signIn(page, "mei");
    await page.locator('[data-row="line0001"]').waitFor();
    const rows = () => page.locator("[data-row]").count();
    expect(await rows()).toBeLessThan(40);
    await page.locator('[data-row="line0001"]').focus();
    for (let at = 1; at < 40; at += 1) await page.keyboard.press("ArrowDown");
    await until(
      () => page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.row),
      (row) => row === "line0040",
    );
    expect(await rows()).toBeLessThan(40);
    await page.keyboard.press("Enter");
    await page.locator("[data-from=customer]").getByText("number 40", { exact: true }).waitFor();
    await page.keyboard.press("a");
    await page.getByRole("textbox", { name: "Message", exact: true }).waitFor();
    await page.locator(".conversation-head h2").click();
    await page.keyboard.press("/");
    await page.keyboard.type("line0299");
    await page.locator('[data-row="line0299"]').waitFor();
    await page.locator('[data-row="line0299"]').getByText("No. 298").waitFor();
    expect(await rows()).toBe(1);
  });
});

inBrowser("the lead's page", () => {
  it("draws what the figures say, exports the same, and hands a miss to whoever writes the knowledge", async () => {
    const dir = mkdtempSync(join(tmpdir(), "walletline-review-"));
    const review = join(dir, proposalsFile);
    const title = { "zh-Hans": "付了两次", en: "Paid twice" };
    await openDesk({
      teaching: {
        nearest: () => ({ intent: "payment/twice", confidence: 0.3 }),
        intents: () => [{ id: "payment/twice", title }],
        propose: (proposal) => addProposal(review, proposal),
      },
    });
    const day = 24 * hour;
    const facts: DeskFact[] = [
      ...["a", "b", "c"].map(
        (conversation) => ({ at: at(-2 * day), conversation, fact: "opened", channel: "web" }) as const,
      ),
      { at: at(-2 * day), conversation: "a", fact: "queued", reason: "fraud", language: "en" },
      { at: at(-2 * day), conversation: "a", fact: "claimed", agent: "tom", waitedMs: 90_000 },
      { at: at(-2 * day), conversation: "a", fact: "rated", stars: 4 },
      { at: at(-day), conversation: "d", fact: "opened", channel: "web" },
    ];
    for (const text of ["紫色的那个扣两次", "紫色的那个扣两次了"]) {
      await desk.say("d", { id: text, text });
      facts.push({ at: at(-day), conversation: "d", fact: "missed", message: text, language: "zh-Hans" });
    }
    await desk.store.commit({ append: facts.map(asFact) });
    const page = await openPage({ locale: "en" });
    await signIn(page, "mei");
    await page.getByRole("button", { name: "Lead", exact: true }).click();
    await page.locator("figure.chart rect").first().waitFor({ state: "attached" });

    const drawn = await page
      .locator("figure.chart")
      .evaluateAll((charts) =>
        charts.map((chart) => [...chart.querySelectorAll("rect > title")].map((title) => title.textContent ?? "")),
      );
    const valuesOf = (chart: number, name: string) =>
      Object.fromEntries(
        drawn[chart]!.flatMap((told) => {
          const [, on = "", value = ""] = new RegExp(`^(\\S+) ${name} (\\S+)$`).exec(told) ?? [];
          return on ? [[on, Number(value)]] : [];
        }),
      );
    const [saved] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Export CSV", exact: true }).first().click(),
    ]);
    const [head = "", ...lines] = readFileSync(await saved.path(), "utf8")
      .replace(/^\ufeff/, "")
      .trim()
      .split(/\r?\n/);
    const column = (name: string, of = (value: string) => Number(value)) => {
      const index = head.split(",").indexOf(name);
      return Object.fromEntries(lines.map((line) => [line.split(",")[0] ?? "", of(line.split(",")[index] ?? "")]));
    };
    expect(lines).toHaveLength(30);
    expect(valuesOf(0, "Bot alone")).toEqual(column("bot-alone"));
    expect(valuesOf(0, "To a person")).toEqual(column("queued"));
    expect(valuesOf(1, "Median")).toEqual(column("wait-median-s", (value) => Number(value) / 60));
    expect(valuesOf(2, "Satisfaction")).toEqual(column("csat"));
    expect(valuesOf(3, "Misses")).toEqual(column("misses"));
    const sum = (values: Record<string, number>) => Object.values(values).reduce((all, value) => all + value, 0);
    expect([sum(valuesOf(0, "Bot alone")), sum(valuesOf(1, "Median")), sum(valuesOf(2, "Satisfaction"))]).toEqual([
      3, 1.5, 4,
    ]);

    const miss = page.locator("table.misses tr", { hasText: "紫色的那个" });
    await miss.getByText("2", { exact: true }).waitFor();
    await miss.getByRole("button", { name: "Propose", exact: true }).click();
    await miss.getByText("Written to the review file").waitFor();
    const known = { rows: [], intents: new Set(["payment/twice"]) };
    expect(checkProposals(review, known)).toEqual({
      lines: [expect.stringMatching(/: 1 proposed utterances .* 0 wrong/)],
      wrong: 0,
    });
    expect(readProposals(review).proposals).toEqual([
      expect.objectContaining({ text: expect.stringContaining("紫色的那个"), intent: "payment/twice", by: "mei" }),
    ]);
    expect(checkProposals(review, { ...known, intents: new Set() }).wrong).toBe(1);
    rmSync(dir, { recursive: true });
  });
});
