import { createHmac, timingSafeEqual } from "node:crypto";

/** Seconds that a request's time stamp may lie behind or ahead of our clock. security.md R37. */
const windowSeconds = 300;

/** "stale": outside the window, or no instant at all; "wrong": signed by another secret or over other bytes. */
export type SignatureCheck = "genuine" | "stale" | "wrong";

/** Whether Slack signed exactly these bytes just now: HMAC-SHA256 over "v0:<time stamp>:<raw body>". docs.slack.dev, "Verifying requests from Slack". */
export function checkSignature({
  secret,
  timestamp,
  signature,
  body,
  now,
}: {
  secret: string;
  /** X-Slack-Request-Timestamp; a header that was sent twice is none. */
  timestamp: string | undefined;
  /** X-Slack-Signature. */
  signature: string | undefined;
  body: Uint8Array;
  /** ISO 8601. */
  now: string;
}): SignatureCheck {
  if (!/^\d{1,12}$/.test(timestamp ?? "")) return "stale";
  if (Math.abs(Date.parse(now) / 1_000 - Number(timestamp)) > windowSeconds) return "stale";
  const wanted = createHmac("sha256", secret).update(`v0:${timestamp}:`).update(body).digest();
  const [, hex] = /^v0=([0-9a-f]{64})$/.exec(signature ?? "") ?? [];
  const given = Buffer.from(hex ?? "", "hex");
  return given.length === wanted.length && timingSafeEqual(given, wanted) ? "genuine" : "wrong";
}
