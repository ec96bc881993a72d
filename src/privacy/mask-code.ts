import { secretDots } from "../domain/masks.ts";
import { type DigitGroup, digitRuns } from "./digit-runs.ts";

/** Digits of the codes we send. */
export const usualLength = 6;

/**
 * Takes the one-time code out of a text: a run of 4–8 digits, read through spaces, dashes, full-width and Chinese numerals.
 * Of several the one with six digits, else the first; amounts, dates, years, ends of cards, parts of phone numbers and numbers of ours ("WL-…") are not codes.
 */
export function maskCode(text: string): { text: string; code: string } | undefined {
  const runs = digitRuns(text, "code").flatMap((groups) => codesIn(groups, text));
  const chosen = runs.find(({ code }) => code.length === usualLength) ?? runs[0];
  if (!chosen) return undefined;
  return { text: text.slice(0, chosen.start) + secretDots + text.slice(chosen.end), code: chosen.code };
}

interface CodeRun {
  code: string;
  start: number;
  end: number;
}

/** The whole run when it has the length; of a longer one only a group that alone has the usual length (a phone's groups never do). */
function codesIn(groups: DigitGroup[], text: string): CodeRun[] {
  const whole = { code: groups.map(({ digits }) => digits).join(""), start: groups[0]!.start, end: groups.at(-1)!.end };
  const fits = whole.code.length >= 4 && whole.code.length <= 8;
  const candidates = fits
    ? [whole]
    : groups
        .filter(({ digits }) => digits.length === usualLength)
        .map(({ digits, start, end }) => ({ code: digits, start, end }));
  return candidates.filter((run) => !isSomethingElse(run, text));
}

function isSomethingElse({ start, end }: CodeRun, text: string): boolean {
  const before = text.slice(Math.max(0, start - 16), start);
  const after = text.slice(end, end + 8);
  const itself = text.slice(start, end);
  return (
    /[A-Z]{2,4}-[A-Z0-9]*$/.test(before) ||
    /(?:[¥￥$€£]|(?<![a-z])(?:rmb|cny|usd|hkd?|ntd?|twd|rm|myr|sgd|eur|gbp))\s?$/i.test(before) ||
    /(?:尾号|尾號|后四位|後四位|末四位|ending|ending in)\s?(?:是|为|為|in)?\s?$/i.test(before) ||
    /(?:\+\d[\d\s().-]*|\(\d{2,4}\)\s?)$/.test(before) ||
    /^\s?(?:年|块|塊|圆|圓|蚊|令吉|港[纸紙]|(?:港|新?[台臺]|新|坡|马|馬)?[元币幣]|[.．]\d|rmb|cny|yuan|kuai|usd|hkd|ntd|twd|myr|sgd|eur|gbp|dollars?|bucks|euros?|pounds?|quid)/i.test(
      after,
    ) ||
    // "15:00–18:00": minutes, a dash and an hour.
    (/\d[:：]$/.test(before) && /^\d{2}\s?\p{Pd}\s?\d{1,2}$/u.test(itself) && /^[:：]\d{2}(?!\d)/.test(after)) ||
    /^(?:19|20)\d\d-(?:0?[1-9]|1[0-2])-(?:0?[1-9]|[12]\d|3[01])$/.test(itself) ||
    /^[-A-Z0-9]*[A-Z]/.test(after)
  );
}
