import { createSeededRandom, shuffledOrder } from "./seeded-random.ts";
import { softmax } from "./softmax.ts";
import type { SparseRows } from "./sparse-rows.ts";

export interface WeightOptions {
  epochs: number;
  /** Step of AdaGrad before its scaling. */
  rate: number;
  /** Share of the probability that the target gives to all classes alike. */
  labelSmoothing: number;
  /** Share of a row's features left out at each visit, so that none is leant on alone. */
  dropout: number;
  seed: number;
  onEpoch?: (done: number, of: number) => void;
}

/** Softmax regression by AdaGrad. Weights lie feature by feature: `weights[feature * classes + class]`. */
export function trainWeights(
  rows: SparseRows,
  labels: Int32Array,
  features: number,
  classes: number,
  options: WeightOptions,
): Float32Array {
  const { epochs, rate, labelSmoothing, dropout, seed, onEpoch } = options;
  const weights = new Float32Array(features * classes);
  const squares = new Float32Array(features * classes).fill(1e-8);
  const slopes = new Float32Array(classes);
  const random = createSeededRandom(seed);
  let kept = new Int32Array(1024);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const row of shuffledOrder(labels.length, random)) {
      const end = rows.starts[row + 1]!;
      if (end - rows.starts[row]! > kept.length) kept = new Int32Array((end - rows.starts[row]!) * 2);
      let count = 0;
      for (let k = rows.starts[row]!; k < end; k++) if (random() >= dropout) kept[count++] = rows.numbers[k]! * classes;
      const value = rows.values[row]!;
      slopes.fill(0);
      for (let k = 0; k < count; k++) {
        const at = kept[k]!;
        for (let c = 0; c < classes; c++) slopes[c]! += weights[at + c]!;
      }
      for (let c = 0; c < classes; c++) slopes[c]! *= value;
      softmax(slopes);
      for (let c = 0; c < classes; c++) slopes[c] = (slopes[c]! - labelSmoothing / classes) * value;
      slopes[labels[row]!]! -= (1 - labelSmoothing) * value;
      for (let k = 0; k < count; k++) {
        const at = kept[k]!;
        for (let c = 0; c < classes; c++) {
          const slope = slopes[c]!;
          const square = squares[at + c]! + slope * slope;
          squares[at + c] = square;
          weights[at + c]! -= (rate * slope) / Math.sqrt(square);
        }
      }
    }
    onEpoch?.(epoch + 1, epochs);
  }
  return weights;
}
