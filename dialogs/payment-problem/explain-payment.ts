import { paymentWords } from "../steps/payment-row.ts";
import { daysWords } from "../steps/promised-time.ts";
import { closeWithCase, type PaymentMatter, type Settled, wayBack } from "./about-payment.ts";

type Explained = "failed" | "cancelled" | "refunding" | "refunded" | "disputed";

/** A payment that nothing need be done to: says how it stands, and lets people check where the customer sees it otherwise. */
export async function explainPayment(matter: PaymentMatter, state: Explained): Promise<Settled> {
  const { chat, kit, payment } = matter;
  const shown = paymentWords(chat, payment, kit.timeZone);
  const reason = chat.words(`reason-${payment.failureReason ?? "other"}`);
  const days = state === "disputed" ? { days: daysWords(chat, kit.times.dispute.decision) } : {};
  const told = { ...shown, reason, ...wayBack(matter), ...days };
  await chat.say(`is-${state}`, told);
  chat.beside(["payment/refund-when", "payment/failed", "how-long", "why-so"], `is-${state}`, told);
  const next = await chat.choose("is-that-all", [{ id: "check-it" }, { id: "another" }, { id: "fine", closes: true }]);
  if (next === "another") return {};
  if (next === "check-it") await chat.say("will-be-checked");
  else await chat.say(`fine-${state}`);
  await closeWithCase(matter, { outcome: `was-${state}`, state: next === "check-it" ? "open" : "resolved" });
  return "settled";
}
