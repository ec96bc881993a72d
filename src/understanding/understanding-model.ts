import type { Model } from "./classifier/model.ts";
import type { DangerModel } from "./danger/danger-model.ts";
import type { HanPairs } from "./text/correct-sounds.ts";
import type { HanTable } from "./text/han-table.ts";
import type { Vocabulary } from "./text/vocabulary.ts";

/** All that is learnt: what the cache keeps. */
export interface UnderstandingModel {
  classifier: Model;
  han: HanTable;
  vocabulary: Vocabulary;
  pairs: HanPairs;
  /** Absent where no danger was to be learnt. */
  danger?: DangerModel;
}
