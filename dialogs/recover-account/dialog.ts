import { type Chat, dialog } from "../../src/dialog/dialog.ts";
import type { DialogKit } from "../../src/dialog/dialog-kit.ts";
import type { Contact, CustomerProfile } from "../../src/wallet/wallet.ts";
import { openCase } from "../steps/open-case.ts";
import { tellHold } from "../steps/tell-hold.ts";
import { verifyIdentity } from "../verify-identity/dialog.ts";
import { reviewTransactions } from "./review-transactions.ts";

/** How long the wallet core's link lives, and how often it is asked whether it was used, beside the event that says so. */
const linkLivesMs = 30 * 60_000;
const askEveryMs = 15_000;
/** After so many a person has to see why none is used. */
const linksAtMost = 3;

/** Beside another matter, such as a changed number: that the account itself is out of reach. */
const isShutOut = (text: string): boolean =>
  /找回|找不回|拿回|登不[上进進]|登錄唔到|登入唔到|入唔到|recover|back into|(?:account|it) back|can'?t (?:get|sign|log) in|locked out/i.test(
    text,
  );

export interface Recovered {
  outcome: "recovered" | "stopped";
}

/** A customer who cannot get in any more gets the account back: prove it twice, set a new password by a link, then look for what a stranger may have done. */
export const recoverAccount = dialog<unknown, Recovered>("recover-account", recover, async (_kit, { text }) =>
  isShutOut(text),
);

async function recover(chat: Chat, _args: unknown, kit: DialogKit): Promise<Recovered> {
  await chat.say("steps");
  chat.beside(["money-inside"], "money-stays");
  const { outcome, contactIds } = await chat.run("identity", verifyIdentity, {
    wanted: ["strong"],
    purpose: "recover-account",
    openingNamesCustomer: true,
    withoutMethod: "return",
  });
  if (outcome === "no-method") return toProofing(chat, kit);
  const profile = await chat.look("profile", (wallet) => wallet.profile());
  const frozen = profile.status === "frozen";
  await chat.say("it-is-you");
  if (frozen) await explainFrozen(chat);
  if (!(await setPassword(chat, profile, contactIds))) return { outcome: "stopped" };

  await chat.follow("end-sessions", "endSessions", {});
  await chat.record("tell-contacts", () => kit.proving.notifyAll("recovered"));
  await chat.say("recovered");
  if (!frozen) await tellHold(chat, kit, "withdrawals-held");
  await chat.say("advice");
  await reviewTransactions(chat, kit, { frozen });
  if (frozen) await toUnfreezing(chat, kit);
  return { outcome: "recovered" };
}

/** No second method: a person looks at papers, and a second one approves. */
async function toProofing(chat: Chat, kit: DialogKit): Promise<never> {
  await chat.say("proofing");
  const facts = { dialog: "recover-account", missing: "second-method" };
  const summary = "recover-account.proofing";
  const caseId = await openCase(chat, kit, { kind: "proofing", summary, facts, step: "proofing-case" });
  return chat.escalate("verification-failed", facts, caseId);
}

async function explainFrozen(chat: Chat): Promise<void> {
  const go = await chat.choose("frozen", [{ id: "reset-anyway" }, { id: "person" }]);
  if (go === "person") return chat.escalate("asked", { dialog: "recover-account", account: "frozen" });
}

/** Only two agents together lift a freeze; the customer has done all that can be done alone. */
async function toUnfreezing(chat: Chat, kit: DialogKit): Promise<never> {
  await chat.say("still-frozen");
  const facts = { dialog: "recover-account", wish: "unfreeze" };
  const summary = "recover-account.question";
  const caseId = await openCase(chat, kit, { kind: "question", summary, facts, step: "question-case" });
  return chat.escalate("policy", facts, caseId);
}

/** Sends the link, to a contact proved in this recovery, until one was used; false when the customer stops. */
async function setPassword(chat: Chat, profile: CustomerProfile, proved: string[]): Promise<boolean> {
  const contacts = profile.contacts.filter(({ id }) => proved.includes(id)).sort(mailFirst);
  let contact = contacts[0]!;
  for (let sent = 1; ; ) {
    const confirmed = await chat.confirm(
      "send-link",
      "sendResetLink",
      { contactId: contact.id },
      { contact: contact.masked },
    );
    if (confirmed === "no") {
      const other = await elsewhere(chat, contacts, contact);
      if (other === "stop") return false;
      contact = other;
      continue;
    }
    const link = (await chat.do("link", confirmed)) as { linkId: string } | "refused";
    if (link === "refused") {
      await chat.say("link-refused");
      return chat.escalate("dialog", { dialog: "recover-account", operation: "sendResetLink", outcome: "refused" });
    }
    const waited = await waitForUse(chat, link.linkId, contact, sent < linksAtMost);
    sent += 1;
    if (waited === "happened") return true;
    if (typeof waited === "object") {
      if (waited.choice === "person") return chat.escalate("asked", { dialog: "recover-account", step: "reset-link" });
      continue;
    }
    const again = await chat.choose("link-late", [{ id: "send-again" }, { id: "stop" }, { id: "person" }]);
    if (again === "person") return chat.escalate("asked", { dialog: "recover-account", step: "reset-link" });
    if (again === "stop") {
      await chat.say("stopped");
      return false;
    }
  }
}

const waitForUse = (chat: Chat, linkId: string, { masked }: Contact, more: boolean) =>
  chat.wait(
    "link-used",
    { name: "reset-link.used", key: linkId },
    {
      afterMs: linkLivesMs,
      ask: {
        phrase: more ? "link-sent" : "link-sent-last",
        params: { contact: masked },
        options: [...(more ? [{ id: "resend" }] : []), { id: "person" }],
      },
      poll: { everyMs: askEveryMs, read: async (wallet) => (await wallet.resetLink(linkId)) === "used" },
    },
  );

/** A link is opened more easily from a mailbox than typed from a text message. */
const mailFirst = (a: Contact, b: Contact) => a.kind.localeCompare(b.kind);

/** Not to that contact: to another proved one, if there is one, or not at all. */
async function elsewhere(chat: Chat, contacts: Contact[], refused: Contact): Promise<Contact | "stop"> {
  const others = contacts.filter(({ id }) => id !== refused.id);
  const options = [...others.map(({ id, masked }) => ({ id, label: masked })), { id: "stop" }];
  const id = others.length > 0 ? await chat.choose("where", options) : "stop";
  const other = others.find((contact) => contact.id === id);
  if (!other) await chat.say("nothing-sent");
  return other ?? "stop";
}
