import { deepEqual, equal } from "node:assert/strict";
import { type Point, refuses } from "./point.ts";

/** What makes a lost answer harmless. */
export const oncePoints: Point[] = [
  {
    name: "executes a key once, also when it comes twice at the same time, and gives the first answer again",
    async holds({ wallet, newKey, fixture: { customer } }) {
      const [, pending] = customer.pending;
      const cancel = { customer: customer.id, key: newKey(), transaction: pending };
      deepEqual(await Promise.all([wallet.cancelPayment(cancel), wallet.cancelPayment(cancel)]), [
        "cancelled",
        "cancelled",
      ]);
      equal(await wallet.cancelPayment(cancel), "cancelled");
      const done = { state: "done", operation: "cancelPayment", result: "cancelled" };
      deepEqual(await wallet.operation(cancel.key), done);
      deepEqual(await wallet.voidOperation(cancel.key), done, "what is done cannot be voided");
    },
  },
  {
    name: "makes one link for one key, however often it comes",
    async holds({ wallet, newKey, fixture: { customer } }) {
      const send = { customer: customer.id, key: newKey(), contactId: customer["phone-contact"] };
      const answers = await Promise.all(Array.from({ length: 8 }, () => wallet.sendResetLink(send)));
      equal(new Set(answers.map((answer) => JSON.stringify(answer))).size, 1, "one key made several links");
    },
  },
  {
    name: "refuses a known key for another operation, another customer or other parameters",
    async holds({ wallet, newKey, fixture: { customer, other } }) {
      const dispute = { customer: customer.id, key: newKey(), transaction: "no-such-payment", reason: "x" };
      equal(await wallet.dispute(dispute), "not-found");
      await refuses("parameters-differ", wallet.dispute({ ...dispute, transaction: customer.completed }));
      await refuses("parameters-differ", wallet.dispute({ ...dispute, customer: other.id }));
      await refuses("parameters-differ", wallet.refund({ customer: customer.id, key: dispute.key, transaction: "x" }));
      deepEqual(await wallet.operation(dispute.key), { state: "refused", operation: "dispute", result: "not-found" });
    },
  },
  {
    name: "refuses what was voided before it arrived, for good",
    async holds({ wallet, newKey, fixture: { customer } }) {
      const key = newKey();
      deepEqual(await wallet.operation(key), { state: "unknown" });
      deepEqual(await wallet.voidOperation(key), { state: "void" });
      const late = () => wallet.freeze({ customer: customer.id, reason: "late", key });
      await refuses("not-allowed", late());
      await refuses("not-allowed", late());
      equal((await wallet.profile(customer.id)).status, "active");
      deepEqual(await wallet.operation(key), { state: "void" });
      deepEqual(await wallet.voidOperation(key), { state: "void" });
    },
  },
  {
    name: "either executes or voids what races with its void, and says which",
    async holds({ wallet, newKey, fixture: { customer } }) {
      for (let round = 0; round < 10; round += 1) {
        const key = newKey();
        const sent = wallet.twoStepLink({ customer: customer.id, key }).then(
          () => "done",
          () => "void",
        );
        const [executed, report] = await Promise.all([sent, wallet.voidOperation(key)]);
        equal(report.state, executed, "the void and the write were told different things");
        equal((await wallet.operation(key)).state, executed);
      }
    },
  },
];
