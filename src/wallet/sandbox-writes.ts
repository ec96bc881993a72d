import { createHash } from "node:crypto";
import type { NewId } from "../domain/ids.ts";
import type { Effected, SandboxLedger } from "./sandbox-ledger.ts";
import type { SandboxLinks } from "./sandbox-links.ts";
import type { StoredCustomer, StoredTransaction } from "./sandbox-state.ts";
import type { Wallet } from "./wallet.ts";
import { isHeld } from "./withdrawal-hold.ts";

/** From a freeze until it may be lifted again, so that nobody who took an account over can undo its owner's freeze at once. */
const coolingMs = 24 * 3_600_000;
const retriedArrivesMs = 24 * 3_600_000;
const idAlphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

type Writes = Pick<
  Wallet,
  | "endSessions"
  | "sendResetLink"
  | "freeze"
  | "unfreeze"
  | "cancelPayment"
  | "refund"
  | "dispute"
  | "reportUnauthorised"
  | "retryWithdrawal"
  | "twoStepLink"
  | "realNameLink"
  | "changeContact"
  | "noteCase"
>;

type Answer<W extends keyof Writes> = Effected<Awaited<ReturnType<Writes[W]>>>;

/** The sandbox core's own rules for every write of the port; each effect looks first and changes last. */
export function createSandboxWrites({
  ledger,
  links,
  newId,
}: {
  ledger: SandboxLedger;
  links: SandboxLinks;
  newId: NewId;
}): Writes {
  const readable = (prefix: string): string => {
    const bytes = createHash("sha256").update(newId()).digest();
    return `${prefix}-${Array.from(bytes.subarray(0, 8), (byte) => idAlphabet[byte % idAlphabet.length]).join("")}`;
  };

  return {
    endSessions: (write) =>
      ledger.write("endSessions", write, ({ customer }) => {
        customer.sessions = [];
        return { result: "done", happened: true };
      }),

    sendResetLink: (write) =>
      ledger.write("sendResetLink", write, ({ customer, state, at, params }) =>
        links.sendReset({ customer, state, at, contactId: params.contactId }),
      ),
    twoStepLink: (write) =>
      ledger.write("twoStepLink", write, ({ customer, state, at }) => links.make("two-step", { customer, state, at })),
    realNameLink: (write) =>
      ledger.write("realNameLink", write, ({ customer, state, at }) =>
        links.make("real-name", { customer, state, at }),
      ),

    freeze: (write) =>
      ledger.write("freeze", write, ({ customer, at }) => {
        if (customer.status === "frozen") return { result: "already-frozen", happened: false };
        customer.status = "frozen";
        customer.frozenAt = at;
        customer.sessions = [];
        return { result: "frozen", happened: true };
      }),

    unfreeze: (write) =>
      ledger.write("unfreeze", write, ({ customer, at }) => {
        if (customer.status !== "frozen") return { result: "not-frozen", happened: false };
        if (Date.parse(at) - Date.parse(customer.frozenAt ?? at) < coolingMs)
          return { result: "cooling", happened: false };
        customer.status = "active";
        customer.frozenAt = undefined;
        return { result: "unfrozen", happened: true };
      }),

    cancelPayment: (write) =>
      ledger.write("cancelPayment", write, ({ customer, params }) => {
        const payment = find(customer, params.transaction);
        if (payment?.state === "cancelled") return { result: "cancelled", happened: false };
        if (!payment || payment.state === "failed") return { result: "not-found", happened: false };
        if (payment.state !== "pending") return { result: "already-completed", happened: false };
        payment.state = "cancelled";
        return { result: "cancelled", happened: true, amount: payment.amount.minor };
      }),

    refund: (write) =>
      ledger.write("refund", write, ({ customer, params }): Answer<"refund"> => {
        const payment = find(customer, params.transaction);
        if (!payment) return { result: "not-found", happened: false };
        if (payment.state !== "completed" || !payment.refundable) return { result: "not-refundable", happened: false };
        payment.state = "refunding";
        return { result: { refundId: readable("RF") }, happened: true, amount: payment.amount.minor };
      }),

    dispute: (write) =>
      ledger.write("dispute", write, ({ customer, params }): Answer<"dispute"> => {
        const payment = find(customer, params.transaction);
        if (!payment) return { result: "not-found", happened: false };
        if (payment.state !== "completed") return { result: "not-disputable", happened: false };
        payment.state = "disputed";
        return { result: { disputeId: readable("DP") }, happened: true, amount: payment.amount.minor };
      }),

    reportUnauthorised: (write) =>
      ledger.write("reportUnauthorised", write, ({ customer, params }) => {
        const reported = params.transactions
          .map((id) => find(customer, id))
          .filter((payment) => payment?.state === "completed");
        for (const payment of reported) payment!.state = "disputed";
        return {
          result: { reportId: readable("RP") },
          happened: true,
          amount: reported.reduce((sum, payment) => sum + payment!.amount.minor, 0),
        };
      }),

    retryWithdrawal: (write) =>
      ledger.write("retryWithdrawal", write, ({ customer, at, params }) => {
        const withdrawal = customer.withdrawals.find(({ id }) => id === params.withdrawal);
        if (!withdrawal) return { result: "not-found", happened: false };
        if (isHeld(customer, at)) return { result: "held", happened: false };
        const may = withdrawal.stage === "failed" && withdrawal.retryable && customer.status === "active";
        if (!may) return { result: "not-retryable", happened: false };
        withdrawal.stage = "submitted";
        withdrawal.failureReason = undefined;
        withdrawal.backAt = undefined;
        withdrawal.retryable = false;
        withdrawal.expectedBy = new Date(Date.parse(at) + retriedArrivesMs).toISOString();
        return { result: "submitted", happened: true, amount: withdrawal.amount.minor };
      }),

    noteCase: (write) =>
      ledger.write("noteCase", write, ({ customer, state, params }) => {
        const isOthers = state.customers.some(
          ({ id, cases = [] }) => id !== customer.id && cases.some((known) => known.case === params.case),
        );
        if (isOthers) return { result: "refused", happened: false };
        const known = customer.cases?.find((each) => each.case === params.case);
        if (!known) customer.cases = [...(customer.cases ?? []), { ...params }];
        else if (Date.parse(params.changedAt) >= Date.parse(known.changedAt)) Object.assign(known, params);
        return { result: "noted", happened: true };
      }),

    changeContact: (write) =>
      ledger.write("changeContact", write, ({ customer, state, at, params }) => {
        const old = customer.contacts.find(({ id, former }) => id === params.contactId && !former);
        const address = params.newAddress;
        const isFree = !state.customers.some((each) =>
          each.contacts.some((contact) => !contact.former && contact.address === address),
        );
        const isSpent = state.approvals.includes(params.approvalId);
        if (!old || address === undefined || !isFree || isSpent || !fits(old.kind, address))
          return { result: "refused", happened: false };
        old.former = true;
        state.approvals.push(params.approvalId);
        customer.contacts.push({ id: `${customer.id}-${newId()}`, kind: old.kind, address, since: at });
        customer.contactsChangedAt = at;
        return { result: "changed", happened: true };
      }),
  };
}

/** Only money that went out can be cancelled, paid back or disputed. */
function find(customer: StoredCustomer, id: string): StoredTransaction | undefined {
  return customer.transactions.find((transaction) => transaction.id === id && transaction.direction === "out");
}

const fits = (kind: "phone" | "email", address: string): boolean =>
  kind === "phone"
    ? /^\+\d{8,15}$/.test(address)
    : /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(address) && address === address.toLowerCase();
