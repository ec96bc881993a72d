import type { FeatureIndex } from "./feature-index.ts";

/** One utterance of the knowledge, with the intent it belongs to. */
export interface TrainingRow {
  text: string;
  label: string;
}

/** A trained classifier: plain typed arrays, so that it is saved and loaded by copying. */
export interface Model {
  labels: string[];
  index: FeatureIndex;
  /** What each feature tells, 0–1 (feature-worths.ts). */
  worths: Float32Array;
  /** Feature f has the weights `weights[starts[f]…starts[f + 1])` times `scales[f]` for the classes beside them, and none for the others. */
  starts: Int32Array;
  scales: Float32Array;
  classes: Uint16Array;
  weights: Int8Array;
  /** Scores are divided by it before they become probabilities; found by cross-validation. */
  temperature: number;
}

/** A label with its probability. */
export interface Scored {
  label: string;
  probability: number;
}
