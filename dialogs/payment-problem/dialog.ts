import { dialog } from "../../src/dialog/dialog.ts";
import { acknowledge } from "../steps/acknowledge.ts";
import type { PaymentMatter, Settled } from "./about-payment.ts";
import type { Clues } from "./clues.ts";
import { explainPayment } from "./explain-payment.ts";
import { findPayment } from "./find-payment.ts";
import { askProblem, problemOf } from "./problem.ts";
import { settleCompleted } from "./settle-completed.ts";
import { settlePending } from "./settle-pending.ts";

/** Something is wrong with a payment: it is found by what the customer said, and stopped, asked back, disputed or explained. */
export const paymentProblem = dialog("payment-problem", async (chat, _args, kit) => {
  const problem = await askProblem(chat);
  if (problemOf(chat.opening.intent) === problem) await acknowledge(chat, `understood-${problem}`);
  const not: string[] = [];
  let clues: Clues | undefined;
  for (;;) {
    const payment = await findPayment(chat, kit, { problem, not, clues });
    if (payment === "none") return;
    const next = await settle({ chat, kit, problem, payment });
    if (next === "settled") return;
    not.push(payment.id);
    clues = next.another;
  }
});

function settle(matter: PaymentMatter): Promise<Settled> {
  const { state } = matter.payment;
  switch (state) {
    case "pending":
      return settlePending(matter);
    case "completed":
      return settleCompleted(matter);
    case "failed":
    case "cancelled":
    case "refunding":
    case "refunded":
    case "disputed":
      return explainPayment(matter, state);
  }
}
