import { groupBy } from "./group-by.ts";
import { englishWords } from "./natural.ts";
import { isHan } from "./text/han-table.ts";

/** An utterance with its place in the author's files. */
export interface PlacedRow {
  text: string;
  label: string;
  language: string;
  file: string;
  line: number;
}

/** Something for the author to mend, where it stands. */
export interface Finding {
  file: string;
  line: number;
  message: string;
}

/** The same utterance twice: in one intent needless, in two a contradiction. */
export function findRepeats(rows: readonly PlacedRow[]): Finding[] {
  const first = new Map<string, PlacedRow>();
  const findings: Finding[] = [];
  for (const row of rows) {
    const key = wordsOf(row.text).join(" ") || row.text;
    const other = first.get(key);
    if (!other) first.set(key, row);
    else if (other.label === row.label)
      findings.push({ ...placeOf(row), message: `${row.label}: "${row.text}" stands at line ${other.line} already` });
    else
      findings.push({
        ...placeOf(row),
        message: `${row.label}: "${row.text}" is also said to be ${other.label} (${other.file}:${other.line})`,
      });
  }
  return findings;
}

/** Two utterances of one intent that share all but one word; texts of one or two words (or up to five Han characters) are let be. */
export function findNearRepeats(rows: readonly PlacedRow[]): Finding[] {
  const findings: Finding[] = [];
  const seen = new Map<string, PlacedRow>();
  for (const row of rows) {
    const words = wordsOf(row.text);
    const unit = words.some((word) => isHan(word.charCodeAt(0))) ? 6 : 3;
    if (words.length < unit) continue;
    const gaps = words.map((_, at) => `${row.label}|${words.slice(0, at).join(" ")}|${words.slice(at + 1).join(" ")}`);
    const other = gaps.map((gap) => seen.get(gap)).find((found) => found !== undefined);
    if (other)
      findings.push({
        ...placeOf(row),
        message: `${row.label}: "${row.text}" shares all but one word with "${other.text}" (line ${other.line})`,
      });
    for (const gap of gaps) seen.set(gap, row);
  }
  return findings;
}

/** Intents with too few utterances in a language. */
export function findTooFew(rows: readonly PlacedRow[], least: Readonly<Record<string, number>>): Finding[] {
  const byLabel = groupBy(rows, (row) => row.label);
  return [...byLabel].flatMap(([label, own]) =>
    Object.entries(least).flatMap(([language, minimum]) => {
      const count = own.filter((row) => row.language === language).length;
      const message =
        count === 0
          ? `${label}: nothing in ${language}`
          : `${label}: ${count} utterances in ${language}, at least ${minimum} are wanted`;
      return count < minimum && own[0] ? [{ ...placeOf(own[0]), message }] : [];
    }),
  );
}

/** English words and Han characters of a text, lower case. */
function wordsOf(text: string): string[] {
  const parts =
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\u3400-\u9fff]|[^\u3400-\u9fff]+/g) ?? [];
  return parts.flatMap((part) => (isHan(part.charCodeAt(0)) ? [part] : englishWords(part)));
}

function placeOf({ file, line }: PlacedRow): { file: string; line: number } {
  return { file, line };
}
