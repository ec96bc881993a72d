import { deepEqual, equal, ok } from "node:assert/strict";
import type { Wallet } from "../wallet.ts";
import type { Point } from "./point.ts";

const isId = (value: unknown, name: string) =>
  ok(typeof (value as Record<string, unknown>)[name] === "string", `expected ${name}, got ${JSON.stringify(value)}`);

/** The core's clock may be ahead of the one we know by so many milliseconds. */
const clockTolerance = 60_000;

/** Payments and withdrawals: found, moved once, and nobody else's. */
export const moneyPoints: Point[] = [
  {
    name: "searches payments by time, amount, state and a part of the name, newest first",
    async holds({ wallet, fixture: { customer } }) {
      const all = await wallet.transactions(customer.id, {});
      const times = all.map(({ at }) => Date.parse(at));
      deepEqual(
        times,
        times.toSorted((a, b) => b - a),
      );
      const sought = all.find(({ id }) => id === customer.searched.id);
      ok(sought, "the payment to be searched is not there");
      const ids = async (search: Parameters<Wallet["transactions"]>[1]) =>
        (await wallet.transactions(customer.id, search)).map(({ id }) => id);
      deepEqual(await ids({ amount: sought.amount }), [sought.id]);
      deepEqual(await ids({ counterparty: customer.searched.counterparty }), [sought.id]);
      deepEqual(await ids({ from: sought.at, to: sought.at }), [sought.id]);
      ok((await ids({ states: ["pending", "failed"] })).includes(sought.id), "not found by its state");
      ok(!(await ids({ states: ["completed"] })).includes(sought.id), "found by another state");
      deepEqual(await ids({ counterparty: "没有这个人" }), []);
      ok(!sought.counterparty.includes(customer.searched.counterparty) || sought.kind !== "transfer", "not masked");
    },
  },
  {
    name: "shows nobody another's money, and lets nobody move it",
    async holds({ wallet, newKey, fixture: { customer, other } }) {
      const write = () => ({ customer: customer.id, key: newKey() });
      const seen = (await wallet.transactions(customer.id, {})).map(({ id }) => id);
      ok(!seen.includes(other.payment), "another's payment is listed");
      equal(await wallet.cancelPayment({ ...write(), transaction: other.payment }), "not-found");
      equal(await wallet.refund({ ...write(), transaction: other.payment }), "not-found");
      equal(await wallet.dispute({ ...write(), transaction: other.payment, reason: "x" }), "not-found");
      equal(await wallet.retryWithdrawal({ ...write(), withdrawal: other.withdrawal }), "not-found");
      equal(await wallet.sendResetLink({ ...write(), contactId: other.contact }), "refused");
    },
  },
  {
    name: "cancels what is pending and says so of what is completed",
    async holds({ wallet, newKey, fixture: { customer } }) {
      const [pending] = customer.pending;
      const cancel = (transaction: string) =>
        wallet.cancelPayment({ customer: customer.id, key: newKey(), transaction });
      equal(await cancel(pending), "cancelled");
      const cancelled = await wallet.transactions(customer.id, { states: ["cancelled"] });
      ok(
        cancelled.some(({ id }) => id === pending),
        "not listed as cancelled",
      );
      equal(await cancel(customer.completed), "already-completed");
      equal(await cancel("no-such-payment"), "not-found");
    },
  },
  {
    name: "refunds once what may be refunded",
    async holds({ wallet, newKey, fixture: { customer } }) {
      const refund = (transaction: string) => wallet.refund({ customer: customer.id, key: newKey(), transaction });
      isId(await refund(customer.refundable), "refundId");
      equal(await refund(customer.refundable), "not-refundable");
      equal(await refund(customer.completed), "not-refundable");
      equal(await refund("no-such-payment"), "not-found");
    },
  },
  {
    name: "takes one dispute of a completed payment, and reports of payments that were not the customer's",
    async holds({ wallet, newKey, fixture: { customer } }) {
      const write = () => ({ customer: customer.id, key: newKey() });
      const dispute = () => wallet.dispute({ ...write(), transaction: customer.completed, reason: "not received" });
      isId(await dispute(), "disputeId");
      equal(await dispute(), "not-disputable");
      isId(await wallet.reportUnauthorised({ ...write(), transactions: [customer.reportable] }), "reportId");
    },
  },
  {
    name: "lists withdrawals with their stages, newest first, from an instant on",
    async holds({ wallet, fixture: { customer } }) {
      const all = await wallet.withdrawals(customer.id, {});
      const one = all.find(({ id }) => id === customer.withdrawal);
      ok(one, "the withdrawal is not there");
      const later = new Date(Date.parse(all[0]!.at) + 1).toISOString();
      deepEqual(await wallet.withdrawals(customer.id, { from: later }), []);
      ok(
        (await wallet.withdrawals(customer.id, { from: one.at })).some(({ id }) => id === one.id),
        "from is inclusive",
      );
    },
  },
  {
    name: "says of a failed withdrawal whether its money is back, and of no other",
    async holds({ wallet, now, fixture: { customer, withdrawals } }) {
      const known = withdrawals["money-back"];
      const people = new Set([customer.id, ...Object.values(withdrawals).map((each) => each.customer)]);
      const all = (await Promise.all([...people].map((id) => wallet.withdrawals(id, {})))).flat();
      for (const { id, at, stage, moneyBack } of all) {
        ok(!moneyBack || stage === "failed", `${id} is ${stage}, and its money is said to be back or on its way`);
        if (moneyBack?.state !== "in-balance") continue;
        ok(Date.parse(moneyBack.at) >= Date.parse(at), `the money of ${id} came back before it was withdrawn`);
        ok(
          Date.parse(moneyBack.at) <= Date.parse(now()) + clockTolerance,
          `the money of ${id} is back at an instant to come`,
        );
      }
      if (known) equal(all.find(({ id }) => id === known.id)?.moneyBack?.state, "in-balance");
    },
  },
  {
    name: "sends a failed withdrawal again only when that can help",
    async holds({ wallet, newKey, fixture: { withdrawals } }) {
      const retry = ({ customer, id }: { customer: string; id: string }) =>
        wallet.retryWithdrawal({ customer, key: newKey(), withdrawal: id });
      const { customer, id } = withdrawals.retryable;
      equal(await retry(withdrawals.retryable), "submitted");
      const now = (await wallet.withdrawals(customer, {})).find((each) => each.id === id);
      deepEqual([now?.stage, now?.retryable, now?.moneyBack], ["submitted", false, undefined]);
      equal(await retry(withdrawals.retryable), "not-retryable");
      equal(await retry(withdrawals["not-retryable"]), "not-retryable");
    },
  },
];
