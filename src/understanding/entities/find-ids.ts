import type { Finder, Found } from "./finder.ts";

const caseId = /(?<![a-z0-9@._/-])wl(?:\s?[-–—_]\s?|\s?(?=[a-z]{0,7}\d))([a-z0-9]{4,16})(?![a-z0-9@]|\.[a-z])/g;
const cardTail =
  /(?:尾号|尾数|末四位|末4位|后四位|后4位|最后四位|最后4位|last four(?: digits)?|last 4(?: digits)?|ending(?: in| with)?|ends (?:in|with))(?:是|为|的|:|：|\s|号){0,3}(\d{4})(?!\d)/g;
const named =
  /(?:订单号|订单编号|交易号|交易单号|交易编号|流水号|流水单号|单号|参考号|凭证号|transaction (?:id|no\.?|number|ref)|txn(?: id)?|order (?:id|no\.?|number)|ref(?:erence)?(?: id| no\.?| number)?)(?:是|为|:|：|#|\s){0,4}((?=[a-z-]{0,12}\d)[a-z0-9][a-z0-9-]{5,39})(?![a-z0-9])/g;
const long = /(?<![\w.-])(?:[a-z]{1,3}-?)?\d{14,32}(?![\w])/g;

/** Numbers of our cases, WL-…, upper case and with one hyphen. */
export const findCaseIds: Finder = ({ folded }) =>
  Array.from(
    folded.matchAll(caseId),
    (match): Found => ({
      type: "case-id",
      start: match.index,
      end: match.index + match[0].length,
      value: `WL-${match[1]?.toUpperCase()}`,
    }),
  );

/** The last four digits of a card, where the text calls them so. */
export const findCardTails: Finder = ({ simplified }) =>
  Array.from(
    simplified.matchAll(cardTail),
    (match): Found => ({
      type: "card-tail",
      start: match.index + match[0].length - 4,
      end: match.index + match[0].length,
      value: match[1] ?? "",
    }),
  );

/** Order and transaction numbers: where the text calls them so, or 14 digits and more that are no card number (Luhn). */
export const findTransactionIds: Finder = ({ text, simplified }) => {
  const found: Found[] = [];
  for (const match of simplified.matchAll(named)) {
    const end = match.index + match[0].length;
    const start = end - (match[1]?.length ?? 0);
    found.push({ type: "transaction-id", start, end, value: text.slice(start, end) });
  }
  for (const match of simplified.matchAll(long)) {
    if (isCardNumber(match[0])) continue;
    found.push({
      type: "transaction-id",
      start: match.index,
      end: match.index + match[0].length,
      value: text.slice(match.index, match.index + match[0].length),
    });
  }
  return found;
};

function isCardNumber(digits: string): boolean {
  if (!/^\d{13,19}$/.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]) * (i % 2 === 1 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}
