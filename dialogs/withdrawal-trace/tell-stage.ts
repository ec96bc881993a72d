import type { Withdrawal } from "../../src/wallet/wallet.ts";
import { dateOf, showInstant } from "../steps/show-instant.ts";
import { asksWhere, closeWithCase, type WithdrawalMatter, withdrawalWords } from "./about-withdrawal.ts";
import { rowsOf } from "./find-withdrawal.ts";

/** Questions that here ask for this very withdrawal. */
const asksWhen = [...asksWhere, "withdrawal/how-long", "withdrawal/pending", "contact/why-waiting", "how-long"];

/** Still on its way, or paid out: where it is, until when it should be there, and a check by people when it is not. Comes back with another one that was named instead. */
export async function tellStage(
  matter: WithdrawalMatter,
  stage: "submitted" | "in-review" | "sent-to-bank" | "paid",
  others: Withdrawal[],
): Promise<Withdrawal | undefined> {
  const { chat, kit, withdrawal } = matter;
  const now = await chat.now("told-at");
  const shown = withdrawalWords(matter);
  const { expectedBy } = withdrawal;
  const late = stage !== "paid" && expectedBy !== undefined && Date.parse(expectedBy) < Date.parse(now);
  const by = expectedBy ? dateOf(expectedBy, kit.timeZone) : undefined;
  const until = expectedBy ? showInstant(expectedBy, { language: chat.language, timeZone: kit.timeZone }) : undefined;
  const phrase = stage === "paid" ? "is-paid" : `is-${stage}${until ? (late ? "-late" : "") : "-undated"}`;
  await chat.say("stage", { ...shown, until: until ?? "" }, { phrase });
  chat.beside(asksWhen, phrase, { ...shown, until: until ?? "" });
  if (stage !== "paid") chat.beside(["withdrawal/cancel", "payment/pending-cancel"], `cancel-${stage}`, shown);
  chat.ifUrgent("urgent-stage");
  if (late) {
    await closeWithCase(matter, { outcome: "late", state: "open" });
    return undefined;
  }
  const options =
    stage === "paid" ? [{ id: "not-there" }, { id: "found-it" }] : [{ id: "check-it" }, { id: "wait", closes: true }];
  const next = await chat.choose("and-now", options, {
    phrase: stage === "paid" ? "and-now-paid" : "and-now",
    unshown: rowsOf(others, chat, kit),
  });
  const other = others.find(({ id }) => id === next);
  if (other) return other;
  const asks = next === "not-there" || next === "check-it";
  await chat.say(asks ? "will-be-checked" : stage === "paid" ? "glad-it-is-there" : "waits");
  if (asks) await closeWithCase(matter, { outcome: `${stage}-doubted`, state: "open" });
  else await closeWithCase(matter, { outcome: stage, state: "resolved", by, until: expectedBy });
  return undefined;
}
