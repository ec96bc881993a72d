import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { expect } from "@jest/globals";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { type Case, caseKey, conversationKeys, type Owner, type QueueEntry } from "../../src/domain/conversation.ts";
import type { Message } from "../../src/domain/message.ts";
import { renderSandboxPage, html as sandboxHtml } from "../../src/wallet/sandbox-html.ts";
import { readSandboxPhrases } from "../../src/wallet/sandbox-text.ts";
import { openAgentsDesk, passwords, wallClock } from "../support/agents-desk.ts";
import type { Payload } from "../support/hostile-payloads.ts";
import { root } from "../support/root.ts";
import { until } from "../support/until.ts";
import { type Caught, foreignMarkup, settled, watchPages } from "../support/watched-page.ts";
import { openWebDesk } from "../support/web-desk.ts";

const webDir = join(root, "dist/web");
const patienceMs = 60_000;
const now = () => new Date().toISOString();

export interface HostileOptions {
  /** Without the policy in the headers nothing but our own rendering stands between a payload and its running. */
  withPolicy: boolean;
}

/** Nothing ran, nothing was reported, nothing was asked for elsewhere, and no markup came out of a text. */
async function expectNothing(page: Page, caught: Caught, where: string): Promise<void> {
  await settled(page);
  expect({ where, happened: caught.happened, markup: await foreignMarkup(page, where) }).toEqual({
    where,
    happened: [],
    markup: [],
  });
}

const message = (text: string, more: Partial<Message> = {}): Message => ({
  ...{ id: randomUUID(), from: "customer", audience: "everyone", text, at: now() },
  ...more,
});
const file = (name: string) => ({ id: randomUUID(), name, contentType: "image/png", bytes: 1 });
const listRow = (text: string, at: number) => ({
  ...{ id: `${at}`, date: text, title: text, amount: text, state: text },
});

/** Every bubble a conversation can hold, with the payload wherever somebody else's words may stand. */
const bubbles = (text: Payload): Message[] => [
  message(text),
  message(text, { from: "bot" }),
  message(text, { from: "agent", name: text }),
  message(text, { from: "system", state: { kind: "handoff", event: "claimed", agent: text } }),
  message("file", { attachments: [file(text)] }),
];

async function openContext(browser: Browser, { withPolicy }: HostileOptions): Promise<BrowserContext> {
  return browser.newContext({
    ...{ locale: "zh-CN", viewport: { width: 1400, height: 900 }, bypassCSP: !withPolicy },
  });
}

/** Texts, names, files, rows and buttons in the widget, and what the customer's own field does with them. */
export async function showInWidget(browser: Browser, payloads: readonly Payload[], options: HostileOptions) {
  const origins: string[] = [];
  const desk = await openWebDesk({ webDir, origins, queueView: () => null });
  origins.push(desk.base);
  await desk.stop();
  await desk.restart();
  desk.conversations.answering = false;
  const context = await openContext(browser, options);
  try {
    const caught = await watchPages(context, desk.base);
    const page = await context.newPage();
    await page.goto(`${desk.base}/`);
    await page.getByRole("button", { name: "联系客服" }).first().click();
    const log = page.getByRole("log");
    await log.locator("[data-from=bot]").first().waitFor();
    const id = desk.conversations.calls.findLast(({ name }) => name === "start")?.conversation ?? "";
    const choices = payloads.map((label, at) => ({ id: `${at}`, label }));
    const all = [
      ...payloads.flatMap(bubbles),
      message("rows", {
        from: "bot",
        prompt: { kind: "list", ask: "a", rows: payloads.map(listRow), choices: [] },
      }),
      message("buttons", { from: "bot", prompt: { kind: "choice", ask: "b", choices } }),
    ];
    await desk.store.commit({
      append: all.map((entry) => ({ stream: conversationKeys.transcript(id), entry })),
    });
    await until(
      () => log.locator("[data-from]").count(),
      (count) => count >= all.length,
      patienceMs,
    );
    await until(
      () => page.locator("walletline-chat").getByRole("button").count(),
      (count) => count > payloads.length,
      patienceMs,
    );
    await page.getByRole("textbox", { name: "输入消息", exact: true }).fill(payloads.join("\n").slice(0, 3_900));
    await page.keyboard.press("Enter");
    const picker = page.locator("walletline-chat input[type=file]");
    for (const name of payloads
      .filter((_, at) => at % 10 === 0)
      .map((each) => each.replace(/[\0/]/g, "").slice(0, 200)))
      await picker.setInputFiles({ name: `${name}.exe`, mimeType: "application/x-msdownload", buffer: Buffer.of(77) });
    await expectNothing(page, caught, "walletline-chat");
    const shown = await log.locator("[data-from=bot]").evaluateAll((found) => found.map((each) => each.textContent));
    expect(shown.slice(1, payloads.length + 1)).toEqual(payloads);
  } finally {
    await context.close();
    await desk.close();
  }
}

/** Transcript, notes, files, rows, cases, reports, evidence, customer, colleagues, replies, suggestions, payments, approvals, misses, erasures. */
export async function showAtDesk(browser: Browser, payloads: readonly Payload[], options: HostileOptions) {
  const [first = ""] = payloads;
  const both = (text: string) => ({ "zh-Hans": text, en: text });
  const desk = await openAgentsDesk({
    ...{ webDir, clock: wallClock() },
    profiles: () => payloads.map((name, at) => ({ user: `u${at}`, name })),
    customer: async () => ({
      levels: ["possession"],
      maskedName: first,
      contacts: payloads.map((masked) => ({ kind: "email" as const, masked })),
      proofs: payloads.map((method) => ({ method, at: now() })),
    }),
    replies: () => payloads.map((text, at) => ({ id: `${at}`, shortcut: text, title: both(text), text })),
    suggest: () => payloads.map((text) => ({ intent: text, title: both(text), text, confidence: 1 })),
  });
  const context = await openContext(browser, options);
  try {
    const url = `http://127.0.0.1:${desk.port}`;
    const caught = await watchPages(context, url);
    const id = await desk.customer({ text: first });
    const caseId = "WL-23456789";
    const known: Case = {
      ...{ id: caseId, openedAt: now(), conversation: id, kind: "question", state: "open", summary: first },
      facts: Object.fromEntries(payloads.map((text) => [text, text])),
      takenBy: { user: "mei", name: first },
    };
    const owner: Owner = { owner: "queue", epoch: 1, since: now() };
    const entry = (conversation: string, text: string): QueueEntry => ({
      ...{ conversation, since: now(), language: "zh-Hans", reason: "asked", priority: 0, summary: text, caseId },
      ...{ evidence: [{ kind: "said", text }], bar: { messageId: randomUUID(), version: 1 } },
    });
    const cases = payloads.map(
      (text, at): Case => ({
        ...known,
        ...{ id: `WL-H${`${at}`.padStart(7, "0")}`, openedAt: now(), summary: text, facts: { description: text } },
        takenBy: { user: "tom", name: text },
      }),
    );
    const others = payloads.map((text) => ({ id: randomUUID(), text }));
    const noted = payloads.map((text) => message(text, { from: "agent", name: text, audience: "desk" }));
    const asked = payloads.map((text) =>
      message("?", { from: "bot", prompt: { kind: "choice", ask: "q", choices: [{ id: "a", label: text }] } }),
    );
    await desk.store.commit({
      put: {
        [caseKey(caseId)]: known,
        ...Object.fromEntries(cases.map((each) => [caseKey(each.id), each])),
        [conversationKeys.queue(id)]: {
          ...entry(id, first),
          priority: 30,
          evidence: payloads.map((text) => ({ kind: "fact" as const, name: text, text })),
        },
        ...Object.fromEntries(
          others.flatMap((each) => [
            [conversationKeys.meta(each.id), { id: each.id, channel: "web", user: "web::dl_x", createdAt: now() }],
            [conversationKeys.owner(each.id), owner],
            [conversationKeys.queue(each.id), entry(each.id, each.text)],
          ]),
        ),
      },
      append: [...payloads.flatMap(bubbles), ...noted, ...asked, message(first)].map((each) => ({
        stream: conversationKeys.transcript(id),
        entry: each,
      })),
    });
    const page = await context.newPage();
    await answerFor(page, payloads);
    await page.goto(`${url}/desk/`);
    await page.getByLabel("用户名").fill("mei");
    await page.getByLabel("密码", { exact: true }).fill(passwords.mei);
    await page.getByRole("button", { name: "登录", exact: true }).click();
    await page.locator(`[data-row="${id}"]`).waitFor({ timeout: patienceMs });
    await scrollThrough(page, `[data-row="${others.at(-1)?.id}"]`);
    await page.locator(`[data-row="${id}"]`).click();
    await page.getByRole("button", { name: "接手", exact: true }).click();
    const field = page.getByRole("textbox", { name: "输入消息", exact: true });
    await field.waitFor();
    await until(
      () => page.locator("[data-from=agent][data-note]").count(),
      (count) => count === payloads.length,
      patienceMs,
    );
    await page.getByRole("button", { name: /^查看近/ }).click();
    await page
      .locator(".suggestions li")
      .nth(payloads.length - 1)
      .waitFor({ state: "attached" });
    await field.fill("/");
    await page
      .locator(".reply-menu li")
      .nth(payloads.length - 1)
      .waitFor({ state: "attached" });
    await expectNothing(page, caught, "#app");
    const shown = await page
      .locator("[role=log] [data-note] .said")
      .evaluateAll((found) => found.map((each) => each.textContent));
    expect(shown).toEqual(payloads);
    await page.getByRole("button", { name: "工单", exact: true }).click();
    await page.locator(`[data-row^="WL-H"]`).first().waitFor();
    await expectNothing(page, caught, "#app");
    await page.locator("[data-search]").fill(caseId);
    await page.locator(`[data-row="${caseId}"]`).click();
    await page.getByRole("button", { name: "查看对话" }).click();
    await page.locator("[role=log] [data-from=customer]").first().waitFor();
    await expectNothing(page, caught, "#app");
    for (const [name, until] of [
      ["核准", ".approvals li"],
      ["举报", ".sheet tbody tr"],
      ["主管", ".misses tbody tr"],
      ["删除", ".approvals li"],
    ] as const) {
      await page.getByRole("button", { name, exact: true }).click();
      await page
        .locator(until)
        .nth(payloads.length - 1)
        .waitFor({ state: "attached" });
      await expectNothing(page, caught, "#app");
    }
  } finally {
    await context.close();
    await desk.close();
  }
}

/** What the wallet core, other agents and customers' misses put into the desk's other lists. */
async function answerFor(page: Page, payloads: readonly Payload[]): Promise<void> {
  const amount = (currency: string) => ({ minor: 100, currency });
  const answers: Record<string, object> = {
    actions: {
      actions: [
        { operation: "transactions", allowed: true },
        ...payloads.map((operation) => ({ operation, allowed: false, wanted: ["strong"] })),
      ],
    },
    transactions: {
      transactions: payloads.map((text, at) => ({
        ...{
          id: `${at}`,
          at: now(),
          direction: "out",
          amount: amount("CNY"),
          counterparty: text,
          kind: text,
          state: text,
        },
      })),
      withdrawals: payloads.map((text, at) => ({
        ...{ id: `${at}`, at: now(), amount: amount("CNY"), bank: text, cardTail: text, stage: text, retryable: false },
      })),
    },
    approvals: {
      approvals: payloads.map((text, at) => ({
        ...{ id: `${at}`, conversation: text, operation: text, params: { contactId: text, newAddress: text } },
        target: { kind: "email", masked: text, since: now() },
        ...{ paramsHash: text, proofs: [{ method: text, at: now() }], proofingCase: text, requestedBy: text },
        ...{ requestedAt: now(), expiresAt: now(), own: false },
        risk: { maskedName: text, contacts: [{ kind: "email", masked: text, since: now() }] },
      })),
    },
    reports: {
      reports: payloads.map((text) => ({
        ...{ kind: text, masked: text, verdict: text, reason: text, times: 2, firstAt: now(), lastAt: now() },
        ...{ mark: "fake", markedBy: text },
      })),
    },
    erasures: {
      erasures: payloads.map((text, at) => ({
        ...{ id: `${at}`, customer: text, reason: text, requestedBy: text, requestedAt: now(), expiresAt: now() },
        ...{ finds: { conversations: 1, cases: 1, links: 1 }, own: false },
      })),
    },
    misses: {
      groups: payloads.map((text) => ({ text, language: text, count: 2, lastAt: now(), others: [text] })),
      intents: payloads.map((id) => ({ id, title: { "zh-Hans": id, en: id } })),
    },
  };
  // An administrator sees every page.
  await page.route("**/desk/api/session", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...((await response.json()) as object), role: "admin" } });
  });
  for (const [name, json] of Object.entries(answers))
    await page.route(new RegExp(`/desk/api/(.*/)?${name}(\\?.*)?$`), (route) => route.fulfill({ json }));
}

/** Names, situations, received messages, codes and links on the demo page and on the sandbox's phone. */
export async function showInSandbox(browser: Browser, payloads: readonly Payload[], options: HostileOptions) {
  const desk = await openWebDesk({ webDir });
  const context = await openContext(browser, options);
  try {
    const caught = await watchPages(context, desk.base);
    const policy = (await fetch(`${desk.base}/`)).headers.get("content-security-policy") ?? "";
    const customers = payloads.map((text, at) => ({
      ...{
        id: `c${at}`,
        name: text,
        phone: text,
        email: text,
        situation: text,
        situations: { "zh-Hans": text, en: text },
      },
      ...{ firstPassword: text, answers: [{ question: text, texts: { "zh-Hans": text, en: text }, answer: text }] },
    }));
    const inbox = payloads.map((text, at) => ({
      ...{ id: `${at}`, at: now(), kind: "sms", to: text, text, code: text, link: text },
    }));
    const page = await context.newPage();
    await page.route("**/sandbox/customers.json", (route) => route.fulfill({ json: customers }));
    await page.route("**/sandbox/messages.json*", (route) => route.fulfill({ json: inbox }));
    await page.route("**/sandbox/words.json", (route) => route.fulfill({ json: readSandboxPhrases() }));
    await page.route("**/sandbox/session", (route) => route.fulfill({ json: { identity: "none" } }));
    await page.route("**/sandbox/assets/*", (route) =>
      route.fulfill({
        path: join(root, "web/sandbox", new URL(route.request().url()).pathname.split("/").at(-1) ?? ""),
      }),
    );
    await page.route("**/sandbox", (route) =>
      route.fulfill({
        contentType: "text/html; charset=utf-8",
        headers: options.withPolicy ? { "Content-Security-Policy": policy } : {},
        body: renderSandboxPage({
          ...{ language: "zh-Hans", title: payloads[0] ?? "", walletName: payloads[1] ?? "", script: "phone.js" },
          body: sandboxHtml`<div id="app" data-language="zh-Hans"><p title="${payloads.join(" ")}">${payloads.join(" ")}</p></div>`,
        }),
      }),
    );
    await page.goto(`${desk.base}/`);
    await page
      .locator(".received")
      .nth(payloads.length - 1)
      .waitFor({ state: "attached" });
    await page.getByRole("button", { name: "以此身份登录" }).click();
    await page.getByRole("button", { name: "退出登录" }).waitFor();
    await expectNothing(page, caught, "body > :not(script)");
    await page.goto(`${desk.base}/sandbox`);
    await page
      .locator(".message")
      .nth(payloads.length - 1)
      .waitFor({ state: "attached" });
    await expectNothing(page, caught, "#app");
  } finally {
    await context.close();
    await desk.close();
  }
}

/** Only the rows in view are in the page: brings each of the queue into view, down to the one wanted, and goes back to the top. */
async function scrollThrough(page: Page, wanted: string): Promise<void> {
  const list = page.locator("ul.window").first();
  const until = Date.now() + patienceMs;
  while ((await page.locator(wanted).count()) === 0) {
    if (Date.now() > until) throw new Error(`no row ${wanted}`);
    await list.evaluate(
      (each) =>
        new Promise<void>((shown) => {
          each.scrollTop += 400;
          requestAnimationFrame(() => requestAnimationFrame(() => shown()));
        }),
    );
  }
  await list.evaluate((each) => {
    each.scrollTop = 0;
  });
}
