import type { DangerSigns } from "../domain/danger.ts";
import type { Lexicon } from "../domain/lexicon.ts";
import type { TrainingRow } from "./classifier/model.ts";
import { trainClassifier } from "./classifier/train-classifier.ts";
import { joinModels } from "./classifier/weight-table.ts";
import { ordinaryOf, readMessages } from "./danger/danger-rows.ts";
import { trainDanger } from "./danger/train-danger.ts";
import { createReading } from "./reading.ts";
import { countHanPairs } from "./text/correct-sounds.ts";
import { buildHanTable } from "./text/han-table.ts";
import { buildVocabulary } from "./text/vocabulary.ts";
import { temperature } from "./thresholds.ts";
import type { UnderstandingModel } from "./understanding-model.ts";

interface Options {
  rows: readonly TrainingRow[];
  lexicon: Lexicon;
  danger?: Pick<DangerSigns, "messages">;
  /** Called as training goes on, with the share done, 0–1. */
  onProgress?: (share: number) => void;
}

/** Learns everything from the knowledge's rows and messages. Same rows, messages and lexicon, same model, byte for byte. */
export async function trainUnderstanding({ rows, lexicon, danger, onProgress }: Options): Promise<UnderstandingModel> {
  const han = await buildHanTable();
  const { read, extract } = createReading(han, lexicon);
  const ready = rows.map(({ text, label }) => ({ text: read(text), label }));
  const intents = trainClassifier(ready, {
    extract,
    temperature,
    onEpoch: (done, of) => onProgress?.(done / of),
  });
  const learnt = danger ? readMessages(danger.messages, rows, read) : [];
  const dangers = danger
    ? trainDanger({ messages: learnt, ordinary: ordinaryOf(danger.messages, ready), extract })
    : [];
  return {
    classifier: joinModels([intents, ...dangers]),
    han,
    vocabulary: buildVocabulary([...ready, ...learnt]),
    pairs: countHanPairs([...ready, ...learnt]),
  };
}
