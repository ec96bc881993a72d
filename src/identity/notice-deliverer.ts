import type { OutboxItem } from "../domain/store.ts";
import type { DelivererRoom } from "./code-deliverer.ts";
import { openNotice } from "./notices.ts";

/** Delivers outbox items of route "notice", each with its own "not me" link under `publicUrl`. */
export function createNoticeDeliverer(
  room: Pick<DelivererRoom, "wallet" | "senders" | "secrets" | "words"> & {
    publicUrl: string;
    /** "11月22日 14:03", in the wallet's time zone. */
    showTime(at: string, language: "zh-Hans" | "zh-Hant" | "en"): string;
  },
): (item: OutboxItem) => Promise<"delivered" | "gone"> {
  return async (item) => {
    const { kind, contactId, token, language, at } = openNotice(item.payload, item.id, room.secrets);
    const found = await room.wallet.addressOf(contactId);
    if (found === "not-found") return "gone";
    const link = `${room.publicUrl}/not-me/${token}`;
    const params = { time: room.showTime(at, language), link };
    const sent = await room.senders[found.kind].send({
      to: { kind: found.kind, address: found.address },
      subject: room.words("notice-subject", {}, language),
      text: room.words(`notice-${kind}`, params, language),
      link,
      key: item.id,
    });
    return sent === "sent" ? "delivered" : "gone";
  };
}
