import { request } from "undici";
import type { Now } from "../domain/ids.ts";
import type { CodeSender, Sending } from "../identity/code-sender.ts";
import { signWebhook } from "./sign-webhook.ts";

/** The one answer that says: this number will never get it. docs/sms-webhook.md. */
const cannotBeReached = 422;
const longestWaitMs = 60_000;

/** Text messages through the company's own gateway, by signed POST; docs/sms-webhook.md is its contract. Rejects, to be tried again with the same key and code, on all but 2xx and 422. */
export function createWebhookCodeSender({
  url,
  secret,
  now,
  patienceMs = 10_000,
}: {
  url: string;
  secret: string;
  now: Now;
  patienceMs?: number;
}): CodeSender {
  return {
    async send(message) {
      const body = bodyOf(message);
      const timestamp = Math.floor(Date.parse(now()) / 1_000);
      const answer = await request(url, {
        method: "POST",
        body,
        headers: {
          "Content-Type": "application/json",
          "Idempotency-Key": message.key,
          "Walletline-Timestamp": String(timestamp),
          "Walletline-Signature": signWebhook(secret, { timestamp, body }),
        },
        signal: AbortSignal.timeout(patienceMs),
      });
      await answer.body.dump();
      const { statusCode, headers } = answer;
      if (statusCode >= 200 && statusCode < 300) return "sent";
      if (statusCode === cannotBeReached) return "undeliverable";
      const retryAfterMs = waitAsked(headers["retry-after"]);
      if (retryAfterMs !== undefined) return { retryAfterMs };
      throw new Error(`sms webhook answered ${statusCode}`);
    },
  };
}

/** The same to the letter for every try. Gateways that may send registered templates only take `template` and `params`, others `text`. */
const bodyOf = ({ key, template, params, to, text, language }: Sending): string =>
  JSON.stringify({ id: key, to: to.address, language, text, template, params });

/** Whole seconds only; a gateway that asks for longer than a code lives is tried within the minute all the same. */
function waitAsked(header: string | string[] | undefined): number | undefined {
  if (typeof header !== "string" || !/^\d{1,6}$/.test(header)) return undefined;
  return Math.min(Math.max(Number(header), 1) * 1_000, longestWaitMs);
}
