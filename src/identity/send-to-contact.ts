import type { OutboxItem } from "../domain/store.ts";
import type { Contact, CustomerId, Wallet } from "../wallet/wallet.ts";
import type { CodeSender, Sending } from "./code-sender.ts";
import { noteUndelivered, type UndeliveredRoom } from "./undelivered.ts";

export interface SendingRoom extends UndeliveredRoom {
  wallet: Pick<Wallet, "profile" | "addressOf">;
  /** By kind of address. */
  senders: Record<Contact["kind"], CodeSender>;
}

/** The failing try that is told: by then some fifteen seconds have passed. */
const toldAtTry = 3;

/** Sends one outbox item to one registered contact, and notes it where it does not get there. "gone": the contact is no more, or refused for good. */
export async function sendToContact(
  room: SendingRoom,
  item: OutboxItem,
  about: { what: "code" | "notice"; conversation: string; customer: CustomerId; contactId: string },
  worded: (kind: Contact["kind"]) => Omit<Sending, "to" | "key">,
): Promise<"delivered" | "gone" | { retryAfterMs: number }> {
  const found = await room.wallet.addressOf(about.contactId);
  if (found === "not-found") return "gone";
  const { kind, address } = found;
  const note = async (why: "refused" | "late") => {
    const { contacts } = await room.wallet.profile(about.customer);
    const contact = contacts.find(({ id }) => id === about.contactId);
    if (contact) await noteUndelivered(room, { ...about, item: item.id, contact, why });
  };
  const late = item.attempts + 1 === toldAtTry;
  try {
    const sent = await room.senders[kind].send({ ...worded(kind), to: { kind, address }, key: item.id });
    if (sent === "undeliverable") await note("refused");
    else if (sent !== "sent" && late) await note("late");
    if (typeof sent === "object") return sent;
    return sent === "sent" ? "delivered" : "gone";
  } catch (error) {
    if (late) await note("late");
    throw error;
  }
}
