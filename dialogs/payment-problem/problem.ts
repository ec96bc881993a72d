import type { Chat } from "../../src/dialog/dialog.ts";

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

/** From the words that opened the dialog, or else asked. */
export async function askProblem(chat: Chat): Promise<Problem> {
  const given = await chat.ask("problem", ({ intent }) => problemOf(intent), {
    options: problems.map((id) => ({ id, phrase: `problem-${id}` })),
  });
  return "value" in given ? given.value : (given.choice as Problem);
}
