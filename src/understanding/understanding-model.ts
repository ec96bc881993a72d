import type { Model } from "./classifier/model.ts";
import type { HanPairs } from "./text/correct-sounds.ts";
import type { HanTable } from "./text/han-table.ts";
import type { Vocabulary } from "./text/vocabulary.ts";

/** All that is learnt: what the cache keeps. */
export interface UnderstandingModel {
  /** Its heads: the intents, and after them what was learnt of danger where it was to be learnt (danger/train-danger.ts). */
  classifier: Model;
  han: HanTable;
  vocabulary: Vocabulary;
  pairs: HanPairs;
}
