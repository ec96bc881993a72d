import { Duration } from "luxon";
import { day as dayMs } from "../domain/instants.ts";
import { maskName } from "../domain/masks.ts";
import { normaliseAnswer } from "./normalise-answer.ts";
import type { SandboxData, SandboxPerson } from "./sandbox-data.ts";
import { hashSecret } from "./scrypt-hash.ts";
import type { CaseNote, CustomerId, OperationReport, Transaction, Withdrawal } from "./wallet.ts";

export interface StoredContact {
  id: string;
  kind: "phone" | "email";
  address: string;
  since: string;
  /** Replaced: reachable for notices only. */
  former?: boolean;
}

export interface StoredTransaction extends Transaction {
  /** The counterparty's whole name; searched, never shown. */
  fullName: string;
  refundable: boolean;
}

/** Where its money is follows from the clock. */
export interface StoredWithdrawal extends Omit<Withdrawal, "moneyBack"> {
  /** When its money is back in the balance; absent: not known. */
  backAt?: string;
}

export interface StoredCustomer {
  id: CustomerId;
  status: "active" | "frozen";
  frozenAt?: string;
  realName: "verified" | "pending" | "missing";
  passwordHash: string;
  /** Set with a new password; past or absent: nothing is held. */
  withdrawalsHeldUntil?: string;
  contacts: StoredContact[];
  totpSecret?: string;
  /** The last accepted time step, for proofs to support and for signing in apart: a code shown to one is used up there only. */
  totpUsed: { support?: number; "sign-in"?: number };
  simChangedAt?: string;
  contactsChangedAt?: string;
  answers: { question: string; hash: string }[];
  sessions: { id: string; at: string }[];
  transactions: StoredTransaction[];
  withdrawals: StoredWithdrawal[];
  /** Told by Walletline; absent in files of before there were any. */
  cases?: CaseNote[];
}

/** A page only its receiver can open, once: the token itself is known to nobody else, here stands its SHA-256. */
export interface StoredLink {
  id: string;
  kind: "reset" | "two-step" | "real-name";
  tokenHash: string;
  customer: CustomerId;
  expiresAt: string;
  usedAt?: string;
  /** A newer link of the same kind took its place. */
  replaced?: boolean;
  /** Two-step: the secret to be bound once a code of it was entered. */
  totpSecret?: string;
}

/** One write that arrived: executed, refused, or voided before it could be. */
export interface LedgerEntry {
  key: string;
  operation: string;
  customer: CustomerId;
  /** Hash of customer, operation and parameters. */
  params: string;
  state: Extract<OperationReport["state"], "done" | "refused" | "void">;
  result?: unknown;
  /** Minor units that the effect moved or holds back, for counting. */
  amount?: number;
  at: string;
}

export interface SandboxMessage {
  id: string;
  at: string;
  kind: "sms" | "email";
  to: string;
  text: string;
  code?: string;
  link?: string;
}

/** All the sandbox wallet knows; one JSON file. */
export interface SandboxState {
  version: 1;
  since: string;
  customers: StoredCustomer[];
  links: StoredLink[];
  ledger: LedgerEntry[];
  /** Ids of approvals that a change of contact has used up. */
  approvals: string[];
  inbox: (SandboxMessage & { key?: string })[];
}

/** The table tells days by the clock of China, which is never changed. */
const offsetMs = 8 * 3_600_000;

/** Hashes of the table's own passwords and answers, which are public: reckoned once a process, so that a reset is quick. */
const seeded = new Map<string, Promise<string>>();
function seedHash(secret: string): Promise<string> {
  const hash = seeded.get(secret) ?? hashSecret(secret);
  seeded.set(secret, hash);
  return hash;
}

/** The state at a first start or a reset: the table's customers, with times reckoned from `now`. */
export async function seedState(data: SandboxData, now: string): Promise<SandboxState> {
  const customers = await Promise.all(data.customers.map((person) => seedCustomer(person, now)));
  return { version: 1, since: now, customers, links: [], ledger: [], approvals: [], inbox: [] };
}

async function seedCustomer(person: SandboxPerson, now: string): Promise<StoredCustomer> {
  const ago = (duration: string | undefined) => (duration === undefined ? undefined : before(now, duration));
  const contacts: StoredContact[] = [];
  if (person.phone)
    contacts.push({
      id: `${person.id}-phone`,
      kind: "phone",
      address: person.phone.number,
      since: before(now, person.phone.ago),
    });
  if (person.email)
    contacts.push({
      id: `${person.id}-email`,
      kind: "email",
      address: person.email.address,
      since: before(now, person.email.ago),
    });
  return {
    id: person.id,
    status: person.frozen ? "frozen" : "active",
    frozenAt: ago(person.frozen),
    realName: person["real-name"],
    passwordHash: await seedHash(person.password),
    contacts,
    totpSecret: person["totp-secret"],
    totpUsed: {},
    simChangedAt: ago(person["sim-changed"]),
    contactsChangedAt: ago(person["contacts-changed"]),
    answers: await Promise.all(
      person.questions.map(async ({ id, answer }) => ({ question: id, hash: await seedHash(normaliseAnswer(answer)) })),
    ),
    sessions: [],
    transactions: person.payments.map((payment) => seedTransaction(payment, now)),
    withdrawals: person.withdrawals.map((withdrawal) => seedWithdrawal(withdrawal, now)),
  };
}

function seedTransaction(row: SandboxPerson["payments"][number], now: string): StoredTransaction {
  return {
    id: row.id,
    at: instant(row, now),
    direction: row.incoming ? "in" : "out",
    amount: { minor: Math.round(row.amount * 100), currency: row.currency },
    counterparty: row.person ? maskName(row.to) : row.to,
    fullName: row.to,
    kind: row.kind,
    state: row.state,
    operator: row.operator,
    failureReason: row.failure,
    duplicateOf: row["duplicate-of"],
    refundable: row.refundable,
  };
}

function seedWithdrawal(row: SandboxPerson["withdrawals"][number], now: string): StoredWithdrawal {
  const made = instant(row, now);
  return {
    id: row.id,
    at: made,
    amount: { minor: Math.round(row.amount * 100), currency: row.currency },
    bank: row.bank,
    cardTail: row.card,
    stage: row.stage,
    failureReason: row.failure,
    retryable: row.retryable,
    expectedBy: row.expected && after(now, row.expected),
    backAt: row.back && after(made, row.back),
  };
}

function instant(row: { ago?: string; day?: number; at?: string }, now: string): string {
  if (row.ago) return before(now, row.ago);
  const [hour = 0, minute = 0] = (row.at ?? "12:00").split(":").map(Number);
  const today = Math.floor((Date.parse(now) + offsetMs) / dayMs) * dayMs - offsetMs;
  return iso(today - (row.day ?? 0) * dayMs + (hour * 60 + minute) * 60_000);
}

const lengthOf = (duration: string): number => Duration.fromISO(duration).toMillis();
const before = (now: string, duration: string): string => iso(Date.parse(now) - lengthOf(duration));
const after = (now: string, duration: string): string => iso(Date.parse(now) + lengthOf(duration));
const iso = (milliseconds: number): string => new Date(milliseconds).toISOString();
