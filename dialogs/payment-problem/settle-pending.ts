import { paymentWords } from "../steps/payment-row.ts";
import {
  askAnother,
  closeWithCase,
  type PaymentMatter,
  type Settled,
  wayBack,
  wayBackFromNow,
} from "./about-payment.ts";
import { settleCompleted } from "./settle-completed.ts";

/** A payment under way can be stopped, if the customer wants and it is not too late. */
export async function settlePending(matter: PaymentMatter): Promise<Settled> {
  const { chat, kit, payment } = matter;
  chat.beside(["payment/refund-when", "how-long"], "back-if-cancelled", wayBack(matter));
  const confirmed = await chat.confirm(
    "cancel",
    "cancelPayment",
    { transaction: payment.id },
    paymentWords(chat, payment, kit.timeZone),
  );
  if (confirmed === "no") {
    const next = await askAnother(matter, "not-cancelled");
    if (next !== "leave-it") return next;
    await chat.say("left-pending");
    return "settled";
  }
  const outcome = (await chat.do("cancelling", confirmed)) as "cancelled" | "already-completed" | "not-found";
  switch (outcome) {
    case "cancelled": {
      const { way, days, by, date } = await wayBackFromNow(matter);
      await chat.say("cancelled", { way, days, by });
      await closeWithCase(matter, { outcome, state: "resolved", by: date });
      return "settled";
    }
    case "already-completed":
      await chat.say("too-late");
      return settleCompleted({ ...matter, payment: { ...payment, state: "completed" } });
    case "not-found":
      await chat.say("vanished");
      await closeWithCase(matter, { outcome, state: "open" });
      return "settled";
  }
}
