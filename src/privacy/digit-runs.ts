import { digitShadow } from "../domain/digit-shadow.ts";
import { wholeCharacter } from "../domain/whole-character.ts";

/** Digits written without anything between them, in one script. Offsets are UTF-16, in the original text. */
export interface DigitGroup {
  digits: string;
  start: number;
  end: number;
}

/** What may stand between the digits of one number in its shadow, at most five of them in a row. */
const between = "[\\s\\p{Zs}\\p{Pd}\\u2212\\u200b]";
const betweenCardDigits = "[\\s\\p{Zs}\\p{Pd}\\u2212\\u200b._．·・]";
const runs = { code: runOf(between), number: runOf(betweenCardDigits) };

function runOf(separator: string): RegExp {
  return new RegExp(`\\d(?:${separator}{0,5}\\d)*`, "gu");
}

/** Every run of digits that only spaces, dashes (for a `number` also dots) hold apart, as its groups. Chinese numerals are read. */
export function digitRuns(text: string, kind: "code" | "number"): DigitGroup[][] {
  const shadow = digitShadow(text, { han: true });
  if (!/\d/.test(shadow)) return [];
  return Array.from(shadow.matchAll(runs[kind]), (run) => groupsOf(text, run[0], run.index));
}

function groupsOf(text: string, run: string, offset: number): DigitGroup[] {
  const groups: DigitGroup[] = [];
  for (const part of run.matchAll(/\d+/g)) {
    let start = offset + part.index;
    const end = start + part[0].length;
    for (let at = start + 1; at <= end; at += 1) {
      if (at < end && isHan(text, at) === isHan(text, at - 1)) continue;
      groups.push({ digits: run.slice(start - offset, at - offset), start, end: wholeCharacter(text, at) });
      start = at;
    }
  }
  return groups;
}

const isHan = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return (unit >= 0x3007 && unit <= 0x9fff) || unit === 0x25cb;
};
