import { z } from "zod";
import type { Wallet } from "./wallet.ts";
import type { WalletOperation } from "./wallet-routes.ts";

type Serve = (wallet: Wallet, given: unknown) => Promise<unknown>;

const id = z.string().min(1).max(200);
const instant = z.iso.datetime({ offset: true });
const write = z.object({
  customer: id,
  key: z
    .string()
    .min(8)
    .max(200)
    .regex(/^[\w-]+$/),
});
const ofCustomer = z.object({ customer: id });
const ofKey = z.object({ key: write.shape.key });
const state = z.enum(["pending", "completed", "failed", "cancelled", "refunded", "refunding", "disputed"]);
const phone = z.string().regex(/^\+\d{8,15}$/);

const search = z
  .object({
    customer: id,
    from: instant.optional(),
    to: instant.optional(),
    minor: z.coerce.number().int().min(0).optional(),
    currency: z.enum(["CNY", "HKD", "TWD", "USD", "EUR", "GBP"]).optional(),
    counterparty: z.string().max(100).optional(),
    state: z.union([state.transform((one) => [one]), z.array(state).max(7)]).optional(),
  })
  .refine(({ minor, currency }) => (minor === undefined) === (currency === undefined), "minor goes with currency");

/** The one place where what was sent is parsed: path, query, body and key of a request in one object. */
const serving =
  <S extends z.ZodType>(schema: S, call: (wallet: Wallet, given: z.output<S>) => Promise<unknown>): Serve =>
  (wallet, given) =>
    call(wallet, schema.parse(given));

/** How each operation of wallet-api.yaml reaches the port; rejects with a ZodError on what does not fit. */
export const walletRequests: Record<WalletOperation, Serve> = {
  findCustomer: serving(
    z.union([z.strictObject({ phone }), z.strictObject({ email: z.string().min(3).max(254) })]),
    (wallet, by) => wallet.findCustomer(by),
  ),
  profile: serving(ofCustomer, (wallet, { customer }) => wallet.profile(customer)),
  riskSignals: serving(ofCustomer, (wallet, { customer }) => wallet.riskSignals(customer)),
  checkAuthenticator: serving(z.object({ customer: id, code: z.string().max(12) }), (wallet, { customer, code }) =>
    wallet.checkAuthenticator(customer, code),
  ),
  checkAnswer: serving(
    z.object({ customer: id, question: id, answer: z.string().max(256) }),
    (wallet, { customer, question, answer }) => wallet.checkAnswer(customer, question, answer),
  ),
  addressOf: serving(z.object({ contact: id }), (wallet, { contact }) => wallet.addressOf(contact)),
  transactions: serving(search, (wallet, { customer, minor, currency, state: states, ...rest }) =>
    wallet.transactions(customer, {
      ...rest,
      ...(minor === undefined || currency === undefined ? {} : { amount: { minor, currency } }),
      ...(states === undefined ? {} : { states }),
    }),
  ),
  withdrawals: serving(z.object({ customer: id, from: instant.optional() }), (wallet, { customer, from }) =>
    wallet.withdrawals(customer, { from }),
  ),
  resetLink: serving(z.object({ link: id }), (wallet, { link }) => wallet.resetLink(link)),
  endSessions: serving(write, (wallet, given) => wallet.endSessions(given)),
  sendResetLink: serving(write.extend({ contactId: id }), (wallet, given) => wallet.sendResetLink(given)),
  freeze: serving(write.extend({ reason: z.string().max(200) }), (wallet, given) => wallet.freeze(given)),
  unfreeze: serving(write, (wallet, given) => wallet.unfreeze(given)),
  cancelPayment: serving(write.extend({ transaction: id }), (wallet, given) => wallet.cancelPayment(given)),
  refund: serving(write.extend({ transaction: id }), (wallet, given) => wallet.refund(given)),
  dispute: serving(write.extend({ transaction: id, reason: z.string().max(500) }), (wallet, given) =>
    wallet.dispute(given),
  ),
  reportUnauthorised: serving(write.extend({ transactions: z.array(id).min(1).max(100) }), (wallet, given) =>
    wallet.reportUnauthorised(given),
  ),
  retryWithdrawal: serving(write.extend({ withdrawal: id }), (wallet, given) => wallet.retryWithdrawal(given)),
  twoStepLink: serving(write, (wallet, given) => wallet.twoStepLink(given)),
  realNameLink: serving(write, (wallet, given) => wallet.realNameLink(given)),
  changeContact: serving(
    write.extend({ contactId: id, approvalId: id, newAddress: z.string().max(254).optional() }),
    (wallet, given) => wallet.changeContact(given),
  ),
  cases: serving(ofCustomer, (wallet, { customer }) => wallet.cases(customer)),
  noteCase: serving(
    write.extend({
      case: id,
      kind: z.string().min(1).max(40),
      state: z.enum(["open", "in-progress", "resolved"]),
      openedAt: instant,
      changedAt: instant,
      about: z.array(id).max(100),
    }),
    (wallet, given) => wallet.noteCase(given),
  ),
  operation: serving(ofKey, (wallet, { key }) => wallet.operation(key)),
  voidOperation: serving(ofKey, (wallet, { key }) => wallet.voidOperation(key)),
};
