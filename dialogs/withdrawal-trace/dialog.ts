import { dialog } from "../../src/dialog/dialog.ts";
import type { Withdrawal } from "../../src/wallet/wallet.ts";
import { acknowledge } from "../steps/acknowledge.ts";
import { openCase } from "../steps/open-case.ts";
import { type WithdrawalMatter, withdrawalFacts, withdrawalWords } from "./about-withdrawal.ts";
import { concernOf } from "./concern.ts";
import { findWithdrawal } from "./find-withdrawal.ts";
import { mendFailure } from "./mend-failure.ts";
import { tellStage } from "./tell-stage.ts";

/** Where a withdrawal is, why it failed, and what to do about it. */
export const withdrawalTrace = dialog("withdrawal-trace", async (chat, _args, kit) => {
  await acknowledge(chat, `understood-${concernOf(chat.opening.intent)}`);
  const found = await findWithdrawal(chat, kit);
  if (found === "none") return;
  let withdrawal: Withdrawal | undefined = found.withdrawal;
  while (withdrawal) {
    const matter: WithdrawalMatter = { chat, kit, withdrawal };
    const { stage } = withdrawal;
    if (stage === "failed") return mendFailure(matter);
    if (concernOf(chat.opening.intent) === "wrong-card") return stopWrongCard(matter);
    const others = found.recent.filter((other) => other !== withdrawal);
    withdrawal = await tellStage(matter, stage, others);
  }
});

/** Nothing the bot may do turns a withdrawal round; while it is under way a person still might. */
async function stopWrongCard(matter: WithdrawalMatter): Promise<never> {
  const { chat, kit, withdrawal } = matter;
  const { stage } = withdrawal;
  await chat.say("wrong-card", withdrawalWords(matter), {
    phrase: stage === "paid" ? "wrong-card-paid" : "wrong-card",
  });
  const facts = withdrawalFacts(matter, "wrong-card");
  const caseId = await openCase(chat, kit, { kind: "withdrawal", summary: "withdrawal-trace.wrong-card", facts });
  return chat.escalate("dialog", facts, caseId);
}
