import { digitsOneByOne } from "../domain/chinese-digits.ts";

/** A text with its disguises taken off, and where they were. */
export interface Unmasked {
  /** Lower case, NFKC, every dash "-", every digit 0–9, nothing invisible. */
  text: string;
  /** By UTF-16 unit of `text`: 1 where another character stood, or something invisible stood before it. */
  odd: Uint8Array;
}

/** Looked at in UTF-16 units; the rest is cut. security.md R40. */
export const longestText = 4_000;
/** One ligature may stand for eighteen letters. */
const longestUnmasked = 2 * longestText;

const invisible = /\p{Default_Ignorable_Code_Point}|\p{Cf}|\u20e3/u;
const dash = /\p{Pd}|\u2212|\u2043/u;
/** "skylark[.]top", "skylark(dot)top": how careful people write what is not to be clicked. */
const safeDot = /[[({【（]\s?(?:[.．。]|dot|点|點)\s?[\])}】）]/gi;
const chineseDigit = `[${[...digitsOneByOne.keys()].join("")}]`;
const spokenNumber = new RegExp(`${chineseDigit}(?:[ -]?${chineseDigit}){6,19}`, "g");

/** Reads what a browser, a telephone and an eye would read. */
export function unmaskText(typed: string): Unmasked {
  const odd: [start: number, end: number][] = [];
  let text = "";
  let hidden = false;
  for (const character of typed.slice(0, longestText).replace(safeDot, ".")) {
    if (!isPlain(character) && invisible.test(character)) {
      hidden = true;
      continue;
    }
    const plain = plainOf(character);
    if (text.length + plain.length > longestUnmasked) break;
    if (hidden || plain !== character.toLowerCase()) odd.push([text.length, text.length + plain.length]);
    text += plain;
    hidden = false;
  }
  const spoken = text.replace(spokenNumber, (run) => Array.from(run, (one) => digitsOneByOne.get(one) ?? one).join(""));
  const marked = new Uint8Array(text.length);
  for (const [start, end] of odd) marked.fill(1, start, end);
  return { text: spoken, odd: marked };
}

/** ASCII and Han: neither invisible nor anything but what it looks like. */
const isPlain = (character: string): boolean => character < "\x80" || (character >= "\u4e00" && character <= "\u9fff");

function plainOf(character: string): string {
  if (isPlain(character)) return character.toLowerCase();
  const folded = character.normalize("NFKC").toLowerCase();
  if (folded.length === 1 && dash.test(folded)) return "-";
  return /^\p{Nd}$/u.test(folded) && folded > "9" ? String(decimalOf(folded)) : folded;
}

/** Digits of every script stand in rows of ten. */
function decimalOf(digit: string): number {
  const point = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(point - value - 1))) value += 1;
  return value;
}
