import type { OutboxItem } from "../domain/store.ts";
import type { Contact, CustomerId } from "../wallet/wallet.ts";
import { audited } from "./audit.ts";
import type { Delivery } from "./check-code.ts";
import { type CodeMessage, openCodeMessage } from "./code-message.ts";
import { openIdentifier } from "./identify.ts";
import type { IdentitySecrets } from "./identity-secrets.ts";
import { identityKeys } from "./identity-state.ts";
import { contactFor, isYoungBesideOlder, kindOf } from "./risk.ts";
import { type SendingRoom, sendToContact } from "./send-to-contact.ts";
import type { Words } from "./words.ts";

export interface DelivererRoom extends SendingRoom {
  secrets: IdentitySecrets;
  words: Words;
}

/** Delivers outbox items of route "code"; "gone" when nobody is to get one. A rejection is tried again by the outbox. */
export function createCodeDeliverer(
  room: DelivererRoom,
): (item: OutboxItem) => Promise<"delivered" | "gone" | { retryAfterMs: number }> {
  return async (item) => {
    const message = openCodeMessage(item.payload, item.id, room.secrets);
    const { customer, conversation, code, language, purpose } = message;
    if (customer === undefined) return "gone";
    const contactId = await contactOf(room, message, customer);
    if (contactId === undefined) return "gone";
    const params = { code, action: room.words(actionOf(purpose), {}, language) };
    return sendToContact(room, item, { what: "code", conversation, customer, contactId }, (kind) => {
      const template = kind === "phone" ? "code-sms" : "code-email";
      const subject = room.words("code-subject", params, language);
      return { subject, text: room.words(template, params, language), language, template, params, code };
    });
  };
}

/** The contact is settled, durably, before anything is sent: the check relies on it, and another try goes to the same place. */
async function contactOf(room: DelivererRoom, message: CodeMessage, customer: CustomerId): Promise<string | undefined> {
  const key = identityKeys.delivery(message.account, message.challenge);
  const known = await room.store.read<Delivery>(key);
  if (known.value) return known.value.contactId;
  const contact = await pick(room, message, customer);
  if (!contact) return undefined;
  const delivery: Delivery = { contactId: contact.id };
  const outcome = await room.store.commit({ expect: { [key]: known.version }, put: { [key]: delivery } });
  return outcome === "done" ? contact.id : (await room.store.read<Delivery>(key)).value?.contactId;
}

/** The very contact that was typed, if it is of the code's kind; else the one registered longest, unless a thief may have put it there. */
async function pick(room: DelivererRoom, message: CodeMessage, customer: CustomerId): Promise<Contact | undefined> {
  const profile = await room.wallet.profile(customer);
  const kind = kindOf(message.method);
  const typed = message.identifier ? openIdentifier(room.secrets, message.identifier) : undefined;
  if (typed?.kind !== kind) {
    const contact = contactFor(profile, kind);
    if (!contact || message.vouched || !isYoungBesideOlder(profile, contact, room.now())) return contact;
    const { conversation, method, purpose } = message;
    const detail = { method, purpose, reason: "young-contact" };
    const line = { act: "code.deliver", outcome: "withheld", conversation, account: customer, detail };
    await room.store.commit({ append: [audited({ at: room.now(), ...line })] });
    return undefined;
  }
  for (const contact of profile.contacts.filter((candidate) => candidate.kind === kind)) {
    const found = await room.wallet.addressOf(contact.id);
    if (found !== "not-found" && found.address.toLowerCase() === typed.value) return contact;
  }
  return undefined;
}

const actions: Record<string, string> = {
  "recover-account": "action-recover-account",
  freeze: "action-freeze",
  unfreeze: "action-unfreeze",
  cancelPayment: "action-payment",
  refund: "action-payment",
  dispute: "action-payment",
  retryWithdrawal: "action-withdrawal",
  sendResetLink: "action-recover-account",
};

/** The message names what the code is for (security.md R10). */
const actionOf = (purpose: string): string => (Object.hasOwn(actions, purpose) ? actions[purpose]! : "action-verify");
