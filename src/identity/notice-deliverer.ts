import type { OutboxItem } from "../domain/store.ts";
import type { DelivererRoom } from "./code-deliverer.ts";
import { openNotice } from "./notices.ts";
import { sendToContact } from "./send-to-contact.ts";

/** Delivers outbox items of route "notice", each with its own "not me" link under `publicUrl`. */
export function createNoticeDeliverer(
  room: DelivererRoom & {
    publicUrl: string;
    /** "11月22日 14:03", in the wallet's time zone. */
    showTime(at: string, language: "zh-Hans" | "zh-Hant" | "en"): string;
  },
): (item: OutboxItem) => Promise<"delivered" | "gone" | { retryAfterMs: number }> {
  return async (item) => {
    const { kind, customer, conversation, contactId, token, language, at } = openNotice(
      item.payload,
      item.id,
      room.secrets,
    );
    const link = `${room.publicUrl}/not-me/${token}`;
    const params = { time: room.showTime(at, language), link };
    const template = `notice-${kind}`;
    return sendToContact(room, item, { what: "notice", conversation, customer, contactId }, () => ({
      subject: room.words("notice-subject", {}, language),
      text: room.words(template, params, language),
      ...{ language, template, params, link },
    }));
  };
}
