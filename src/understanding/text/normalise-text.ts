import { zhuyin } from "../../domain/zhuyin.ts";
import type { HanTable } from "./han-table.ts";
import { replaceUnits } from "./replace-units.ts";

/** What the understanding reads of one message, in UTF-16 units; the rest is not looked at (security.md R40). */
export const longestText = 2000;

const byZhuyin = new Map(
  Object.entries(zhuyin).map(([sound, character]) => [sound.charCodeAt(0), character.charCodeAt(0)]),
);
const firstZhuyin = 0x3105;
const lastZhuyin = 0x311f;

/** The first 2,000 units, NFKC, lower case, simplified Han, no control characters. Offsets do not survive. */
export function normaliseText(text: string, han: HanTable): string {
  const plain = text.slice(0, longestText).normalize("NFKC").toLowerCase().slice(0, longestText);
  return replaceUnits(plain, (unit) => betterUnit(unit, han));
}

function betterUnit(unit: number, han: HanTable): number {
  if (unit < 0x20 || (unit >= 0x7f && unit < 0xa0) || (unit >= 0x200b && unit <= 0x200f) || unit === 0xfeff)
    return 0x20;
  if (unit >= firstZhuyin && unit <= lastZhuyin) return byZhuyin.get(unit) ?? unit;
  const at = unit - han.first;
  return at >= 0 && at < han.simplified.length ? (han.simplified[at] ?? unit) : unit;
}
