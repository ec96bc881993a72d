import { type Finding, findNearRepeats, findRepeats, findTooFew, type PlacedRow } from "./check-rows.ts";
import { findCloseIntents } from "./find-close-intents.ts";
import type { Reading } from "./reading.ts";

interface Options {
  rows: readonly PlacedRow[];
  /** Facts that any intent, answer or phrase names as its source. */
  usedFacts: ReadonlySet<string>;
  /** Facts of the source document, each of which must be used. */
  facts: readonly string[];
  reading: Reading;
  write: (line: string) => void;
}

/** Utterances that an intent needs in each language (issue 2 point 4; Traditional is derived where it is thin, but never missing). */
const least = { "zh-Hans": 15, "zh-Hant": 1, en: 10 };

/** `walletline check`, after the files have been read: prints what is wrong and what is doubtful; 1 when something is wrong, else 0. */
export function runCheck({ rows, usedFacts, facts, reading, write }: Options): 0 | 1 {
  const wrong: Finding[] = [...findRepeats(rows), ...findNearRepeats(rows), ...findTooFew(rows, least)];
  for (const { file, line, message } of wrong) write(`${file}:${line} ${message}`);
  const unused = facts.filter((fact) => !usedFacts.has(fact));
  if (unused.length > 0) write(`no entry names as its source: ${unused.join(" ")}`);
  const close = findCloseIntents(rows, reading);
  for (const { one, other, likeness } of close)
    write(`doubtful: ${one} and ${other} sound alike (${likeness.toFixed(2)})`);
  const intents = new Set(rows.map((row) => row.label)).size;
  write(
    `${intents} intents, ${rows.length} utterances, ${wrong.length + unused.length} wrong, ${close.length} doubtful`,
  );
  return wrong.length + unused.length > 0 ? 1 : 0;
}
