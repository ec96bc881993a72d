import { digitShadow } from "../domain/digit-shadow.ts";
import { secretDots } from "../domain/masks.ts";
import { isCardNumber } from "./card-number.ts";
import { digitRuns } from "./digit-runs.ts";

/** New texts where a card number goes over several messages: `earlier` by the same index, undefined where nothing changes. */
export interface SplitPan {
  text: string;
  earlier: (string | undefined)[];
}

interface Part {
  text: string;
  digits: string;
  start: number;
  end: number;
}

/** A shorter run may be a word with a numeral in it ("后一半"): it counts, but so does the next longer one. */
const surelyDigits = 4;

/** `earlier`: the same customer's last texts, newest first; at most two are looked at, or four where each is a group of a card by itself. A message between the ends has no digits but the number's. */
export function splitPan(earlier: string[], text: string): SplitPan | undefined {
  if (earlier.length === 0) return undefined;
  const grouped = inGroups(earlier, text);
  if (grouped) return grouped;
  for (const now of runsOf(text, "first")) {
    for (const before of runsOf(earlier[0] ?? "", "last")) {
      const found = joined(earlier, now, before);
      if (found) return found;
    }
  }
  return undefined;
}

/** Whether a text may be a later part of a number: only then are the ones before it of interest. */
export const mayGoOn = (text: string): boolean => /\d/.test(digitShadow(text, { han: true }));

/** As a card shows its number: groups of four, and up to three digits more on some. */
const groupLength = 4;
const fewestGroups = 4;
export const mostGroups = 5;

/** Whether a text is one such group and nothing else: only then are more than two texts before it of interest. */
export const isGroup = (text: string): boolean => groupOf(text) !== undefined;

function inGroups(earlier: string[], text: string): SplitPan | undefined {
  const parts: Part[] = [];
  for (const said of [text, ...earlier.slice(0, mostGroups - 1)]) {
    const group = groupOf(said);
    if (!group || (parts.length > 0 && group.digits.length !== groupLength)) return undefined;
    parts.push(group);
    if (parts.length < fewestGroups || !isCard(parts.toReversed())) continue;
    const [now, ...before] = parts.map(masked);
    return { text: now!, earlier: before };
  }
  return undefined;
}

function groupOf(text: string): Part | undefined {
  if (text.length > longestGroup) return undefined;
  const [only, ...others] = runsIn(text);
  const isAlone = only && others.length === 0 && only.digits.length <= groupLength;
  return isAlone && !/[\p{L}\p{N}]/u.test(text.slice(0, only.start) + text.slice(only.end)) ? only : undefined;
}
/** A group, with spaces and signs around. */
const longestGroup = 30;

function joined(earlier: string[], now: Part, before: Part): SplitPan | undefined {
  if (now.digits.length > 17) return undefined;
  if (isCard([before, now])) return { text: masked(now), earlier: [masked(before)] };
  const middle = digitRuns(earlier[0]!, "number").length === 1;
  const wayBefore = runsOf(earlier[1] ?? "", "last").find((first) => isCard([first, before, now]));
  if (!wayBefore || !middle) return undefined;
  return { text: masked(now), earlier: [masked(before), masked(wayBefore)] };
}

const mobile = /^1[3-9]\d{9}$/;
/** With a mobile number, so few other digits are an amount, an hour, a shop's number: nobody splits a card number like that. */
const besideMobile = 5;

function isCard(parts: Part[]): boolean {
  const digits = parts.map((part) => part.digits).join("");
  const isPhone = digits.length <= 11 + besideMobile && parts.some((part) => mobile.test(part.digits));
  return !isPhone && isCardNumber(digits);
}

/** Written with its plus it is a phone number. */
const hasPlus = ({ text, start }: Part): boolean => /[+＋]\s?$/.test(text.slice(0, start));

/** The run of digits at that end of the text, and the one nearest to it that is long enough to be nothing else. */
function runsOf(text: string, which: "first" | "last"): Part[] {
  const runs = runsIn(text).filter((run) => !hasPlus(run));
  if (which === "last") runs.reverse();
  const long = runs.find(({ digits }) => digits.length >= surelyDigits);
  return [...new Set([runs[0], long])].filter((run) => run !== undefined);
}

const runsIn = (text: string): Part[] =>
  digitRuns(text, "number").map((groups): Part => {
    const digits = groups.map((group) => group.digits).join("");
    return { text, digits, start: groups[0]!.start, end: groups.at(-1)!.end };
  });

const masked = ({ text, start, end }: Part): string => text.slice(0, start) + secretDots + text.slice(end);
