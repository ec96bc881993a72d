import { createHmac, timingSafeEqual } from "node:crypto";
import type { Now } from "../../domain/ids.ts";
import type { Viewer } from "./viewer.ts";

/** Seconds a link to an attachment is good: as long as one chain of tokens. */
const lifetimeSeconds = 12 * 3600;

export type AttachmentLinks = ReturnType<typeof createAttachmentLinks>;

/** Signs addresses of attachments, so that an image can be shown by a page that sends no header. */
export function createAttachmentLinks({ key, now }: { key: Uint8Array; now: Now }) {
  const seconds = () => Math.floor(Date.parse(now()) / 1000);
  const sign = (conversation: string, id: string, until: number) =>
    createHmac("sha256", key).update(`${conversation}|${id}|${until}`).digest("base64url");

  return {
    linkTo({ base, conversation }: Viewer, id: string): string {
      const until = seconds() + lifetimeSeconds;
      return `${base}/v3/directline/attachments/${id}?c=${conversation}&t=${until}.${sign(conversation, id, until)}`;
    },
    isGood(conversation: string, id: string, ticket: string): boolean {
      const [until = "", signature = ""] = ticket.split(".");
      if (!/^\d{1,12}$/.test(until) || Number(until) < seconds()) return false;
      const given = Buffer.from(signature);
      const right = Buffer.from(sign(conversation, id, Number(until)));
      return given.length === right.length && timingSafeEqual(given, right);
    },
  };
}
