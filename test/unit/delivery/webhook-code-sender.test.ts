import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "@jest/globals";
import { createReceiver, isFromWalletline } from "../../../docs/examples/sms-webhook-receiver.js";
import { signWebhook } from "../../../src/delivery/sign-webhook.ts";
import { createWebhookCodeSender } from "../../../src/delivery/webhook-code-sender.ts";
import type { Sending } from "../../../src/identity/code-sender.ts";

const secret = "a secret of at least thirty-two characters";
const message: Sending = {
  to: { kind: "phone", address: "+8613800001001" },
  subject: "【云雀钱包】验证码",
  text: "【云雀钱包】验证码 042137，用于找回账号。",
  language: "zh-Hans",
  template: "code-sms",
  params: { code: "042137", action: "找回账号" },
  code: "042137",
  key: "item-1",
};
const start = Date.parse("2026-11-22T08:00:00.000Z");

const open: (() => void)[] = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
});

type Handed = { id: string; to: string; text: string; language: string; template: string; params: object };

/** The gateway of docs/examples, and us before it. `answers` are what its provider does, the last one over and over. */
async function openGateway(answers: ("sent" | "cannot-be-reached" | "down" | "never")[], secrets = [secret]) {
  let at = start;
  const handed: Handed[] = [];
  const seen: { headers: IncomingHttpHeaders }[] = [];
  const server = createReceiver({
    secrets,
    known: new Map<string, string>(),
    now: () => at,
    async handOver(received: Handed) {
      handed.push(received);
      const answer = answers[Math.min(handed.length, answers.length) - 1];
      if (answer === "down") throw new Error("provider down");
      return answer === "never" ? new Promise<never>(() => {}) : (answer ?? "sent");
    },
  });
  server.on("request", ({ headers }) => seen.push({ headers }));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  open.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/walletline/sms`;
  const ourClock = () => new Date(at).toISOString();
  return {
    ...{ handed, seen, url },
    sender: createWebhookCodeSender({ url, secret, now: ourClock, patienceMs: 5_000 }),
    impatient: createWebhookCodeSender({ url, secret, now: ourClock, patienceMs: 30 }),
    pass: (ms: number) => {
      at += ms;
    },
  };
}

describe("a text message", () => {
  it("is handed to the gateway of the documentation, which knows it as ours", async () => {
    const { sender, handed, seen } = await openGateway(["sent"]);
    expect(await sender.send(message)).toBe("sent");
    const { text, language, template, params } = message;
    expect(handed).toEqual([{ id: "item-1", to: "+8613800001001", text, language, template, params }]);
    expect(seen[0]?.headers["idempotency-key"]).toBe("item-1");
  });

  it("is sent once, however often it is tried, and each try is the same message signed anew", async () => {
    const { sender, handed, seen, pass } = await openGateway(["down", "sent"]);
    await expect(sender.send(message)).rejects.toThrow("sms webhook answered 503");
    pass(1_000);
    expect(await sender.send(message)).toBe("sent");
    pass(1_000);
    expect(await sender.send(message)).toBe("sent");
    expect(handed).toHaveLength(2);
    expect(handed[0]).toEqual(handed[1]);
    expect(new Set(seen.map(({ headers }) => headers["walletline-signature"])).size).toBe(3);
  });

  it("to a number that cannot be reached is given up", async () => {
    const { sender, handed } = await openGateway(["cannot-be-reached"]);
    expect(await sender.send(message)).toBe("undeliverable");
    expect(await sender.send(message)).toBe("undeliverable");
    expect(handed).toHaveLength(1);
  });

  it("is tried again when the gateway is silent, gone, does not know our secret, or sends us elsewhere", async () => {
    const silent = await openGateway(["never"]);
    await expect(silent.impatient.send(message)).rejects.toThrow();
    const stranger = await openGateway(["sent"], ["another secret of thirty-two characters!"]);
    await expect(stranger.sender.send(message)).rejects.toThrow("sms webhook answered 401");
    expect(stranger.handed).toEqual([]);
    const gone = createWebhookCodeSender({
      url: "http://127.0.0.1:9/",
      secret,
      now: () => new Date(start).toISOString(),
    });
    await expect(gone.send(message)).rejects.toThrow();
    const elsewhere = createServer((request, response) => {
      request.resume();
      response.writeHead(307, { Location: stranger.url }).end();
    });
    await new Promise<void>((resolve) => elsewhere.listen(0, "127.0.0.1", resolve));
    open.push(() => elsewhere.close());
    const url = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`;
    const sent = createWebhookCodeSender({ url, secret, now: () => new Date(start).toISOString() }).send(message);
    await expect(sent).rejects.toThrow("sms webhook answered 307");
  });

  it("waits as long as the gateway asks, up to a minute", async () => {
    const asked = ["7", "86400", "soon", undefined];
    const server = createServer((request, response) => {
      request.resume();
      const after = asked.shift();
      response.writeHead(429, after ? { "Retry-After": after, Location: "/elsewhere" } : {}).end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    open.push(() => server.close());
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const sender = createWebhookCodeSender({ url, secret, now: () => new Date(start).toISOString() });
    expect(await sender.send(message)).toEqual({ retryAfterMs: 7_000 });
    expect(await sender.send(message)).toEqual({ retryAfterMs: 60_000 });
    await expect(sender.send(message)).rejects.toThrow("sms webhook answered 429");
    await expect(sender.send(message)).rejects.toThrow("sms webhook answered 429");
  });
});

describe("the verifier of the documentation", () => {
  const body = JSON.stringify({ id: "item-1" });
  const timestamp = start / 1_000;
  const signed = (over: { secret?: string; timestamp?: number; body?: string } = {}) => ({
    "walletline-timestamp": String(timestamp),
    "walletline-signature": signWebhook(over.secret ?? secret, { timestamp, body, ...over }),
  });
  const accepts = (headers: IncomingHttpHeaders, at = timestamp, text = body, secrets = [secret]) =>
    isFromWalletline({ headers, body: text, secrets, nowSeconds: at });

  it("takes what is ours for five minutes, under the present secret or the one before", () => {
    expect(accepts(signed())).toBe(true);
    expect(accepts(signed(), timestamp + 300)).toBe(true);
    expect(accepts(signed(), timestamp - 300)).toBe(true);
    expect(accepts(signed(), timestamp, body, ["the new secret, longer than thirty-two", secret])).toBe(true);
  });

  it("refuses a replay, a changed byte, a moved timestamp, another secret, another version and nothing at all", () => {
    expect(accepts(signed(), timestamp + 301)).toBe(false);
    expect(accepts(signed(), timestamp - 301)).toBe(false);
    expect(accepts(signed(), timestamp, body.replace("1", "2"))).toBe(false);
    expect(accepts({ ...signed(), "walletline-timestamp": String(timestamp + 1) })).toBe(false);
    expect(accepts(signed({ secret: "x".repeat(32) }))).toBe(false);
    const { "walletline-signature": signature } = signed();
    for (const given of [signature.slice(3), signature.replace("v1", "v2"), signature.toUpperCase(), "", undefined])
      expect([given, accepts({ ...signed(), "walletline-signature": given })]).toEqual([given, false]);
    expect(accepts({})).toBe(false);
  });
});
