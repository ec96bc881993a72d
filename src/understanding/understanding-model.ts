import type { Model } from "./classifier/model.ts";
import type { HanTable } from "./text/han-table.ts";

/** Limits found by cross-validation on the knowledge, never on evaluation data. All are probabilities. */
export interface Thresholds {
  /** Under it the best intent is not acted on. */
  accept: number;
  /** From it on the best intent is acted on without asking. */
  sure: number;
  /** A second intent that comes as near as this to the first is offered beside it. */
  margin: number;
}

/** All that is learnt: what the cache keeps. */
export interface UnderstandingModel {
  classifier: Model;
  han: HanTable;
  thresholds: Thresholds;
}
