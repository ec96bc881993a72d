import type { Chat, Parse } from "../../src/dialog/dialog.ts";

const problems = [
  "wrong",
  "twice",
  "charged-but-failed",
  "not-received",
  "cancel",
  "refund",
  "refund-late",
  "dispute",
] as const;

/** What went wrong with a payment, in the customer's eyes. */
export type Problem = (typeof problems)[number];

const byIntent: Readonly<Record<string, Problem>> = {
  "payment/wrong-person": "wrong",
  "payment/wrong-amount": "wrong",
  "payment/charged-twice": "twice",
  "payment/charged-but-failed": "charged-but-failed",
  "payment/merchant-not-received": "not-received",
  "payment/transfer-not-received": "not-received",
  "payment/pending-cancel": "cancel",
  "payment/refund-request": "refund",
  "payment/refund-not-arrived": "refund-late",
  "payment/merchant-dispute": "dispute",
};

/** The problem an intent names; undefined for one that names none, such as "something is wrong with a payment". */
export const problemOf = (intent: string | undefined): Problem | undefined =>
  intent === undefined ? undefined : byIntent[intent];

/** What is wished for, or how far that has come, is no news of what went wrong. */
const wishes: readonly (Problem | undefined)[] = ["cancel", "refund", "refund-late"];
const denies = /^(?:不对|不對|不是|错了|錯了|唔係|no\b|not\b|actually|i mean)/i;

/** From the words that opened the dialog, or else asked. Whoever says later "yes, refund it" has had no other problem. */
export async function askProblem(chat: Chat): Promise<Problem> {
  const parse: Parse<Problem> = ({ intent, text, aside = "" }) => {
    const named = problemOf(intent);
    const isLater = text === "" && aside !== chat.opening.text;
    return isLater && wishes.includes(named) && !denies.test(aside) ? undefined : named;
  };
  const given = await chat.ask("problem", parse, {
    options: problems.map((id) => ({ id, phrase: `problem-${id}` })),
  });
  return "value" in given ? given.value : (given.choice as Problem);
}
