import { chineseDigits, chineseNumber } from "../../domain/chinese-number.ts";
import { englishNumber, numberWords } from "../../domain/english-number.ts";
import type { Money } from "../../domain/money.ts";
import { createSieve } from "../text/pattern-sieve.ts";
import type { Finder, Found } from "./finder.ts";

const currencyWords: [RegExp, Money["currency"]][] = [
  [/^(hk\$|hkd|港币|港元|港纸|蚊)$/, "HKD"],
  [/^(nt\$|ntd|twd|新台币|台币|新臺幣|臺幣)$/, "TWD"],
  [/^(\$|us\$|usd|美元|美金|美刀|刀|dollars?|bucks?)$/, "USD"],
  [/^(€|eur|euros?|欧元|欧)$/, "EUR"],
  [/^(£|gbp|pounds?|quid|英镑)$/, "GBP"],
];

const plain = String.raw`\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,2})?|\d{1,9}(?:\.\d{1,4})?`;
const han = `[${chineseDigits}]{1,14}`;
const scaled = String.raw`(?:${plain})\s?(?:万|千|百|grand(?![a-z])|k(?![a-z])|w(?![a-z]))(?:\d{1,4}(?:千|百)?(?!\d))?`;
const number = `(?:${scaled}|${plain}|${han})`;
const sign = String.raw`hk\$|nt\$|us\$|¥|\$|€|£|\b(?:rmb|cny|usd|hkd|ntd|twd|eur|gbp)|人民币|港币|台币|美元`;
const unit =
  "块钱|块(?:港币|港纸|台币|新台币|美元|美金|欧元|英镑|人民币)|块|元|圆|大洋|软妹币|人民币|港币|港元|港纸|蚊|新台币|台币|美元|美金|美刀|刀|欧元|英镑|(?:rmb|cny|usd|hkd|ntd|twd|eur|gbp|yuan|kuai|dollars?|bucks?|euros?|pounds?|quid)(?![a-z])";
const verbs =
  "转账|转了|转出|转走|转给|转|付了|支付|付款|付|扣了|扣款|扣走|扣|充值|充了|充|提现|提了|提款|退款|退了|退|收了|花了|刷了|刷走|打了|打款|汇了|存了|取了|少了|多扣|盗刷|欠|金额|paid|sent|withdrew|withdraw|withdrawing|charged|transferred|transfer|refunded|refund|deposited|took|amount|of|for";

const spoken = [
  new RegExp(`(?<![\\w.])(?<sign>${sign})\\s?(?<number>${number})(?![\\d])`, "g"),
  new RegExp(
    `(?<![\\w.])(?<number>${number})\\s?(?:多|来|几)?\\s?(?<sign>${unit})(?<small>[\\d${chineseDigits}](?![\\d${chineseDigits}]|[个天次笔单年月日号点人万千百]|(?<=一)[直下起样共般些定会]))?(?:(?<jiao>[\\d${chineseDigits}])[毛角])?`,
    "g",
  ),
  new RegExp(
    `(?<![\\w.块])(?<number>[\\d${chineseDigits}]{1,3})(?<cents>[毛角])(?<fen>[\\d${chineseDigits}](?![\\d${chineseDigits}个天次]))?(?:钱|分)?`,
    "g",
  ),
  new RegExp(`(?<![\\w.\\d])(?<number>${scaled})(?![\\w个次年天月人位条])`, "g"),
  new RegExp(
    `(?<![${chineseDigits}第\\d])(?<number>(?=[${chineseDigits}]{0,13}[百千万])[一二两三四五六七八九]${han})(?![个次年天月人位条分十百千万亿%度])`,
    "g",
  ),
];
const afterVerb = new RegExp(
  `(?:${verbs})(?:了|我|过|走|掉|the|\\s){0,3}(?<number>${plain})(?![\\d.,:：年月日号点天次个笔位/a-z-]|\\s?(?:小时|分钟|天|hours?|hrs?|minutes?|mins?|days?|weeks?|months?|years?|times?|digits?|seconds?|people|cards?|accounts?|am\\b|pm\\b|%))`,
  "g",
);
const inWords = new RegExp(
  `\\b(?<words>${numberWords})(?:(?<=grand)|\\s(?<sign>yuan|kuai|rmb|dollars?|bucks?|euros?|pounds?|quid))\\b`,
  "g",
);
const mayMatch = createSieve(
  [...spoken, afterVerb, inWords].map((pattern) => ({ pattern, isAfterVerb: pattern === afterVerb })),
);

/** Amounts: "¥1,234.50", "三百五", "一千二百块", "2k", "1.2万", "350块5", "HK$300", "fifty quid". Yuan where no currency is said. */
export const findMoney: Finder = ({ simplified }) => {
  const found: Found[] = [];
  for (const { pattern, isAfterVerb } of mayMatch(simplified)) {
    for (const match of simplified.matchAll(pattern)) {
      const { number: digits = "", words, sign: currency = "", small, jiao, cents, fen } = match.groups ?? {};
      const whole = words ? englishNumber(words) : chineseNumber(digits.replace(/\s/g, "").replace("grand", "k"));
      if (whole === undefined || whole <= 0 || isPartOfMany(digits, simplified[match.index - 1])) continue;
      const tenths = chineseNumber(small ?? jiao ?? "") ?? 0;
      const hundredths = chineseNumber(fen ?? "") ?? 0;
      const minor = Math.round((cents ? whole * 0.1 + hundredths * 0.01 : whole + tenths * 0.1) * 100);
      if (!Number.isSafeInteger(minor) || minor === 0) continue;
      const start = isAfterVerb ? match.index + match[0].length - digits.length : match.index;
      found.push({
        type: "money",
        start,
        end: match.index + match[0].trimEnd().length,
        value: { minor, currency: currencyOf(currency) },
      });
    }
  }
  return found;
};

/** "几千五百": how many thousands is not said. */
const isPartOfMany = (digits: string, before = ""): boolean => /^[百千]/.test(digits) && /[几数好上]/.test(before);

function currencyOf(word: string): Money["currency"] {
  const said = word.replace(/^块(?=.)/, "");
  return currencyWords.find(([pattern]) => pattern.test(said))?.[1] ?? "CNY";
}
