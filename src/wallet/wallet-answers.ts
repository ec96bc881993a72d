import { z } from "zod";
import type { OperationReport, Wallet } from "./wallet.ts";
import { isWrite, type WalletOperation, type WalletWrite } from "./wallet-routes.ts";

type Answer<O extends WalletOperation> = Awaited<ReturnType<Wallet[O]>>;

const id = z.string().min(1).max(200);
/** Any offset on the wire, UTC inside. */
const instant = z.iso.datetime({ offset: true }).transform((at) => new Date(at).toISOString());
const money = z.object({
  minor: z.number().int().safe(),
  currency: z.enum(["CNY", "HKD", "TWD", "USD", "EUR", "GBP"]),
});
const kind = z.enum(["phone", "email"]);
const localText = z.object({ "zh-Hans": z.string(), en: z.string() });

/** A body that is nothing but its outcome. */
const word = <const W extends string>(...words: W[]) =>
  z.object({ outcome: z.enum(words) }).transform(({ outcome }) => outcome as W);
/** The outcome that brings something along; the word itself says no more than that. */
const brought = <B extends { outcome: string }>({ outcome: _outcome, ...rest }: B): Omit<B, "outcome"> => rest;
const checked = z.object({ right: z.boolean() }).transform(({ right }) => right);
const link = z.object({ url: z.url({ protocol: /^https?$/ }), expiresAt: instant });

const profile = z.object({
  id,
  maskedName: z.string(),
  status: z.enum(["active", "frozen"]),
  frozenAt: instant.optional(),
  realName: z.enum(["verified", "pending", "missing"]),
  withdrawalsHeldUntil: instant.optional(),
  contacts: z.array(z.object({ id, kind, masked: z.string(), since: instant })).max(50),
  authenticator: z.boolean(),
  questions: z.array(z.object({ id, text: localText })).max(50),
});

const transaction = z.object({
  id,
  at: instant,
  direction: z.enum(["out", "in"]),
  amount: money,
  counterparty: z.string(),
  kind: z.enum(["payment", "transfer", "top-up", "refund"]),
  state: z.enum(["pending", "completed", "failed", "cancelled", "refunded", "refunding", "disputed"]),
  operator: z.string(),
  failureReason: z.enum(["network", "wrong-input", "insufficient-funds", "limit", "bank-declined", "other"]).optional(),
  duplicateOf: id.optional(),
});

const withdrawal = z.object({
  id,
  at: instant,
  amount: money,
  bank: z.string(),
  cardTail: z.string().regex(/^\d{4}$/),
  stage: z.enum(["submitted", "in-review", "sent-to-bank", "paid", "failed"]),
  failureReason: z
    .enum(["network", "bank-system", "real-name-missing", "card-closed", "name-differs", "limit", "risk-review"])
    .optional(),
  retryable: z.boolean(),
  expectedBy: instant.optional(),
  moneyBack: z
    .discriminatedUnion("state", [
      z.object({ state: z.literal("in-balance"), at: instant }),
      z.object({ state: z.literal("on-its-way"), expectedBy: instant.optional() }),
    ])
    .optional(),
});

const caseNote = z.object({
  case: id,
  kind: z.string().min(1).max(40),
  state: z.enum(["open", "in-progress", "resolved"]),
  openedAt: instant,
  changedAt: instant,
  about: z.array(id).max(100),
});

const writes: { [O in WalletWrite]: z.ZodType<Answer<O>> } = {
  endSessions: word("done"),
  sendResetLink: z.union([
    z.object({ outcome: z.literal("sent"), linkId: id, expiresAt: instant }).transform(brought),
    word("refused"),
  ]),
  freeze: word("frozen", "already-frozen"),
  unfreeze: word("unfrozen", "not-frozen", "cooling"),
  cancelPayment: word("cancelled", "already-completed", "not-found"),
  refund: z.union([
    z.object({ outcome: z.literal("refunding"), refundId: id }).transform(brought),
    word("not-refundable", "not-found"),
  ]),
  dispute: z.union([
    z.object({ outcome: z.literal("disputed"), disputeId: id }).transform(brought),
    word("not-disputable", "not-found"),
  ]),
  reportUnauthorised: z.object({ outcome: z.literal("reported"), reportId: id }).transform(brought),
  retryWithdrawal: word("submitted", "held", "not-retryable", "not-found"),
  twoStepLink: z.object({ outcome: z.literal("made"), ...link.shape }).transform(brought),
  realNameLink: z.object({ outcome: z.literal("made"), ...link.shape }).transform(brought),
  changeContact: word("changed", "refused"),
  noteCase: word("noted", "refused"),
};

/** The first answer of a write, read by the write's own schema. */
const report = z
  .object({
    state: z.enum(["done", "refused", "running", "void", "unknown"]),
    operation: z.string().optional(),
    result: z.unknown().optional(),
  })
  .transform(({ state, operation, result }, context): OperationReport => {
    if (state !== "done" && state !== "refused") return { state };
    const read = operation && isWrite(operation) ? writes[operation].safeParse(result) : undefined;
    if (read?.success) return { state, operation, result: read.data };
    context.addIssue({ code: "custom", message: "done or refused, without the answer of a known operation" });
    return z.NEVER;
  });

/** What each operation may answer with 200, turned into what the port promises. */
export const walletAnswers: { [O in WalletOperation]: z.ZodType<Answer<O>> } = {
  ...writes,
  findCustomer: z.union([
    z.object({ outcome: z.literal("found"), customer: id }).transform(({ customer }) => customer),
    word("not-found"),
  ]),
  profile,
  riskSignals: z.object({ simChangedAt: instant.optional(), contactsChangedAt: instant.optional() }),
  checkAuthenticator: checked,
  checkAnswer: checked,
  addressOf: z.object({ kind, address: z.string().min(3).max(254) }),
  transactions: z.array(transaction).max(10_000),
  withdrawals: z.array(withdrawal).max(10_000),
  resetLink: z.object({ stage: z.enum(["unused", "used", "expired"]) }).transform(({ stage }) => stage),
  cases: z.array(caseNote).max(10_000),
  operation: report,
  voidOperation: report,
};
