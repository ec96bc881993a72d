import type { Lexicon } from "../domain/lexicon.ts";
import type { TrainingRow } from "./classifier/model.ts";
import { trainClassifier } from "./classifier/train-classifier.ts";
import { createReading } from "./reading.ts";
import { countHanPairs } from "./text/correct-sounds.ts";
import { buildHanTable } from "./text/han-table.ts";
import { buildVocabulary } from "./text/vocabulary.ts";
import { temperature } from "./thresholds.ts";
import type { UnderstandingModel } from "./understanding-model.ts";

interface Options {
  rows: readonly TrainingRow[];
  lexicon: Lexicon;
  /** Called as training goes on, with the share done, 0–1. */
  onProgress?: (share: number) => void;
}

/** Learns everything from the knowledge's rows. Same rows and lexicon, same model, byte for byte. */
export async function trainUnderstanding({ rows, lexicon, onProgress }: Options): Promise<UnderstandingModel> {
  const han = await buildHanTable();
  const { read, extract } = createReading(han, lexicon);
  const ready = rows.map(({ text, label }) => ({ text: read(text), label }));
  const classifier = trainClassifier(ready, {
    extract,
    temperature,
    onEpoch: (done, of) => onProgress?.(done / of),
  });
  return { classifier, han, vocabulary: buildVocabulary(ready), pairs: countHanPairs(ready) };
}
