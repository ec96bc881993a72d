import type { Chat, Parse, Typed } from "../../src/dialog/dialog.ts";
import type { DialogKit } from "../../src/dialog/dialog-kit.ts";
import type { Transaction } from "../../src/wallet/wallet.ts";
import { openCase } from "../steps/open-case.ts";
import { paymentRow } from "../steps/payment-row.ts";
import { withoutComing } from "../steps/without-coming.ts";
import { type Clues, cluesIn } from "./clues.ts";
import type { Problem } from "./problem.ts";
import { type FoundPayments, searchedDays, searchPayments } from "./search-payments.ts";

/** Searches before the customer is left to a person. */
const searchesAtMost = 3;

interface Sought {
  problem: Problem;
  /** Payments that the customer has said it is not. */
  not: string[];
  /** What was said about the one it is instead. */
  clues?: Clues;
}

/** The payment it is about: at once where what was said fits one alone, else chosen from a list. "none" ends the dialog, all said. */
export async function findPayment(
  chat: Chat,
  kit: DialogKit,
  { problem, not, clues: told }: Sought,
): Promise<Transaction | "none"> {
  const now = await chat.now("asked-at");
  const isFirst = not.length === 0;
  const read = (typed: Typed) => cluesIn(withoutComing(typed, now), chat.opening);
  const early = isFirst ? read({ ...chat.opening, text: "", aside: chat.opening.text }) : undefined;
  let clues = told ?? (early ? await askClues(chat, read) : {});
  // Once they are corrected, the opening words are no longer what the customer means.
  const words = isFirst && (!early || JSON.stringify(clues) === JSON.stringify(early)) ? chat.opening.text : "";
  for (let searches = 1; searches <= searchesAtMost; searches += 1) {
    if (clues === "stop") {
      await chat.say("stopped");
      return "none";
    }
    const search = { problem, not, clues, words: searches === 1 ? words : "", now };
    const found = await chat.look("found", (wallet) => searchPayments(wallet, search));
    const payment = await choosePayment(chat, kit, found, problem);
    if (payment) return payment;
    if (searches < searchesAtMost) clues = await askClues(chat, read);
  }
  return leaveToPerson(chat, kit, problem);
}

/** Undefined: none of these, or there are none. */
async function choosePayment(
  chat: Chat,
  kit: DialogKit,
  { payments, near, narrowed, suited }: FoundPayments,
  problem: Problem,
): Promise<Transaction | undefined> {
  const [only] = payments;
  if (!only) {
    await chat.say("nothing-found", { days: searchedDays });
    return undefined;
  }
  if (payments.length === 1 && narrowed && !near) return only;
  const rows = payments.map((payment) => paymentRow(chat, payment, kit.timeZone));
  const one = payments.length === 1 ? "-one" : "";
  const phrase = near && narrowed ? `which-near${one}` : suited ? `which-${problem}` : `which-other${one}`;
  const chosen = await chat.choose("which", [{ id: "none", phrase: "not-in-list" }], { rows, phrase });
  return payments.find(({ id }) => id === chosen);
}

async function askClues(chat: Chat, read: Parse<Clues>): Promise<Clues | "stop"> {
  const given = await chat.ask("clues", read, {
    options: [{ id: "recent" }, { id: "stop" }],
  });
  if ("value" in given) return given.value;
  return given.choice === "stop" ? "stop" : {};
}

/** Not found by what was said: a person looks for it, with a case. */
async function leaveToPerson(chat: Chat, kit: DialogKit, problem: Problem): Promise<never> {
  const facts = { problem, outcome: "payment-not-found" };
  const caseId = await openCase(chat, kit, { kind: "payment", summary: `payment-problem.${problem}`, facts });
  await chat.say("not-found-by-me");
  return chat.escalate("dialog", { dialog: "payment-problem", ...facts }, caseId);
}
