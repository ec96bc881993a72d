import { type Chat, dialog } from "../../src/dialog/dialog.ts";
import type { DialogKit } from "../../src/dialog/dialog-kit.ts";
import { openCase } from "../steps/open-case.ts";
import { type Danger, dangerOf } from "./danger.ts";
import { freezeNow } from "./freeze-now.ts";
import { reviewPayments } from "./review-payments.ts";

export interface SecureArgs {
  /** Known already; absent: the opening words tell. */
  danger?: Danger;
  /** The customer was warned, and a person is on the way: what was found goes to them. */
  waiting?: boolean;
}

/** Somebody else may be at the money: the freeze first, then what has left the account, an investigation, and a person where one is needed. */
export const secureAccount = dialog<SecureArgs, void>("secure-account", async (chat, args, kit) => {
  const danger = args.danger ?? dangerOf(chat.opening.intent);
  if (args.waiting) await chat.say("meanwhile");
  else if (danger === "scam") await chat.say("stop-first");
  const state = await freezeNow(chat, danger);
  const next =
    danger === "unauthorised"
      ? "review"
      : await chat.choose("look-now", [{ id: "review", phrase: "look-together" }, { id: "later" }]);
  const strange = next === "review" ? await reviewPayments(chat, kit) : [];
  if (strange.length > 0) return reportStrange(chat, kit, { danger, state, transactions: strange.map(({ id }) => id) });
  await chat.say("advice", {}, { phrase: `advice-${danger}` });
  if (args.waiting || danger === "phone-lost") return toPerson(chat, kit, { danger, state });
  if (state === "not-frozen") return chat.say("all-well");
  const caseId = await openCase(chat, kit, about({ danger, state }));
  await chat.say("case", { case: caseId });
});

interface Findings {
  danger: Danger;
  state: "frozen" | "not-frozen";
  transactions?: string[];
}

/** Payments nobody of the house made: the freeze is offered once more, they are reported, and a person investigates. */
async function reportStrange(chat: Chat, kit: DialogKit, findings: Findings): Promise<never> {
  const state = findings.state === "frozen" ? "frozen" : await freezeNow(chat, "unauthorised");
  const transactions = findings.transactions ?? [];
  await chat.follow("report", "reportUnauthorised", { transactions });
  await chat.say("reported", { count: transactions.length });
  await chat.say("advice", {}, { phrase: "advice-unauthorised" });
  return toPerson(chat, kit, { ...findings, state });
}

async function toPerson(chat: Chat, kit: DialogKit, findings: Findings): Promise<never> {
  const { facts, ...known } = about(findings);
  const caseId = await openCase(chat, kit, { ...known, facts });
  return chat.escalate("fraud", facts, caseId);
}

const about = ({ danger, state, transactions }: Findings) => ({
  kind: "unauthorised" as const,
  summary: `secure-account.${danger}`,
  facts: {
    dialog: "secure-account",
    danger,
    account: state,
    ...(transactions ? { transactions: transactions.join(" ") } : {}),
  },
});
