import { paymentWords } from "../steps/payment-row.ts";
import { promisedTime } from "../steps/promised-time.ts";
import {
  askAnother,
  closeWithCase,
  type PaymentMatter,
  type Settled,
  wayBack,
  wayBackFromNow,
} from "./about-payment.ts";
import { twinOf } from "./search-payments.ts";

type RefundOutcome = { refundId: string } | "not-refundable" | "not-found";
type DisputeOutcome = { disputeId: string } | "not-disputable" | "not-found";

/** The money has gone: a refund where the wallet can order one, else the payee is asked for it. */
export async function settleCompleted(matter: PaymentMatter): Promise<Settled> {
  const { payment, problem } = matter;
  if (payment.kind === "transfer" || problem === "dispute" || problem === "not-received") return askPayee(matter);
  return askRefund(matter);
}

async function askRefund(matter: PaymentMatter): Promise<Settled> {
  const { chat, kit, payment } = matter;
  const back = wayBack(matter);
  chat.beside(["payment/refund-when", "how-long"], "back-if-refunded", { ...back, busy: kit.times.busyTimes });
  await sayWhichStays(matter);
  const confirmed = await chat.confirm(
    "refund",
    "refund",
    { transaction: payment.id },
    { ...paymentWords(chat, payment, kit.timeZone), way: back.way },
  );
  if (confirmed === "no") return declined(matter);
  const outcome = (await chat.do("refunding", confirmed)) as RefundOutcome;
  if (outcome === "not-refundable") {
    await chat.say("not-refundable");
    return askPayee(matter);
  }
  if (outcome === "not-found") return vanished(matter);
  const { way, days, by, date } = await wayBackFromNow(matter);
  await chat.say("refund-accepted", { way, days, by, busy: kit.times.busyTimes, refund: outcome.refundId });
  await closeWithCase(matter, { outcome: "refund-accepted", state: "in-progress", by: date });
  return "settled";
}

/** Of two that look alike only one is asked back; which one stays is said before the yes. */
async function sayWhichStays({ chat, kit, payment, problem }: PaymentMatter): Promise<void> {
  if (problem !== "twice") return;
  const alike = await chat.look("alike", (wallet) => wallet.transactions({ amount: payment.amount }));
  const twin = twinOf(payment, alike);
  if (!twin) return;
  const { when: other } = paymentWords(chat, twin, kit.timeZone);
  const words = { ...paymentWords(chat, payment, kit.timeZone), other: other ?? "" };
  await chat.say("one-stays", words);
  chat.beside(["payment/charged-twice", "payment/refund-request", "the-other"], "one-stays", words);
  chat.beside(["both"], "one-at-a-time", words);
}

async function askPayee(matter: PaymentMatter): Promise<Settled> {
  const { chat, kit, payment, problem } = matter;
  const { merchantAnswer, decision } = kit.times.dispute;
  const now = await chat.now("dispute-at");
  const answer = promisedTime(chat, kit, merchantAnswer, now);
  const decided = promisedTime(chat, kit, decision, now);
  const who = payment.kind === "transfer" ? "person" : "merchant";
  const confirmed = await chat.confirm(
    `ask-${who}`,
    "dispute",
    { transaction: payment.id, reason: problem },
    paymentWords(chat, payment, kit.timeZone),
  );
  if (confirmed === "no") return declined(matter);
  const outcome = (await chat.do("disputing", confirmed)) as DisputeOutcome;
  if (outcome === "not-found" || outcome === "not-disputable") return vanished(matter);
  await chat.say(
    "disputed",
    {
      answerDays: answer.days,
      answerBy: answer.by,
      days: decided.days,
      by: decided.by,
      dispute: outcome.disputeId,
    },
    { phrase: `disputed-${who}` },
  );
  await closeWithCase(matter, { outcome: "dispute-opened", state: "in-progress", by: decided.date });
  return "settled";
}

async function declined(matter: PaymentMatter): Promise<Settled> {
  const next = await askAnother(matter, "not-asked");
  if (next !== "leave-it") return next;
  await matter.chat.say("left-completed");
  return "settled";
}

/** The wallet core knows it otherwise than it showed it a moment ago: people look. */
async function vanished(matter: PaymentMatter): Promise<"settled"> {
  await matter.chat.say("vanished");
  await closeWithCase(matter, { outcome: "changed-meanwhile", state: "open" });
  return "settled";
}
