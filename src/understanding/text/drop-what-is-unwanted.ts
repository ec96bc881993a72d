import type { Unwanted } from "../../domain/lexicon.ts";
import { createSieve } from "./pattern-sieve.ts";

/** Repeats that no sentence needs are not looked for: they cost time. */
const most = 4;

export interface Dropped {
  left: string;
  /** What was said to be left undone; "" for nothing. */
  unwanted: string;
}

/** "别冻结我的账号，我只想查一笔付款" → "我只想查一笔付款"; only what somebody asks to leave undone goes, never a question or what others will not do. */
export function createUnwantedDropper(unwanted: readonly Unwanted[]): (text: string) => Dropped {
  const patterns = unwanted.map((one) => ({ pattern: patternOf(one) }));
  const mayMatch = createSieve(patterns);
  return (text) => {
    const dropped: string[] = [];
    const drop = (part: string) => {
      dropped.push(part);
      return " ";
    };
    const left =
      mayMatch(text).length === 0 ? text : patterns.reduce((rest, { pattern }) => rest.replace(pattern, drop), text);
    return { left: left.trim(), unwanted: dropped.join(" ").trim() };
  };
}

/** Whether what is left says anything at all. */
export const saysNothing = (text: string): boolean => !/[\p{L}\p{N}][^\p{L}\p{N}]*[\p{L}\p{N}]/u.test(text);

function patternOf({ spaced, before, not, anywhere, notAfter, between, verbs, after, unless }: Unwanted): RegExp {
  // Where any number of spaces would do, thousands of them take seconds.
  const gap = spaced ? "\\s{1,3}" : "\\s{0,3}";
  const many = (words: readonly string[], between = gap) => `(?:${anyOf(words)}${between}){0,${most}}?`;
  const start = String.raw`(?<=^|[^\p{L}\p{N}\s']\s{0,3}${spaced ? "" : String.raw`|\s`})`;
  const opening = `${start}${many(before, spaced ? "[\\s,]{1,3}" : gap)}${anyOf(not)}`;
  const inside = `(?<!${anyOf(notAfter)}${gap})${spaced ? "\\b" : ""}${anyOf(anywhere)}`;
  const ending = `(?:${gap}${anyOf(after)}){0,${most}}`;
  const whole = spaced ? String.raw`(?![\p{L}\p{N}'])` : "";
  return new RegExp(
    `(?:${opening}|${inside})${gap}${many(between)}${anyOf(verbs)}${whole}(?!\\s{0,3}${anyOf(unless)})${ending}${whole}`,
    "gu",
  );
}

/** The longest first; a full stop or the like in a word means itself. */
const anyOf = (words: readonly string[]): string =>
  `(?:${[...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("|")})`;
