import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer } from "node:http";

const freshForSeconds = 300;

/** Whether a request is Walletline's, whole and fresh. `body` is the raw text, before any parsing; `secrets` the present one and, while you change it, the one before. */
export function isFromWalletline({ headers, body, secrets, nowSeconds }) {
  const timestamp = headers["walletline-timestamp"];
  const given = headers["walletline-signature"];
  if (typeof timestamp !== "string" || !/^\d{1,12}$/.test(timestamp) || typeof given !== "string") return false;
  if (Math.abs(nowSeconds - Number(timestamp)) > freshForSeconds) return false;
  return secrets.some((secret) => {
    const wanted = Buffer.from(`v1=${createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex")}`);
    const got = Buffer.from(given);
    return wanted.length === got.length && timingSafeEqual(wanted, got);
  });
}

/**
 * A gateway in front of your provider. `known` keeps, for at least an hour, which ids were handed over: in production a table
 * with a unique key. `handOver` sends the text and answers "sent" or "cannot-be-reached"; what it throws is tried again by us.
 */
export function createReceiver({ secrets, known, handOver, now = () => Date.now() }) {
  return createServer(async (request, response) => {
    const answer = (status) => response.writeHead(status).end();
    const chunks = [];
    let bytes = 0;
    for await (const chunk of request) {
      bytes += chunk.length;
      if (bytes > 16_384) return answer(413);
      chunks.push(chunk);
    }
    const body = Buffer.concat(chunks).toString("utf8");
    const nowSeconds = Math.floor(now() / 1_000);
    if (!isFromWalletline({ headers: request.headers, body, secrets, nowSeconds })) return answer(401);
    const message = JSON.parse(body);
    const before = known.get(message.id);
    if (before) return answer(before === "sent" ? 200 : 422);
    try {
      const outcome = await handOver(message);
      known.set(message.id, outcome);
      answer(outcome === "sent" ? 202 : 422);
    } catch {
      answer(503);
    }
  });
}
