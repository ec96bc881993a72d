import type { Params } from "../../src/dialog/dialog.ts";
import { after, hour } from "../../src/domain/instants.ts";
import { showMoney } from "../../src/domain/money.ts";
import { openCase } from "../steps/open-case.ts";
import { promisedTime } from "../steps/promised-time.ts";
import { showInstant } from "../steps/show-instant.ts";
import { tellHold } from "../steps/tell-hold.ts";
import {
  asksWhere,
  closeWithCase,
  type WithdrawalMatter,
  withdrawalFacts,
  withdrawalWords,
} from "./about-withdrawal.ts";

/** Why it failed, by its record, and the way out: the missing check, another try, another card, or a person. */
export async function mendFailure(matter: WithdrawalMatter): Promise<void> {
  const { chat, withdrawal } = matter;
  const reason = withdrawal.failureReason ?? "unknown";
  await chat.say("failed", withdrawalWords(matter), { phrase: `failed-${reason}` });
  chat.beside(["withdrawal/failed", "why-so"], `failed-${reason}`, withdrawalWords(matter));
  const where = whereMoney(matter);
  await chat.say("where-money", where.params, { phrase: where.phrase });
  chat.beside(asksWhere, where.phrase, where.params);
  switch (reason) {
    case "real-name-missing":
      return giveRealNameLink(matter);
    case "network":
    case "bank-system":
    case "unknown":
      return withdrawal.retryable ? offerRetry(matter) : closeWithCase(matter, { outcome: reason, state: "open" });
    case "card-closed":
    case "name-differs":
    case "limit":
      return closeWithCase(matter, { outcome: reason, state: settled(matter) });
    case "risk-review":
      return toPerson(matter);
  }
}

async function giveRealNameLink(matter: WithdrawalMatter): Promise<void> {
  const { chat, kit, withdrawal } = matter;
  const { realName } = await chat.look("profile", (wallet) => wallet.profile());
  if (realName === "verified") {
    await chat.say("real-name-done");
    return withdrawal.retryable
      ? offerRetry(matter)
      : closeWithCase(matter, { outcome: "resubmit", state: settled(matter) });
  }
  if (realName === "pending") {
    await chat.say("real-name-pending");
    return closeWithCase(matter, { outcome: "real-name-pending", state: settled(matter) });
  }
  const confirmed = await chat.confirm("real-name", "realNameLink", {});
  if (confirmed === "no") {
    await chat.say("no-link");
    return leaveMoneyToCheck(matter);
  }
  const { url, expiresAt } = (await chat.do("real-name-link", confirmed)) as { url: string; expiresAt: string };
  await chat.say("link", { url, until: showInstant(expiresAt, { language: chat.language, timeZone: kit.timeZone }) });
  await closeWithCase(matter, { outcome: "real-name-link", state: settled(matter) });
}

async function offerRetry(matter: WithdrawalMatter): Promise<void> {
  const { chat, kit, withdrawal } = matter;
  if (await tellHold(chat, kit, "held")) return leaveMoneyToCheck(matter);
  const confirmed = await chat.confirm(
    "retry",
    "retryWithdrawal",
    { withdrawal: withdrawal.id },
    withdrawalWords(matter),
  );
  if (confirmed === "no") {
    await chat.say("not-retried");
    return leaveMoneyToCheck(matter);
  }
  const outcome = (await chat.do("retrying", confirmed)) as "submitted" | "held" | "not-retryable" | "not-found";
  if (outcome === "held" && (await tellHold(chat, kit, "held"))) return leaveMoneyToCheck(matter);
  if (outcome !== "submitted") {
    await chat.say("cannot-retry");
    return closeWithCase(matter, { outcome, state: "open" });
  }
  const now = await chat.now("retried-at");
  const { reviewHours, arrival } = kit.times.withdrawal;
  const reviewedBy = after(now, reviewHours * hour);
  const { by, date } = promisedTime(chat, kit, arrival, reviewedBy);
  const until = showInstant(reviewedBy, { language: chat.language, timeZone: kit.timeZone });
  await chat.say("retried", { until, by });
  await closeWithCase(matter, { outcome: "retried", state: "in-progress", by: date });
}

/** Where the money of this withdrawal is, by the core's own word; where that says nothing, people find out. */
function whereMoney({ chat, kit, withdrawal }: WithdrawalMatter): { phrase: string; params: Params } {
  const { moneyBack, failureReason, amount } = withdrawal;
  const shown = (at: string) => showInstant(at, { language: chat.language, timeZone: kit.timeZone });
  const params = { amount: showMoney(amount) };
  if (!moneyBack) return { phrase: failureReason === "risk-review" ? "where-money-held" : "where-money", params };
  if (moneyBack.state === "in-balance")
    return { phrase: "where-money-back", params: { ...params, at: shown(moneyBack.at) } };
  const { expectedBy } = moneyBack;
  if (expectedBy === undefined) return { phrase: "where-money-coming-undated", params };
  return { phrase: "where-money-coming", params: { ...params, by: shown(expectedBy) } };
}

/** Nothing is settled as long as nobody knows where the money is. */
const settled = ({ withdrawal }: WithdrawalMatter): "resolved" | "open" => (withdrawal.moneyBack ? "resolved" : "open");

/** The customer wants nothing more done; money of which nobody knows is looked for all the same. */
async function leaveMoneyToCheck(matter: WithdrawalMatter): Promise<void> {
  if (settled(matter) === "open") await closeWithCase(matter, { outcome: "money-unknown", state: "open" });
}

/** The wallet's own check held it: only people can say more. */
async function toPerson(matter: WithdrawalMatter): Promise<never> {
  const { chat, kit } = matter;
  const facts = withdrawalFacts(matter, "risk-review");
  const caseId = await openCase(chat, kit, { kind: "withdrawal", summary: "withdrawal-trace.risk-review", facts });
  return chat.escalate("policy", facts, caseId);
}
