import type { Chat, LocalWords } from "../../src/dialog/dialog.ts";
import type { DialogKit } from "../../src/dialog/dialog-kit.ts";
import { showMoney } from "../../src/domain/money.ts";
import type { Transaction } from "../../src/wallet/wallet.ts";
import { openCase } from "../steps/open-case.ts";
import { daysWords, type PromisedTime, promisedTime } from "../steps/promised-time.ts";
import { type Clues, cluesNamed } from "./clues.ts";
import type { Problem } from "./problem.ts";

/** One payment with one problem, on its way through the dialog. */
export interface PaymentMatter {
  chat: Chat;
  kit: DialogKit;
  problem: Problem;
  payment: Transaction;
}

/** It was a different payment: what was said about that one, where something was. */
export type Settled = "settled" | { another?: Clues };

/** Not this payment then: another one, which may be named at once, or none for now. */
export async function askAnother({ chat }: PaymentMatter, id: string): Promise<Settled | "leave-it"> {
  const given = await chat.ask(id, (typed) => cluesNamed(typed, chat.opening), {
    options: [{ id: "another" }, { id: "leave-it", closes: true }],
    early: false,
  });
  if ("value" in given) return { another: given.value };
  return given.choice === "another" ? {} : "leave-it";
}

/** Where the money goes back to and how long that takes, by the wallet's own table: {way}, {days}. */
export function wayBack({ chat, kit, payment }: PaymentMatter): { way: string | LocalWords; days: string } {
  const { name, days } = kit.times.refund(payment.operator);
  return { way: name ?? chat.words("way-it-was-paid"), days: daysWords(chat, days) };
}

/** The same, reckoned from this instant on: {by} as well. */
export async function wayBackFromNow(matter: PaymentMatter): Promise<PromisedTime & { way: string | LocalWords }> {
  const { chat, kit, payment } = matter;
  const now = await chat.now("way-back-at");
  return { ...wayBack(matter), ...promisedTime(chat, kit, kit.times.refund(payment.operator).days, now) };
}

/** Ends the matter with a number to refer to. What is still to be done by people stays open. */
export async function closeWithCase(
  { chat, kit, problem, payment }: PaymentMatter,
  { outcome, state, by }: { outcome: string; state: "open" | "in-progress" | "resolved"; by?: string },
): Promise<void> {
  const facts = {
    problem,
    outcome,
    transaction: payment.id,
    amount: showMoney(payment.amount),
    counterparty: payment.counterparty,
    operator: payment.operator,
    ...(by ? { by } : {}),
  };
  const summary = `payment-problem.${problem}`;
  const caseId = await openCase(chat, kit, { kind: "payment", summary, facts, state });
  await chat.say("case", { case: caseId }, { phrase: `case-${state}` });
}
