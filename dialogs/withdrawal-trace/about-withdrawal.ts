import type { Chat, Params } from "../../src/dialog/dialog.ts";
import type { DialogKit } from "../../src/dialog/dialog-kit.ts";
import type { Case } from "../../src/domain/conversation.ts";
import { showMoney } from "../../src/domain/money.ts";
import type { Withdrawal } from "../../src/wallet/wallet.ts";
import { openCase } from "../steps/open-case.ts";
import { showInstant } from "../steps/show-instant.ts";

/** One withdrawal on its way through the dialog. */
export interface WithdrawalMatter {
  chat: Chat;
  kit: DialogKit;
  withdrawal: Withdrawal;
}

/** Questions that in the middle of a withdrawal ask for its money. */
export const asksWhere = [
  "withdrawal/missing-money",
  "withdrawal/not-arrived",
  "withdrawal/check-balance",
  "payment/balance-check",
];

/** The withdrawal inside a sentence: {when}, {amount}, {bank}, {tail}. */
export function withdrawalWords({ chat, kit, withdrawal }: WithdrawalMatter): Params {
  const { at, amount, bank, cardTail } = withdrawal;
  const when = showInstant(at, { language: chat.language, timeZone: kit.timeZone });
  return { when, amount: showMoney(amount), bank, tail: cardTail };
}

/** What the case keeps for people. */
export function withdrawalFacts({ withdrawal }: WithdrawalMatter, outcome: string): Record<string, string> {
  const { id, stage, failureReason, amount, moneyBack } = withdrawal;
  return {
    dialog: "withdrawal-trace",
    outcome,
    withdrawal: id,
    amount: showMoney(amount),
    stage,
    ...(failureReason ? { reason: failureReason } : {}),
    ...(stage === "failed" ? { money: moneyBack?.state ?? "unknown" } : {}),
  };
}

/** Ends the matter with a number to refer to; `by` is the date until which something is due, `until` the instant. What people look into already stays their one case. */
export async function closeWithCase(
  matter: WithdrawalMatter,
  { outcome, state, ...due }: { outcome: string; state: Case["state"]; by?: string; until?: string },
): Promise<void> {
  const { chat, kit, withdrawal } = matter;
  const dues = Object.fromEntries(Object.entries(due).filter(([, at]) => at !== undefined));
  const facts = { ...withdrawalFacts(matter, outcome), ...dues };
  const told = await chat.look("told-before", () => kit.cases.toldHere());
  const same = told.find(
    (known) => known.state === "open" && state === "open" && known.facts.withdrawal === withdrawal.id,
  );
  const caseId =
    same?.id ??
    (await openCase(chat, kit, { kind: "withdrawal", summary: `withdrawal-trace.${outcome}`, facts, state }));
  await chat.say("case", { case: caseId }, { phrase: `case-${state}` });
}
