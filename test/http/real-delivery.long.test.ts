import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "@jest/globals";
import { createReceiver } from "../../docs/examples/sms-webhook-receiver.js";
import { call, widgetToken } from "../support/directline-client.ts";
import { openMailServer } from "../support/mail-server.ts";
import { createServerProcess } from "../support/server-process.ts";
import { until } from "../support/until.ts";

const secret = "a secret of at least thirty-two characters";
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** The server with the company's own providers: the gateway of our documentation, and a mail server. */
async function open() {
  const dir = await mkdtemp(join(tmpdir(), "walletline-delivery-"));
  closing.push(() => rm(dir, { recursive: true, force: true }));
  const mail = await openMailServer();
  closing.push(() => mail.close());
  const texts: { id: string; to: string; params: { code?: string } }[] = [];
  const provider = { isDown: false };
  const receiver = createReceiver<(typeof texts)[number]>({
    secrets: [secret],
    known: new Map(),
    async handOver(message) {
      texts.push(message);
      if (provider.isDown) throw new Error("provider down");
      return "sent";
    },
  });
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  closing.push(async () => receiver.closeAllConnections());
  closing.push(async () => receiver.close());
  const server = await createServerProcess(dir, {
    env: {
      SMTP_URL: `smtp://127.0.0.1:${mail.port}`,
      SMTP_FROM: "Skylark <no-reply@skylark.example>",
      SMS_WEBHOOK_URL: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/sms`,
      SMS_WEBHOOK_SECRET: secret,
    },
  });
  await server.start();
  closing.push(() => server.kill());
  return { dir, server, mail, texts, provider };
}

/** All that stands in a folder, as it stands on the disk. */
async function everything(dir: string): Promise<string> {
  const files = (await readdir(dir, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const read = files.map(({ parentPath, name }) => readFile(join(parentPath, name), "latin1"));
  return (await Promise.all(read)).join("\n");
}

describe("a customer of a desk with its own providers", () => {
  it("gets the code of a dead provider and a killed server after all, the very same one, and the next one by e-mail", async () => {
    const { dir, server, mail, texts, provider } = await open();
    const at = { base: server.url };
    const { token, conversationId } = await widgetToken(at, { locale: "zh-CN" });
    await call(at, "POST", "/v3/directline/conversations", { token });
    const activities = `/v3/directline/conversations/${conversationId}/activities`;
    const say = (text: string) =>
      call(at, "POST", activities, { token, body: { type: "message", from: { id: "me" }, text } });
    const said = async () => {
      const { body } = await call(at, "GET", activities, { token });
      const [last] = ((body.activities ?? []) as { text?: string }[]).slice(-1);
      return last?.text ?? "";
    };
    provider.isDown = true;
    await say("我的账号找不回来了");
    await until(said, (text) => text.includes("注册时用的手机号"), 20_000);
    await say("13800001003");
    await until(
      () => texts.length,
      (count) => count > 0,
      20_000,
    );
    await server.kill();
    expect(await everything(join(dir, "data"))).not.toContain(texts[0]?.params.code);
    provider.isDown = false;
    await server.start();
    await until(
      () => texts.length,
      (count) => count > 1,
      20_000,
    );
    const [first] = texts;
    expect(first).toMatchObject({ to: "+8613800001003", params: { code: expect.stringMatching(/^\d{6}$/) } });
    for (const again of texts) expect(again).toEqual(first);
    await say(first?.params.code ?? "");
    await until(said, (text) => text.includes("安全问题"), 20_000);
    await say((await said()).includes("小学") ? "实验二小" : "高");
    await until(said, (text) => text.includes("选哪一种"), 20_000);
    await say("邮件发到 c***n@example.com");
    await until(
      () => mail.mails.length,
      (count) => count > 0,
      20_000,
    );
    const [letter] = mail.mails;
    expect(letter?.recipients).toEqual(["chenhaoran@example.com"]);
    await say(/\d{6}/.exec(letter?.text ?? "")?.[0] ?? "");
    await until(said, (text) => text.includes("重设密码的链接发到"), 20_000);
    expect(await everything(join(dir, "data", "store"))).not.toMatch(new RegExp(`${first?.params.code}|13800001003`));
  }, 90_000);
});
