import { chineseDigit } from "../../domain/chinese-number.ts";
import { phoneOf } from "./find-phones.ts";
import type { Finder, Found } from "./finder.ts";

const hanDigit = "[零〇一二两三四五六七八九幺\\d]";
/** So many digits in a row are no amount, and no time. */
const inHan = new RegExp(`${hanDigit}(?:[\\s,，、-]?${hanDigit}){10,14}(?!${hanDigit})`, "g");

const englishDigits = "zero one two three four five six seven eight nine".split(" ");
const englishDigit = `(?:double |triple )?(?:${englishDigits.join("|")}|oh?)`;
const inEnglish = new RegExp(`\\b(?:plus )?${englishDigit}(?:[\\s,-]{1,2}${englishDigit}){7,14}\\b`, "g");

/** Whether digits may stand in words at all. */
export const maySayDigits = (folded: string): boolean => /[零〇一二三四五六七八九幺]{2}|zero|\boh?\b/.test(folded);

/** Phone numbers that are dictated or read out, digit by digit: "一三八零零…", "plus one two oh two…". */
export const findSaidPhones: Finder = ({ folded, simplified }) => {
  const found: Found[] = [];
  const take = ({ 0: words, index }: RegExpExecArray, digits: string) => {
    const value = phoneOf(digits);
    if (value) found.push({ type: "phone", start: index, end: index + words.length, value });
  };
  for (const match of simplified.matchAll(inHan)) if (/\p{Script=Han}/u.test(match[0])) take(match, hanRead(match[0]));
  for (const match of folded.matchAll(inEnglish)) take(match, englishRead(match[0]));
  return found;
};

const hanRead = (words: string): string =>
  Array.from(words.replace(/[\s,，、-]/g, ""), (sign) => (sign === "幺" ? 1 : (chineseDigit(sign) ?? sign))).join("");

function englishRead(words: string): string {
  let times = 1;
  let digits = words.startsWith("plus ") ? "+" : "";
  for (const word of words.replace(/^plus /, "").split(/[\s,-]+/)) {
    if (word === "double" || word === "triple") times = word === "double" ? 2 : 3;
    else {
      digits += String(Math.max(0, englishDigits.indexOf(word))).repeat(times);
      times = 1;
    }
  }
  return digits;
}
