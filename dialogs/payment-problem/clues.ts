import type { Typed } from "../../src/dialog/dialog.ts";
import { amountPaid } from "../../src/domain/amount-paid.ts";
import { bareAmounts } from "../../src/domain/bare-amounts.ts";
import type { Money } from "../../src/domain/money.ts";
import { namesAnother, withoutDenied } from "../../src/domain/without-denied.ts";
import { problemOf } from "./problem.ts";

/** What the customer said about a payment, as far as it helps to find it. Absent means not said. */
export interface Clues {
  amount?: Money;
  /** Numbers said without a currency, in minor units: amounts only where a payment is of just that amount. */
  numbers?: number[];
  from?: string;
  to?: string;
  person?: string;
  transaction?: string;
  /** The words themselves, for the name of a shop in them. */
  words?: string;
}

/** Longer texts tell a story; a name is looked for in the values found, not in all its words. */
const longestName = 60;

/** Values named in what was typed. In passing (`text` is ""), only words about a payment count, and they correct those of the opening. */
export function cluesIn(typed: Typed, opening: Typed): Clues | undefined {
  const inPassing = typed.text === "";
  const aboutElse =
    typed.intent !== undefined && !typed.intent.startsWith("payment/report") && !problemOf(typed.intent);
  if (inPassing && aboutElse) return undefined;
  const named = valuesOf(typed);
  const isNamed = Object.keys(named).length > 0;
  const { aside = "" } = typed;
  // Another payee is another payment: what was said of the one before does not hold for it.
  if (inPassing && aside !== opening.text && (pointsAt.test(aside) || namesAnother(aside)))
    return { ...named, words: withoutDenied(aside) };
  if (inPassing) return isNamed ? corrected(valuesOf({ ...opening, aside: opening.text, text: "" }), named) : undefined;
  if (typed.text.length <= longestName && (isNamed || !aboutElse))
    return { ...named, words: withoutDenied(typed.text) };
  return isNamed ? named : undefined;
}

/** The same, where a button may be meant as well: a text without any value counts only where it points at a payment by name, "给面馆的那笔". */
export function cluesNamed(typed: Typed, opening: Typed): Clues | undefined {
  if (typed.text === "") return undefined;
  const clues = cluesIn(typed, opening);
  if (!clues) return undefined;
  const { words: _words, ...values } = clues;
  return Object.keys(values).length > 0 || pointsAt.test(typed.text) || namesAnother(typed.text) ? clues : undefined;
}

const pointsAt =
  /(?<!不是|不要|唔係|唔系|[不别別])[给給付畀俾].{1,12}(?:那|嗰|的)一?[笔筆单單个個]|(?<!not )\b(?:the (?:one|payment|transfer)|it was|i mean|i meant) (?:i (?:paid|sent) )?to (?:the )?\w{3,}/i;

/** What was said before, where nothing newer was said; one amount takes the other's place, however it is put. */
function corrected({ amount, numbers, ...before }: Clues, now: Clues): Clues {
  const saysAmount = now.amount !== undefined || now.numbers !== undefined;
  return { ...before, ...(saysAmount ? {} : { amount, numbers }), ...now };
}

function valuesOf({ entities, text, aside = "" }: Typed): Clues {
  const numbers = text === "" ? bareAmounts(aside, "pointed") : bareAmounts(text);
  const clues: Clues = numbers.length > 0 ? { numbers } : {};
  const amount = amountPaid(text === "" ? aside : text, entities);
  if (amount) clues.amount = amount;
  for (const entity of entities) {
    if (entity.type === "money") clues.amount ??= entity.value;
    if (entity.type === "person") clues.person ??= entity.value;
    if (entity.type === "transaction-id") clues.transaction ??= entity.value;
    if (entity.type === "time" && clues.from === undefined) {
      clues.from = entity.value.from;
      clues.to = entity.value.to;
    }
  }
  return clues;
}
