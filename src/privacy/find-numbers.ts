import { digitShadow } from "../domain/digit-shadow.ts";
import { maskCard, maskId, secretDots } from "../domain/masks.ts";
import { isCardNumber, longestCardNumber, shortestCardNumber } from "./card-number.ts";
import { type DigitGroup, digitRuns } from "./digit-runs.ts";
import { isIdNumber } from "./id-number.ts";
import type { SecretSpan } from "./secret-span.ts";

const checkX = /^[\s\p{Zs}\p{Pd}.\u200b]{0,5}[xX](?![A-Za-z0-9])/u;
/** After a card number and an optional expiry date: three or four digits that no unit of money or count follows. */
const bareCvv =
  /^[\s,;、，；/|]{0,4}(?:(?:有效期|exp\.?|expiry|valid thru)?[\s:：]{0,3}(?:0[1-9]|1[0-2])[\s/\\-]{0,3}(?:20)?\d\d(?!\d)[\s,;、，；/|]{0,4})?(?<cvv>\d{3,4})(?!\s{0,2}[\d元块塊圆圓￥¥$%年月日号號天个個次笔筆]|\s{0,2}(?:rmb|cny|yuan|usd|dollars?)|[.,]\d)/di;

const shortestNamedCard = 15;
const calledCard =
  /卡[号號]?[码碼]?(?:是|为|為)?[\s:：=“”"'（(]{0,4}$|\bcard(?: (?:number|no\.?|num))?(?: is)?[\s:#=“"'(]{0,4}$/i;

/** Card numbers with the security codes beside them, and identity numbers. A number is made of whole groups: a part of a longer group never counts. */
export function findNumbers(text: string): SecretSpan[] {
  const shadow = digitShadow(text, { han: true });
  return digitRuns(text, "number").flatMap((groups) => inRun(groups, shadow));
}

function inRun(groups: DigitGroup[], shadow: string): SecretSpan[] {
  const spans: SecretSpan[] = [];
  for (let first = 0; first < groups.length; first += 1) {
    const id = idFrom(groups, first, shadow);
    const card = id ? undefined : (cardFrom(groups, first) ?? (first === 0 ? namedCard(groups, shadow) : undefined));
    const number = id ?? card;
    if (!number) continue;
    spans.push(number.span);
    first = number.last;
    if (card) spans.push(...cvvAfter(card.span.end, shadow));
  }
  return spans;
}

function idFrom(groups: DigitGroup[], first: number, shadow: string): { span: SecretSpan; last: number } | undefined {
  let digits = "";
  for (let last = first; last < groups.length && digits.length < 18; last += 1) {
    const group = groups[last]!;
    digits += group.digits;
    if (digits.length < 17) continue;
    const x = digits.length === 17 ? checkX.exec(shadow.slice(group.end, group.end + 8)) : null;
    const number = x ? `${digits}X` : digits;
    if (!isIdNumber(number)) continue;
    return {
      last,
      span: {
        kind: "id-number",
        start: groups[first]!.start,
        end: group.end + (x?.[0].length ?? 0),
        shown: maskId(number),
      },
    };
  }
  return undefined;
}

/** The longest number that starts here is masked; shown are the last four of the shortest, so that a security code written behind it never is. */
function cardFrom(groups: DigitGroup[], first: number): { span: SecretSpan; last: number } | undefined {
  let digits = "";
  let found: { span: SecretSpan; last: number } | undefined;
  for (let last = first; last < groups.length; last += 1) {
    const group = groups[last]!;
    digits += group.digits;
    if (digits.length > longestCardNumber) break;
    if (digits.length < shortestCardNumber || !isCardNumber(digits)) continue;
    found = {
      last,
      span: { kind: "card", start: groups[first]!.start, end: group.end, shown: found?.span.shown ?? maskCard(digits) },
    };
  }
  return found;
}

/** Called a card's number, and as long as one: masked although its check digit is wrong. A slip of the finger leaves the rest of it true. */
function namedCard(groups: DigitGroup[], shadow: string): { span: SecretSpan; last: number } | undefined {
  const { start } = groups[0]!;
  if (!calledCard.test(shadow.slice(Math.max(0, start - 40), start))) return undefined;
  let digits = "";
  let found: { span: SecretSpan; last: number } | undefined;
  for (let last = 0; last < groups.length; last += 1) {
    const group = groups[last]!;
    digits += group.digits;
    if (digits.length > longestCardNumber) break;
    if (digits.length >= shortestNamedCard)
      found = { last, span: { kind: "card", start, end: group.end, shown: maskCard(digits) } };
  }
  return found;
}

function cvvAfter(end: number, shadow: string): SecretSpan[] {
  const at = bareCvv.exec(shadow.slice(end, end + 60))?.indices?.groups?.cvv;
  return at ? [{ kind: "cvv", start: end + at[0], end: end + at[1], shown: secretDots }] : [];
}
