import { openCase } from "../steps/open-case.ts";
import { promisedTime } from "../steps/promised-time.ts";
import { showInstant } from "../steps/show-instant.ts";
import { closeWithCase, type WithdrawalMatter, withdrawalFacts, withdrawalWords } from "./about-withdrawal.ts";

const hourMs = 3_600_000;

/** Why it failed, by its record, and the way out: the missing check, another try, another card, or a person. */
export async function mendFailure(matter: WithdrawalMatter): Promise<void> {
  const { chat, withdrawal } = matter;
  const reason = withdrawal.failureReason ?? "unknown";
  await chat.say("failed", withdrawalWords(matter), { phrase: `failed-${reason}` });
  await chat.say(reason === "risk-review" ? "where-money-held" : "where-money");
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
      return closeWithCase(matter, { outcome: reason, state: "resolved" });
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
      : closeWithCase(matter, { outcome: "resubmit", state: "resolved" });
  }
  if (realName === "pending") {
    await chat.say("real-name-pending");
    return closeWithCase(matter, { outcome: "real-name-pending", state: "resolved" });
  }
  const confirmed = await chat.confirm("real-name", "realNameLink", {});
  if (confirmed === "no") return chat.say("no-link");
  const { url, expiresAt } = (await chat.do("real-name-link", confirmed)) as { url: string; expiresAt: string };
  await chat.say("link", { url, until: showInstant(expiresAt, { language: chat.language, timeZone: kit.timeZone }) });
  await closeWithCase(matter, { outcome: "real-name-link", state: "resolved" });
}

async function offerRetry(matter: WithdrawalMatter): Promise<void> {
  const { chat, kit, withdrawal } = matter;
  const confirmed = await chat.confirm(
    "retry",
    "retryWithdrawal",
    { withdrawal: withdrawal.id },
    withdrawalWords(matter),
  );
  if (confirmed === "no") return chat.say("not-retried");
  const outcome = (await chat.do("retrying", confirmed)) as "submitted" | "not-retryable" | "not-found";
  if (outcome !== "submitted") {
    await chat.say("cannot-retry");
    return closeWithCase(matter, { outcome, state: "open" });
  }
  const now = await chat.now("retried-at");
  const { reviewHours, arrival } = kit.times.withdrawal;
  const reviewedBy = new Date(Date.parse(now) + reviewHours * hourMs).toISOString();
  const { by, date } = promisedTime(chat, kit, arrival, reviewedBy);
  const until = showInstant(reviewedBy, { language: chat.language, timeZone: kit.timeZone });
  await chat.say("retried", { until, by });
  await closeWithCase(matter, { outcome: "retried", state: "in-progress", by: date });
}

/** The wallet's own check held it: only people can say more. */
async function toPerson(matter: WithdrawalMatter): Promise<never> {
  const { chat, kit } = matter;
  const facts = withdrawalFacts(matter, "risk-review");
  const caseId = await openCase(chat, kit, { kind: "withdrawal", summary: "withdrawal-trace.risk-review", facts });
  return chat.escalate("policy", facts, caseId);
}
