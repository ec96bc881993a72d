import { day, elapsed, hour, second } from "../domain/instants.ts";
import type { Contact, CustomerProfile, RiskSignals, Wallet } from "../wallet/wallet.ts";
import type { CodeMethod, TwoStepAsked } from "./identity-state.ts";

/** A SIM younger than this, and contact data younger than that, do not count towards recovery. security.md R13. */
const simSettlesMs = 72 * hour;
const contactSettlesMs = 7 * day;
/** A signal source slower than this is a dead one. */
const signalPatienceMs = 3 * second;

/** Asks for the signals; "dead" when their source fails or is slow, which counts as risky. */
export async function signalsOf(wallet: Pick<Wallet, "riskSignals">, customer: string): Promise<RiskSignals | "dead"> {
  let giveUp: NodeJS.Timeout | undefined;
  const slow = new Promise<"dead">((resolve) => {
    giveUp = setTimeout(resolve, signalPatienceMs, "dead");
  });
  try {
    return await Promise.race([wallet.riskSignals(customer).catch(() => "dead" as const), slow]);
  } finally {
    clearTimeout(giveUp);
  }
}

const younger = (since: string | undefined, limitMs: number, now: string) =>
  since !== undefined && elapsed(since, now) < limitMs;

/** Registered so lately that a thief may have put it there. */
export const isYoung = ({ since }: Contact, now: string): boolean => younger(since, contactSettlesMs, now);

/** Young, on an account with a contact that is not: whoever put it there may be a thief, and the owner has another way. */
export const isYoungBesideOlder = ({ contacts }: CustomerProfile, contact: Contact, now: string): boolean =>
  isYoung(contact, now) && contacts.some((other) => !isYoung(other, now));

/** Whether a code to this contact counts towards `strong`. */
export function countsTowardsStrong(contact: Contact, signals: RiskSignals | "dead", now: string): boolean {
  if (isYoung(contact, now)) return false;
  if (contact.kind === "email") return true;
  if (signals === "dead") return false;
  return (
    !younger(signals.simChangedAt, simSettlesMs, now) && !younger(signals.contactsChangedAt, contactSettlesMs, now)
  );
}

/**
 * Whether a code of the bound authenticator counts towards `strong`. Who holds a phone alone gets the link on which one is bound:
 * for as long as a contact is young, so is what such a link may have bound. security.md R13, R15.
 */
export const authenticatorCounts = (asked: TwoStepAsked | undefined, now: string): boolean =>
  !younger(asked?.at, contactSettlesMs, now);

export const kindOf = (method: CodeMethod): Contact["kind"] => (method === "sms" ? "phone" : "email");

/** The contact a code of this kind goes to when none was typed: the one registered longest. */
export function contactFor(profile: CustomerProfile, kind: Contact["kind"]): Contact | undefined {
  return profile.contacts
    .filter((contact) => contact.kind === kind)
    .sort((a, b) => a.since.localeCompare(b.since) || a.id.localeCompare(b.id))[0];
}
