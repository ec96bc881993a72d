import type { Money } from "../domain/money.ts";

export type CustomerId = string;

/** Text the wallet core shows to customers, in its two written languages. */
export interface LocalText {
  "zh-Hans": string;
  en: string;
}

/** A registered phone or e-mail. The address itself never leaves the wallet core except to a delivery adapter, at sending. */
export interface Contact {
  id: string;
  kind: "phone" | "email";
  /** "138****5678", "l***i@example.com". */
  masked: string;
  /** When this contact was added or replaced last. */
  since: string;
}

export interface SecurityQuestion {
  id: string;
  text: LocalText;
}

/** What the wallet core knows about a customer that decides how identity may be proved. */
export interface CustomerProfile {
  id: CustomerId;
  /** Surname only, "李**" / "Li **". */
  maskedName: string;
  status: "active" | "frozen";
  frozenAt?: string;
  realName: "verified" | "pending" | "missing";
  /** After a recovery the core lets no withdrawal out until then; absent when it does. */
  withdrawalsHeldUntil?: string;
  contacts: Contact[];
  authenticator: boolean;
  questions: SecurityQuestion[];
}

/** Signals for R13; an instant when it happened last, absent when never. A signal source that is dead makes the call reject. */
export interface RiskSignals {
  simChangedAt?: string;
  contactsChangedAt?: string;
}

export interface Transaction {
  id: string;
  at: string;
  direction: "out" | "in";
  amount: Money;
  /** Already masked as the customer may see it. */
  counterparty: string;
  kind: "payment" | "transfer" | "top-up" | "refund";
  state: "pending" | "completed" | "failed" | "cancelled" | "refunded" | "refunding" | "disputed";
  /** Operator that decides the refund time: an id of wallet.yaml's refund table. */
  operator: string;
  failureReason?: "network" | "wrong-input" | "insufficient-funds" | "limit" | "bank-declined" | "other";
  /** Another transaction that looks like the same one, paid twice. */
  duplicateOf?: string;
}

export interface Withdrawal {
  id: string;
  at: string;
  amount: Money;
  bank: string;
  cardTail: string;
  stage: "submitted" | "in-review" | "sent-to-bank" | "paid" | "failed";
  failureReason?:
    | "network"
    | "bank-system"
    | "real-name-missing"
    | "card-closed"
    | "name-differs"
    | "limit"
    | "risk-review";
  /** May the same withdrawal be sent again as it is? */
  retryable: boolean;
  expectedBy?: string;
  /** Of one that failed: whether its money is back in the balance. Absent: the core cannot tell. */
  moneyBack?: { state: "in-balance"; at: string } | { state: "on-its-way"; expectedBy?: string };
}

/** Every write carries a key; the same key is executed at most once, whatever happens on the way. */
export interface Write {
  customer: CustomerId;
  key: string;
}

/** `running` may still become any other; `unknown`: never heard of; `void`: will be refused if it arrives late. */
export type OperationState = "done" | "refused" | "running" | "void" | "unknown";

export interface OperationReport {
  state: OperationState;
  /** The method of this port that the key first arrived with, when done or refused. */
  operation?: string;
  /** What the first call answered, when done or refused. */
  result?: unknown;
}

/** A support case as the core's back office is told of it. The number is Walletline's; what was said stays with Walletline. */
export interface CaseNote {
  case: string;
  /** Walletline's word for what it is about: "payment", "unauthorised", … */
  kind: string;
  state: "open" | "in-progress" | "resolved";
  openedAt: string;
  /** When it came into this state: of two notes of one case the later one counts, whichever arrives last. */
  changedAt: string;
  /** Ids of the payments and withdrawals it is about. */
  about: string[];
}

export interface TransactionSearch {
  from?: string;
  to?: string;
  amount?: Money;
  counterparty?: string;
  states?: Transaction["state"][];
}

/**
 * Port to the wallet core. Expected outcomes are values; an unreachable or broken core rejects with a Fault
 * ("wallet-unreachable", "wallet-broken"), a customer that is not there with "not-found", a voided write with "not-allowed". Only the gateway of `identity` and delivery adapters hold one.
 */
export interface Wallet {
  /** By phone (E.164) or e-mail (lower case). */
  findCustomer(by: { phone: string } | { email: string }): Promise<CustomerId | "not-found">;
  profile(customer: CustomerId): Promise<CustomerProfile>;
  riskSignals(customer: CustomerId): Promise<RiskSignals>;
  /** Code of the customer's bound authenticator app; a code is accepted once. */
  checkAuthenticator(customer: CustomerId, code: string): Promise<boolean>;
  checkAnswer(customer: CustomerId, question: string, answer: string): Promise<boolean>;
  /** The plain address behind a contact id; only for delivery, at the moment of sending. */
  addressOf(contactId: string): Promise<{ kind: "phone" | "email"; address: string } | "not-found">;

  transactions(customer: CustomerId, search: TransactionSearch): Promise<Transaction[]>;
  withdrawals(customer: CustomerId, search: { from?: string }): Promise<Withdrawal[]>;

  endSessions(write: Write): Promise<"done">;
  /** The wallet core makes and sends the link itself, and holds withdrawals for 24 to 72 hours once it was used (security.md R26). */
  sendResetLink(write: Write & { contactId: string }): Promise<{ linkId: string; expiresAt: string } | "refused">;
  resetLink(linkId: string): Promise<"unused" | "used" | "expired">;
  /** Stops all money going out and ends every session. */
  freeze(write: Write & { reason: string }): Promise<"frozen" | "already-frozen">;
  unfreeze(write: Write): Promise<"unfrozen" | "not-frozen" | "cooling">;
  cancelPayment(write: Write & { transaction: string }): Promise<"cancelled" | "already-completed" | "not-found">;
  refund(write: Write & { transaction: string }): Promise<{ refundId: string } | "not-refundable" | "not-found">;
  dispute(
    write: Write & { transaction: string; reason: string },
  ): Promise<{ disputeId: string } | "not-disputable" | "not-found">;
  reportUnauthorised(write: Write & { transactions: string[] }): Promise<{ reportId: string }>;
  retryWithdrawal(write: Write & { withdrawal: string }): Promise<"submitted" | "held" | "not-retryable" | "not-found">;
  twoStepLink(write: Write): Promise<{ url: string; expiresAt: string }>;
  realNameLink(write: Write): Promise<{ url: string; expiresAt: string }>;
  /** Refused without a new address, with one that another customer has, or when the approval was used before. The old contact stays reachable for notices. */
  changeContact(
    write: Write & { contactId: string; approvalId: string; newAddress?: string },
  ): Promise<"changed" | "refused">;

  /** The customer's cases, newest first; the core's back office may have moved one on. */
  cases(customer: CustomerId): Promise<CaseNote[]>;
  /** Tells the core of a case or of its new state. "refused": another customer has a case with this number. */
  noteCase(write: Write & CaseNote): Promise<"noted" | "refused">;

  operation(key: string): Promise<OperationReport>;
  /** After this the wallet core refuses a late arrival of the operation; answers what it found. */
  voidOperation(key: string): Promise<OperationReport>;
}
