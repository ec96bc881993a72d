import type { Lexicon } from "../domain/lexicon.ts";
import { createClassifier } from "./classifier/create-classifier.ts";
import type { TrainingRow } from "./classifier/model.ts";
import { trainClassifier } from "./classifier/train-classifier.ts";
import { createIntentReader, type IntentReading } from "./intent-reader.ts";
import { createReading } from "./reading.ts";
import { createSlipCorrector } from "./text/correct-slips.ts";
import { countHanPairs } from "./text/correct-sounds.ts";
import type { HanTable } from "./text/han-table.ts";
import { buildVocabulary } from "./text/vocabulary.ts";

/** A row of the knowledge, and what a model said of it that had not seen it. */
export interface Judged<R extends TrainingRow = TrainingRow> {
  row: R;
  reading: IntentReading;
}

interface Options<R extends TrainingRow> {
  rows: readonly R[];
  lexicon: Lexicon;
  han: HanTable;
  folds: number;
  temperature: number;
  onProgress?: (share: number) => void;
}

/** Reads every row with a model trained without it. Every second `out` intent is left out whole, so that some of what is outside was never heard of. */
export function crossValidate<R extends TrainingRow>({
  rows,
  lexicon,
  han,
  folds,
  temperature,
  onProgress,
}: Options<R>): Judged<R>[] {
  const { read, extract } = createReading(han, lexicon);
  const texts = rows.map((row) => read(row.text));
  const foldOf = foldsOf(rows, folds);
  const judged: Judged<R>[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const seen = rows.flatMap(({ label }, at) => (foldOf[at] === fold ? [] : [{ text: texts[at] ?? "", label }]));
    const onEpoch = (done: number, of: number) => onProgress?.((fold + done / of) / folds);
    const classifier = createClassifier(trainClassifier(seen, { extract, temperature, onEpoch }), extract);
    const correct = createSlipCorrector({ han, vocabulary: buildVocabulary(seen), pairs: countHanPairs(seen) });
    const readIntents = createIntentReader({ classifier, lexicon });
    for (const [at, row] of rows.entries())
      if (foldOf[at] === fold) judged.push({ row, reading: readIntents(correct(texts[at] ?? "")) });
  }
  return judged;
}

function foldsOf(rows: readonly TrainingRow[], folds: number): number[] {
  const outs = [...new Set(rows.map((row) => row.label).filter((label) => label.startsWith("out/")))].sort();
  const counts = new Map<string, number>();
  return rows.map(({ label }) => {
    const nth = counts.get(label) ?? 0;
    counts.set(label, nth + 1);
    const out = outs.indexOf(label);
    return (out >= 0 && out % 2 === 0 ? out / 2 : nth) % folds;
  });
}
