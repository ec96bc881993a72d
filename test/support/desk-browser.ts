import type { Browser, BrowserContext, Page } from "playwright-core";
import { passwords } from "./agents-desk.ts";
import { noteComplaints } from "./page-complaints.ts";

export interface LookOptions {
  locale?: string;
  colorScheme?: "light" | "dark";
  width?: number;
}

/** Pages of the desk in a real browser, each with a context of its own; what the page complained of is kept. */
export interface DeskBrowser {
  openPage(options?: LookOptions): Promise<Page>;
  signIn(page: Page, user: "mei" | "tom"): Promise<void>;
  /** Closes all pages; answers script errors and broken content policies since the last time. */
  closeAll(): Promise<string[]>;
}

export function createDeskBrowser(browser: Browser | undefined, port: () => number): DeskBrowser {
  const contexts: BrowserContext[] = [];
  const complaints: string[] = [];
  return {
    async openPage({ locale = "zh-CN", colorScheme = "light", width = 1400 } = {}) {
      const context = await browser!.newContext({ locale, colorScheme, viewport: { width, height: 900 } });
      contexts.push(context);
      const page = await context.newPage();
      noteComplaints(page, complaints);
      await page.goto(`http://127.0.0.1:${port()}/desk/`);
      return page;
    },
    async signIn(page, user) {
      const english = (await page.locator("html").getAttribute("lang")) === "en";
      await page.getByLabel(english ? "User name" : "用户名").fill(user);
      await page.getByLabel(english ? "Password" : "密码", { exact: true }).fill(passwords[user]);
      await page.getByRole("button", { name: english ? "Sign in" : "登录", exact: true }).click();
      await page.locator(".desk").waitFor();
    },
    async closeAll() {
      for (const context of contexts.splice(0)) await context.close();
      return complaints.splice(0);
    },
  };
}
