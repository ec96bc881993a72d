import { digitsInNumbers } from "./chinese-digits.ts";

/** "我们俩", "咱仨": the digit and its measure word in one sign. */
const digits = new Map([...digitsInNumbers, ["俩", 2], ["仨", 3]]);
const units: Record<string, number> = {
  十: 10,
  拾: 10,
  百: 100,
  佰: 100,
  千: 1000,
  仟: 1000,
  k: 1000,
  万: 10_000,
  w: 10_000,
  亿: 100_000_000,
};

/** One sign for a whole number of tens, as Cantonese and the lunar calendar write them. */
const tens: Record<string, string> = { 廿: "二十", 卅: "三十" };

/** Characters a Chinese number is made of, for patterns. */
export const chineseDigits = `${[...digits.keys()].join("")}${Object.keys(units).slice(0, 6).join("")}万亿${Object.keys(tens).join("")}`;

/** The digit that one character stands for, "两" 2; undefined for every other. */
export const chineseDigit = (sign: string): number | undefined => digits.get(sign);

/** "三百五" 350, "一千二百" 1200, "1.2万" 12000, "两万零五十" 20050, "2k" 2000, "二零二六" 2026, and "千二" 1200 as Cantonese has it. Simplified, lower case; undefined when it is no number. */
export function chineseNumber(text: string): number | undefined {
  const spelt = text.replaceAll(",", "").replace(/[廿卅]/g, (sign) => tens[sign] ?? sign);
  const tokens = spelt.match(/\d+(?:\.\d+)?|[^\d]/g) ?? [];
  if (tokens.length > 1 && tokens.every((token) => digits.has(token)))
    return Number(tokens.map((token) => digits.get(token)).join(""));
  /** "千二" leaves out its one; "千" alone is no number. */
  const opening = tokens.length > 1 ? tokens[0] : undefined;
  let total = 0;
  let section = 0;
  let pending: number | undefined;
  let lastUnit = 1;
  let afterZero = false;
  for (const token of tokens) {
    const digit = digits.get(token) ?? (/^\d/.test(token) ? Number(token) : undefined);
    const unit = units[token];
    if (digit !== undefined) {
      if (pending !== undefined && pending !== 0) return undefined;
      if (digit === 0 && token.length === 1 && tokens.length > 1) afterZero = true;
      pending = digit;
    } else if (unit !== undefined) {
      if (unit >= 10_000) {
        total = (total + section + (pending ?? (total + section === 0 ? 1 : 0))) * unit;
        section = 0;
      } else {
        section += (pending ?? (unit === 10 || token === opening ? 1 : Number.NaN)) * unit;
      }
      pending = undefined;
      lastUnit = unit;
      afterZero = false;
    } else return undefined;
  }
  const tail =
    pending === undefined ? 0 : isShortened(pending, lastUnit, afterZero) ? (pending * lastUnit) / 10 : pending;
  const value = total + section + tail;
  return tokens.length > 0 && Number.isFinite(value) ? value : undefined;
}

/** In "三百五" the five stands for fifty: a last digit takes the unit below the one before it, unless a zero stands between. */
function isShortened(digit: number, lastUnit: number, afterZero: boolean): boolean {
  return lastUnit >= 100 && !afterZero && digit > 0 && digit < 10;
}
