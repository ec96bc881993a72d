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
  /** Weight of class c for feature f is `weights[f * labels.length + c] * scales[f]`. */
  weights: Int8Array;
  scales: Float32Array;
  /** Scores are divided by it before they become probabilities; found by cross-validation. */
  temperature: number;
}

/** A label with its probability. */
export interface Scored {
  label: string;
  probability: number;
}
