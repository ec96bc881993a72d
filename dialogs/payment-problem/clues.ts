import type { Typed } from "../../src/dialog/dialog.ts";
import { bareAmounts } from "../../src/domain/bare-amounts.ts";
import type { Money } from "../../src/domain/money.ts";
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
  if (inPassing) return isNamed ? corrected(valuesOf({ ...opening, aside: opening.text, text: "" }), named) : undefined;
  if (typed.text.length <= longestName && (isNamed || !aboutElse)) return { ...named, words: typed.text };
  return isNamed ? named : undefined;
}

/** What was said before, where nothing newer was said; one amount takes the other's place, however it is put. */
function corrected({ amount, numbers, ...before }: Clues, now: Clues): Clues {
  const saysAmount = now.amount !== undefined || now.numbers !== undefined;
  return { ...before, ...(saysAmount ? {} : { amount, numbers }), ...now };
}

function valuesOf({ entities, text, aside = "" }: Typed): Clues {
  const numbers = text === "" ? bareAmounts(aside, "pointed") : bareAmounts(text);
  const clues: Clues = numbers.length > 0 ? { numbers } : {};
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
