import { chineseDigits, chineseNumber } from "./chinese-number.ts";
import { englishNumber, numberWords } from "./english-number.ts";
import { simplified } from "./simplified.ts";

const digits = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d{1,7}(?:\.\d{1,2})?`;
const han = `[${chineseDigits}]{2,9}`;
const candidate = new RegExp(
  `(?<![\\w.,:/*@•+-]|\\d\\s|[${chineseDigits}])(?<number>${digits}|${han})(?![\\d${chineseDigits}:/*@•a-z-]|[.,]\\d|\\s\\d)`,
  "g",
);
const spelt = new RegExp(`(?<![\\w-])(?<number>${numberWords})(?![\\w-])`, "g");
/** What a number is called that is no amount: a code, a card, a phone, an order. */
const otherwiseNamed =
  /(?:尾号|尾数|[后末]四位|卡号|卡|验证码|校验码|动态码|短信码|密码|口令|编号|单号|订单|流水|工号|电话|手机|号码|热线|拨打?|第|code|pin|otp|password|number|no\.?|#|ending(?: in| with)?|ends (?:in|with)|last (?:four|4)(?: digits)?|card|order|ref(?:erence)?|phone|call|id|dial)\s?(?:号|是|为|的|is|was|:|：)?\s?$/;
const leftOut = /(?:不是|并非|不要|除了|排除|别(?:动|撤|退)?|not|except|isn't|but not)\s?(?:the|那笔|那个|这笔)?\s?$/;
/** What it counts when it is no amount: time, people, things. */
const counted =
  /^\s?(?:[年月日号点时分秒天周次笔个位人条岁倍%％期级楼]|小时|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|times?|digits?|seconds?|secs?|people|persons?|cards?|accounts?|percent|am\b|pm\b|o'clock|st\b|nd\b|rd\b|th\b)/;
const pointed = {
  before:
    /(?:[那这呢](?:一)?[笔个单次项]|(?:the|that|this|one|payment|transfer|transaction|charge|withdrawal)(?: (?:of|for|at|about|worth))?)\s?$/,
  after: /^\s?(?:的|[那这]|one\b|payment|transfer|transaction|charge|withdrawal)/,
};

/** Below this a bare number is sooner a place in a list than an amount. */
const leastMinor = 1000;

/**
 * Numbers said without a currency that may be amounts, in minor units and in the order they stand: "530", "取消那笔530的", "the 1,250 one", "two hundred and ten".
 * They mean an amount only where a payment of just that amount is looked for. Left out: codes, card tails, phones, order numbers, dates, counts, and what is said not to be meant.
 * With `pointed`, only numbers that point at a payment ("530那笔"): for words that need not be about one.
 */
export function bareAmounts(text: string, which: "any" | "pointed" = "any"): number[] {
  const folded = simplified(text.normalize("NFKC").toLowerCase()).replaceAll("嗰", "那").replaceAll("嘅", "的");
  const matches = [...folded.matchAll(candidate), ...folded.matchAll(spelt)].sort((a, b) => a.index - b.index);
  return matches.flatMap((match) => {
    const before = folded.slice(0, match.index);
    const after = folded.slice(match.index + match[0].length);
    if (otherwiseNamed.test(before) || leftOut.test(before) || counted.test(after)) return [];
    if (which === "pointed" && !pointed.before.test(before) && !pointed.after.test(after)) return [];
    const said = match.groups?.number ?? "";
    return valuesOf(said)
      .map((value) => Math.round(value * 100))
      .filter((minor) => minor >= leastMinor || said.includes("."));
  });
}

/** In "the two hundred one" the last word may point at the payment, and be no part of the number. */
function valuesOf(said: string): number[] {
  const value = /[a-z]/.test(said) ? englishNumber(said) : chineseNumber(said);
  const pointing = said.endsWith(" one") ? englishNumber(said.slice(0, -" one".length)) : undefined;
  return [value, pointing].filter((known) => known !== undefined);
}
