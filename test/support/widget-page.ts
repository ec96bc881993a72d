import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import type { QueuePlace } from "../../src/channels/web/queue-view.ts";
import type { IncomingMessage } from "../../src/conversation/conversations.ts";
import type { Message } from "../../src/domain/message.ts";
import { noteComplaints } from "./page-complaints.ts";
import { openWebDesk, type WebDesk } from "./web-desk.ts";

const webDir = join(import.meta.dirname, "../../dist/web");

type Said = Pick<IncomingMessage, "text" | "choice" | "lockedFor">;

/** The built widget on the built demo page, served by the real web channel, with a bot that says what the test wants. */
export interface WidgetPage {
  desk: WebDesk;
  context: BrowserContext;
  page: Page;
  log: Locator;
  launcher: Locator;
  input: Locator;
  /** What the queue bar tells from now on. */
  place: { now: QueuePlace | null };
  /** Everything the browser complained about. */
  complaints: string[];
  conversation(): string;
  /** The server writes a message; answers its transcript number. */
  say(message: Partial<Message>, replaces?: number): Promise<number>;
  /** Texts of the bubbles, in order. */
  bubbles(): Promise<string[]>;
  /** What the server was handed, in order. */
  accepted(): Said[];
  open(): Promise<void>;
  newPage(): Promise<Page>;
  close(): Promise<void>;
}

export interface WidgetPageOptions {
  width?: number;
  height?: number;
  locale?: string;
  colorScheme?: "light" | "dark";
  touch?: boolean;
}

export async function openWidgetPage(browser: Browser, options: WidgetPageOptions = {}): Promise<WidgetPage> {
  if (!existsSync(join(webDir, "walletline-chat.js")))
    throw new Error("dist/web is missing: run npm run build:web first");
  const { width = 1280, height = 800, locale = "zh-CN", colorScheme = "light", touch = false } = options;
  const place: WidgetPage["place"] = { now: null };
  const origins: string[] = [];
  const desk = await openWebDesk({ webDir, origins, queueView: () => place.now });
  // The port is known only now; a restart reads the origins again.
  origins.push(desk.base);
  await desk.stop();
  await desk.restart();
  desk.conversations.answering = false;

  const context = await browser.newContext({
    ...{ viewport: { width, height }, locale, colorScheme },
    ...{ hasTouch: touch, isMobile: touch, timezoneId: "Asia/Shanghai" },
  });
  const complaints: string[] = [];
  const page = await context.newPage();
  noteComplaints(page, complaints);
  await page.goto(`${desk.base}/`);
  const english = locale.startsWith("en");
  const launcher = page.getByRole("button", { name: english ? "Get help" : "联系客服", exact: true });
  const log = page.getByRole("log");
  const conversation = () => {
    const started = desk.conversations.calls.findLast(({ name }) => name === "start");
    if (!started) throw new Error("no conversation has been started");
    return started.conversation;
  };
  return {
    ...{ desk, context, page, log, launcher, place, complaints, conversation },
    input: page.getByRole("textbox", { name: english ? "Message" : "输入消息", exact: true }),
    async say(message, replaces) {
      await desk.conversations.say(conversation(), message, replaces);
      return desk.store.lastSeq(`conversation/${conversation()}#transcript`);
    },
    bubbles: () => log.locator("[data-from]").allInnerTexts(),
    accepted: () =>
      desk.conversations.calls
        .filter(({ name }) => name === "accept")
        .map(({ detail }) => {
          const { text, choice, lockedFor } = detail as Said;
          return { text, ...(choice ? { choice } : {}), ...(lockedFor ? { lockedFor } : {}) };
        }),
    async open() {
      await launcher.click();
      await log.locator("[data-from=bot]").first().waitFor();
    },
    async newPage() {
      const next = await context.newPage();
      noteComplaints(next, complaints);
      await next.goto(`${desk.base}/`);
      return next;
    },
    async close() {
      await context.close();
      await desk.close();
    },
  };
}
