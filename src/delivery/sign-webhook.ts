import { createHmac } from "node:crypto";

/** "v1=" and the HMAC-SHA256, in hex, of "<Unix seconds>.<body>": whoever knows the secret sees that it is ours, whole and fresh. */
export function signWebhook(secret: string, { timestamp, body }: { timestamp: number; body: string }): string {
  return `v1=${createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex")}`;
}
