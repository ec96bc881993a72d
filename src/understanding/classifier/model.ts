/** One utterance of the knowledge, with the intent it belongs to. */
export interface TrainingRow {
  text: string;
  label: string;
  /** How often it counts; once where nothing is said. Its words are no commoner for that. */
  times?: number;
}

/** A trained classifier: plain typed arrays, so that it is saved and loaded by copying. */
export interface Model {
  labels: string[];
  /** Feature key → its worth and where its weights stand: weight-table.ts. */
  table: Int32Array;
  /** The weights of all features that matter, feature by feature. */
  weights: Uint16Array;
  /** Scores are divided by it before they become probabilities; found by cross-validation. */
  temperature: number;
}

/** A label with its probability. */
export interface Scored {
  label: string;
  probability: number;
}
