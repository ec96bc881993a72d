import type { TrainingRow } from "../classifier/model.ts";

/** English words of the knowledge, as read, with how often each is said. */
export type Vocabulary = ReadonlyMap<string, number>;

/** Rows of this intent mean nothing, so their letters are no words. */
export const meaningless = "out/gibberish";
const latinWord = /[a-z][a-z']+/g;

/** Counts the Latin words of rows that were read, the commonest first. */
export function buildVocabulary(readRows: readonly TrainingRow[]): Vocabulary {
  const counts = new Map<string, number>();
  for (const { text, label } of readRows)
    if (label !== meaningless)
      for (const [word] of text.matchAll(latinWord)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Map([...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1)));
}
