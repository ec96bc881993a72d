/** One utterance of the knowledge, with the intent it belongs to. */
export interface TrainingRow {
  text: string;
  label: string;
  /** How often it counts; once where nothing is said. Its words are no commoner for that. */
  times?: number;
}

/** One question that a model answers. */
export interface Head {
  labels: string[];
  /** Scores are divided by it before they become probabilities; found by cross-validation. */
  temperature: number;
}

/** What was learnt, as plain typed arrays, so that it is saved and loaded by copying. */
export interface Model {
  heads: Head[];
  /** Feature key → where its weights begin: weight-table.ts. */
  table: Int32Array;
  /** The weights of all features that matter, feature by feature, head by head. */
  weights: Uint16Array;
}

/** A label with its probability. */
export interface Scored {
  label: string;
  probability: number;
}
