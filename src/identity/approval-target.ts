import type { Contact, CustomerId, Wallet } from "../wallet/wallet.ts";
import type { ApprovedOperation, ApprovedParams } from "./approval.ts";
import { countsTowardsStrong, signalsOf } from "./risk.ts";

/** The registered contact that an approval is about, as the wallet core has it: masked, and on file since when. */
export type ApprovalTarget = Pick<Contact, "kind" | "masked" | "since">;

/** "contact-unsettled": so new, or on a SIM or account changed so lately, that no code to it would count for a recovery either. security.md R13. */
export type ContactRefusal = "contact-not-theirs" | "contact-unsettled";

/** Finds the contact in the customer's own profile; no target where the operation names none. Rejects when the wallet core does not answer. */
export async function approvalTarget(
  wallet: Pick<Wallet, "profile" | "riskSignals">,
  { customer, operation, params }: { customer: CustomerId; operation: ApprovedOperation; params: ApprovedParams },
  now: string,
): Promise<{ target?: ApprovalTarget } | ContactRefusal> {
  if (operation === "unfreeze") return {};
  const { contacts } = await wallet.profile(customer);
  const contact = contacts.find(({ id }) => id === params.contactId);
  if (!contact) return "contact-not-theirs";
  const { kind, masked, since } = contact;
  const target = { kind, masked, since };
  // Replacing a contact that a thief has added is what the owner asks for; a way into the account goes to none such.
  if (operation === "changeContact") return { target };
  return countsTowardsStrong(contact, await signalsOf(wallet, customer), now) ? { target } : "contact-unsettled";
}
