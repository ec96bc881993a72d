import type { Features } from "./extract-features.ts";
import type { Model, Scored } from "./model.ts";
import { parentsOf } from "./parents-of.ts";
import { softmax } from "./softmax.ts";
import { createVectoriser } from "./sparse-rows.ts";
import { createWeightReader } from "./weight-table.ts";

export interface Classifier {
  labels: readonly string[];
  /** Probabilities by label number; the array is reused by the next call. All equal when no feature of the text is known. */
  probabilities(text: string): Float32Array;
  /** The best labels, best first. */
  classify(text: string, most?: number): Scored[];
}

/** Reads a model; `extract` must be the one it was trained with. */
export function createClassifier(model: Model, extract: (text: string) => Features): Classifier {
  const features = createWeightReader(model);
  const vectorise = createVectoriser(features, extract);
  const parents = parentsOf(model.labels);
  const classes = parents.length;
  const sums = new Float64Array(classes + Math.max(...parents) + 1);
  const out = new Float32Array(classes);

  function probabilities(text: string): Float32Array {
    const { numbers, values, count } = vectorise(text);
    sums.fill(0);
    for (let i = 0; i < count; i++) features.addAt(numbers[i]!, values[i]!, sums);
    for (let c = 0; c < classes; c++) out[c] = (sums[c]! + sums[classes + parents[c]!]!) / model.temperature;
    softmax(out);
    return out;
  }

  return {
    labels: model.labels,
    probabilities,
    classify: (text, most = 4) => topOf(probabilities(text), model.labels, most),
  };
}

/** The highest values with their labels, highest first; equal ones in label order. */
export function topOf(values: Float32Array, labels: readonly string[], most: number): Scored[] {
  const best: Scored[] = [];
  for (let c = 0; c < values.length; c++) {
    const probability = values[c]!;
    if (best.length === most && probability <= best[most - 1]!.probability) continue;
    let at = best.length;
    while (at > 0 && best[at - 1]!.probability < probability) at--;
    best.splice(at, 0, { label: labels[c]!, probability });
    if (best.length > most) best.pop();
  }
  return best;
}
