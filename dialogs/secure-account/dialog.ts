import { type Chat, dialog } from "../../src/dialog/dialog.ts";
import type { DialogKit } from "../../src/dialog/dialog-kit.ts";
import { acknowledge } from "../steps/acknowledge.ts";
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

/** Questions that here ask for the money that went. */
const asksMoneyBack = [
  "payment/refund-request",
  "payment/refund-when",
  "payment/refund-not-arrived",
  "payment/wrong-person",
  "security/covered",
  "where-money",
  "when-money",
];

/** "My money is gone" does not say yet that somebody took it. */
const missesMoney = (danger: Danger, text: string): boolean =>
  danger === "unauthorised" && missing.test(text) && !notMine.test(text);
const missing =
  /(?:钱|錢|余额|餘額)[^，。！？,.!?]{0,6}(?:没了|沒了|不见了|不見了|唔見|少了|少咗|冇咗|空了)|少了[^，。！？,.!?]{0,6}(?:钱|錢|块|塊|元)|\b(?:money|balance|funds)\b[^.!?]{0,16}\b(?:gone|missing|disappeared|vanished)\b/i;
const notMine =
  /[没沒冇未][^，。！？,.!?]{0,4}(?:付|买|買|转|轉|操作|用过|用過|授权|授權)|不是我|唔係我|被[^，。！？,.!?]{0,4}(?:盗|盜|偷|转走|轉走|刷)|\b(?:not me|not mine|did ?n[o']?t|never|stole|stolen|someone|somebody|hacked)\b/i;

/** Somebody else may be at the money: the freeze first, then what has left the account, an investigation, and a person where one is needed. */
export const secureAccount = dialog<SecureArgs, void>("secure-account", async (chat, args, kit) => {
  chat.beside(["security/unfreeze"], "lifting", { cooling: kit.times.coolingHours });
  chat.beside(asksMoneyBack, "money-back");
  chat.beside(["money-inside"], "money-safe");
  const danger = args.danger ?? dangerOf(chat.opening.intent);
  if (danger === "unauthorised" && !args.waiting) chat.beside(["owns-up"], "owned-up");
  if (args.waiting) await chat.say("meanwhile");
  else if (danger === "scam") await chat.say("stop-first");
  else await acknowledge(chat, missesMoney(danger, chat.opening.text) ? "understood-missing" : `understood-${danger}`);
  const state = await freezeNow(chat, kit, danger);
  const next =
    danger === "unauthorised"
      ? "review"
      : await chat.choose("look-now", [{ id: "review", phrase: "look-together" }, { id: "later" }]);
  const strange = next === "review" ? await reviewPayments(chat, kit) : [];
  if (strange.length > 0)
    return reportStrange(chat, kit, { ...args, danger, state, transactions: strange.map(({ id }) => id) });
  await chat.say("advice", {}, { phrase: `advice-${danger}` });
  if ((args.waiting && danger !== "asked") || danger === "phone-lost")
    return toPerson(chat, kit, about({ danger, state }));
  if (state === "not-frozen") return chat.say("all-well");
  if (args.waiting) return toPerson(chat, kit, about({ danger, state }), "asked");
  const caseId = await openCase(chat, kit, about({ danger, state }));
  await chat.say("case", { case: caseId });
});

interface Findings {
  danger: Danger;
  state: "frozen" | "not-frozen";
  transactions?: string[];
  waiting?: boolean;
}

/** Payments nobody of the house made: the freeze is offered once more and they are reported. People investigate; whoever wants one talks to them now. */
async function reportStrange(chat: Chat, kit: DialogKit, findings: Findings): Promise<void> {
  const transactions = findings.transactions ?? [];
  if (findings.state !== "frozen") await chat.say("freeze-after-all", { count: transactions.length });
  const state = findings.state === "frozen" ? "frozen" : await freezeNow(chat, kit, "unauthorised");
  await chat.follow("report", "reportUnauthorised", { transactions });
  await chat.say("reported", { count: transactions.length });
  await chat.say("advice", {}, { phrase: "advice-reported" });
  const found = about({ ...findings, state });
  if (findings.waiting) return toPerson(chat, kit, found);
  const caseId = await openCase(chat, kit, found);
  await chat.say("investigated", { case: caseId });
  const next = await chat.choose("talk-now", [{ id: "now", phrase: "talk-to-person" }, { id: "not-now" }]);
  if (next === "now") return chat.escalate("fraud", found.facts, caseId);
  await chat.say("will-hear");
}

async function toPerson(
  chat: Chat,
  kit: DialogKit,
  found: ReturnType<typeof about>,
  reason: "fraud" | "asked" = "fraud",
): Promise<never> {
  const caseId = await openCase(chat, kit, found);
  return chat.escalate(reason, found.facts, caseId);
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
