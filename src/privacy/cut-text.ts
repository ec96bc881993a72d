import { digitShadow } from "../domain/digit-shadow.ts";

/** Longer than any number that is a secret, with whatever stands between its digits. */
const longestNumber = 120;
const between = "[^\\p{L}\\p{N}]{0,5}";
const atEnd = new RegExp(`\\d(?:${between}\\d)*${between}$`, "u");
const goesOn = new RegExp(`^${between}\\d`, "u");

/** The first so many characters, but for a number that goes on behind them: what is left of it would not be known for a secret. */
export function cutText(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const shadow = (from: number, to: number) => digitShadow(text.slice(from, to), { han: true });
  const from = Math.max(0, longest - longestNumber);
  const number = goesOn.test(shadow(longest, longest + longestNumber)) ? atEnd.exec(shadow(from, longest)) : null;
  return text.slice(0, number ? from + number.index : longest);
}
