import { digitsOneByOne } from "./chinese-digits.ts";

/** ASCII, the marks of Chinese and Latin text in any width, Han: nothing to be narrowed. */
const plain = /^[\u0000-\u007f\u2010-\u2027\u3000-\u303f\u3400-\u9fff\uff01-\uff0f\uff1a-\uff20]*$/;
const hanDigit = new RegExp(`[${[...digitsOneByOne.keys()].join("")}]`, "g");
/** What shows nothing, with the box that makes a key of a digit ("4️⃣"). */
const unseen = /^(?:\p{Default_Ignorable_Code_Point}|\u20e3)$/u;
const zeroWidth = "\u200b";

/**
 * The text as a reader of digits and letters sees it, with the same length and offsets: full-width and styled
 * letters and digits as ASCII, what is not seen as zero-width spaces, and with `han` Chinese numerals as digits. Everything else stays.
 */
export function digitShadow(text: string, { han: readHan }: { han: boolean }): string {
  const narrow = plain.test(text) ? text : Array.from(text, narrowed).join("");
  return readHan ? narrow.replace(hanDigit, (sign) => String(digitsOneByOne.get(sign))) : narrow;
}

function narrowed(character: string): string {
  if (character <= "\u007f") return character;
  if (unseen.test(character)) return zeroWidth.repeat(character.length);
  const normal = character.normalize("NFKC");
  if (!/^[A-Za-z0-9]$/.test(normal)) return character;
  return normal.padEnd(character.length, zeroWidth);
}
