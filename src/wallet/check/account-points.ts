import { deepEqual, equal, ok } from "node:assert/strict";
import type { Point } from "./point.ts";

const isLink = ({ url, expiresAt }: { url: string; expiresAt: string }) => {
  ok(/^https?:/.test(url), "the link is no web address");
  ok(Date.parse(expiresAt) > 0, "the link has no end");
};

/** Freezing, links to the core's own pages, contacts. */
export const accountPoints: Point[] = [
  {
    name: "freezes at once and unfreezes only after the cooling time",
    async holds({ wallet, newKey, fixture }) {
      const { "to-freeze": customer, "frozen-just-now": justNow, "frozen-long-ago": longAgo } = fixture;
      const freeze = () => wallet.freeze({ customer, key: newKey(), reason: "asked" });
      const unfreeze = (whom: string) => wallet.unfreeze({ customer: whom, key: newKey() });
      equal(await freeze(), "frozen");
      const { status, frozenAt } = await wallet.profile(customer);
      equal(status, "frozen");
      ok(frozenAt, "a frozen account says since when");
      equal(await freeze(), "already-frozen");
      equal(await unfreeze(customer), "cooling");
      equal(await unfreeze(justNow), "cooling");
      equal(await unfreeze(longAgo), "unfrozen");
      equal(await unfreeze(longAgo), "not-frozen");
    },
  },
  {
    name: "gives links that end: for a new password, two steps and a real name",
    async holds({ wallet, newKey, now, fixture: { customer } }) {
      const write = () => ({ customer: customer.id, key: newKey() });
      const sent = await wallet.sendResetLink({ ...write(), contactId: customer["phone-contact"] });
      ok(sent !== "refused", "the link was refused to a registered contact");
      const halfAnHour = 30 * 60_000 + 60_000;
      ok(Date.parse(sent.expiresAt) - Date.parse(now()) < halfAnHour, "a reset link lives 30 minutes at most");
      equal(await wallet.resetLink(sent.linkId), "unused");
      equal(await wallet.resetLink("no-such-link"), "expired");
      isLink(await wallet.twoStepLink(write()));
      isLink(await wallet.realNameLink(write()));
      equal(await wallet.endSessions(write()), "done");
    },
  },
  {
    name: "changes a contact once for an approval, to an address nobody has, and keeps the old one for notices",
    async holds({ wallet, newKey, fixture }) {
      const { customer, contact, phone, "new-phone": newPhone } = fixture["contact-change"];
      const approvalId = newKey();
      const change = (contactId: string, newAddress?: string) =>
        wallet.changeContact({ customer, key: newKey(), contactId, approvalId, newAddress });
      equal(await change(contact), "refused");
      equal(await change(contact, "not a phone"), "refused");
      equal(await change(contact, fixture.customer.phone), "refused");
      equal(await change(contact, newPhone), "changed");
      equal(await wallet.findCustomer({ phone: newPhone }), customer);
      equal(await wallet.findCustomer({ phone }), "not-found");
      deepEqual(await wallet.addressOf(contact), { kind: "phone", address: phone });
      ok((await wallet.riskSignals(customer)).contactsChangedAt, "the change is no risk signal");
      const now = (await wallet.profile(customer)).contacts.find(({ kind }) => kind === "phone");
      ok(now && now.id !== contact, "the new contact has an id of its own");
      equal(await change(now.id, `${newPhone.slice(0, -1)}8`), "refused", "an approval was used twice");
    },
  },
];
