// Takes two of the README's pictures, desk.png and desk-held.png: `node docs/screenshots/take.js`, after a build. A sandbox of its own, thirty customers who wait.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import packed from "@sparticuz/chromium";
import { chromium } from "playwright-core";

const root = join(import.meta.dirname, "../..");
const dir = mkdtempSync(join(tmpdir(), "walletline-pictures-"));
const port = await new Promise((resolve) => {
  const found = createServer().listen(0, "127.0.0.1", () => {
    const { port: free } = found.address();
    found.close(() => resolve(free));
  });
});
const base = `http://127.0.0.1:${port}`;
const env = { ...process.env, PORT: String(port), DATA_DIR: join(dir, "data"), KEY_DIR: join(dir, "keys") };
const server = spawn(process.execPath, [join(root, "dist/src/main.js")], { env, stdio: ["ignore", "pipe", "ignore"] });
const passwords = await new Promise((resolve) => {
  const told = {};
  server.stdout.on("data", (chunk) => {
    for (const [, user, password] of String(chunk).matchAll(/desk agent: (\S+) (\S+)/g)) told[user] = password;
    if (told.mei && told.tom) resolve(told);
  });
});

/** One customer on the web: says each line, which may be made of what came before. */
async function customer(locale, lines) {
  const call = async (path, body, token) => {
    const headers = { "Content-Type": "application/json", ...(token ? { Authorization: `Bearer ${token}` } : {}) };
    return (await fetch(base + path, { method: "POST", headers, body: JSON.stringify(body) })).json();
  };
  const { token, conversationId } = await call("/api/widget/token", { locale });
  await call("/v3/directline/conversations", { locale }, token);
  for (const line of lines) {
    const text = typeof line === "string" ? line : await line();
    const activity = { type: "message", from: { id: "x" }, text, locale };
    await call(`/v3/directline/conversations/${conversationId}/activities`, activity, token);
    await pause(400);
  }
  return conversationId;
}
const codeAt = (to) => async () => {
  const sent = await (await fetch(`${base}/sandbox/messages.json?to=${encodeURIComponent(to)}`)).json();
  return sent.findLast(({ code }) => code)?.code ?? "";
};

const served = await customer("zh-CN", ["提现一直没到账", "13800001009", codeAt("+8613800001009"), "转人工"]);
const said = [
  ["zh-CN", "我的账号找不回来了", "转人工"],
  ["zh-CN", "刚才付了两次350元，能退吗", "人工客服"],
  ["zh-CN", "提现三天没到账，很着急", "转人工"],
  ["en-GB", "I was charged twice for one payment", "talk to a person"],
  ["zh-CN", "登录不了，验证码收不到", "转人工"],
  ["zh-CN", "商家不给退款", "转人工"],
  ["en-GB", "My withdrawal failed twice", "talk to a person"],
];
for (let at = 0; at < 28; at += 1) {
  const [locale, ...lines] = said[at % said.length];
  await customer(locale, lines);
}
await customer("zh-CN", ["我要投诉"]);
await customer("zh-CN", ["有人打电话说我账户异常，让我把钱转到安全账户"]);

const browser = await chromium.launch({
  ...{ executablePath: await packed.executablePath(), headless: true },
  args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--font-render-hinting=none"],
});
async function signIn(user) {
  const viewport = { width: 1440, height: 900 };
  const page = await (await browser.newContext({ locale: "zh-CN", viewport, timezoneId: "Asia/Shanghai" })).newPage();
  await page.goto(`${base}/desk/`);
  const [name, secret] = await page.locator("input").all();
  await name.fill(user);
  await secret.fill(passwords[user]);
  await page.locator("button[type=submit]").click();
  await page.locator("[data-row]").first().waitFor();
  return page;
}
async function take(page, name) {
  await pause(800);
  await page.screenshot({ path: join(import.meta.dirname, `${name}.png`) });
}

const tom = await signIn("tom");
await tom.getByLabel("查找", { exact: true }).fill(served);
await tom.locator(`[data-row="${served}"]`).click();
await tom.getByRole("button", { name: "接手", exact: true }).click();
const field = tom.getByRole("textbox", { name: "输入消息" });
await field.fill("您好，我是客服 Tom，前面的内容我都看到了，不用重说，我先看一下。");
await field.press("Enter");
await tom.getByLabel("查找", { exact: true }).fill("");
await field.focus();
await take(tom, "desk");
await tom.getByRole("button", { name: "内部备注", exact: true }).click();
await tom.getByRole("textbox", { name: "备注内容" }).fill("提现今早已送银行，答应客户 15:00 前答复。");
await tom.getByRole("button", { name: "保存备注" }).click();
await tom.getByRole("button", { name: "回复客户", exact: true }).click();
await field.fill("请把收到的验证码发给我");
await field.press("Enter");
await tom.getByText("这条没有发出。").waitFor();
await take(tom, "desk-held");

await browser.close();
server.kill();
rmSync(dir, { recursive: true, force: true });
