import { createSeededRandom, mixed, orderByMarks } from "./seeded-random.ts";
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

/** Found by cross-validation on the knowledge and on the training parts of BANKING77 and MASSIVE; see bench/results/understanding.md. */
export const weightDefaults: WeightOptions = { epochs: 10, rate: 0.25, labelSmoothing: 0.4, dropout: 0.5, seed: 1 };

/** Classes whose probability is this near to its target are not moved: most of the time saved, none of the accuracy. */
const smallestSlope = 0.003;

/** Rows with the number of the class each belongs to; `parents` groups the classes (an intent's area), so that kin learn from one another. */
export interface Lesson {
  rows: SparseRows;
  labels: Int32Array;
  /** Numbers of the rows looked at in an epoch, a row that counts twice twice. */
  visits: Int32Array;
  /** A number of each visit out of what it visits, so that other rows change neither when it is visited nor what is left out then. */
  marks: Int32Array;
  features: number;
  /** Number of the parent of each class. */
  parents: Int32Array;
}

/** Softmax regression by AdaGrad, where a class's weight is its own plus its parent's. Weights lie feature by feature: `weights[feature * classes + class]`. */
export function trainWeights(
  { rows, labels, visits, marks, features, parents }: Lesson,
  options: WeightOptions,
): Float32Array {
  const { epochs, rate, labelSmoothing, dropout, seed, onEpoch } = options;
  const classes = parents.length;
  const columns = classes + Math.max(...parents) + 1;
  const weights = new Float32Array(features * columns);
  const squares = new Float32Array(features * columns).fill(1e-8);
  const sums = new Float32Array(columns);
  const slopes = new Float32Array(classes);
  const active = new Int32Array(columns);
  let kept = new Int32Array(1024);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const round = mixed(epoch, seed);
    for (const visit of orderByMarks(marks, round)) {
      const random = createSeededRandom(mixed(marks[visit]!, round + 1));
      const row = visits[visit]!;
      const end = rows.starts[row + 1]!;
      if (end - rows.starts[row]! > kept.length) kept = new Int32Array((end - rows.starts[row]!) * 2);
      let count = 0;
      for (let k = rows.starts[row]!; k < end; k++) if (random() >= dropout) kept[count++] = k;
      sums.fill(0);
      for (let k = 0; k < count; k++) {
        const at = rows.numbers[kept[k]!]! * columns;
        const value = rows.values[kept[k]!]!;
        for (let c = 0; c < columns; c++) sums[c]! += weights[at + c]! * value;
      }
      for (let c = 0; c < classes; c++) slopes[c] = sums[c]! + sums[classes + parents[c]!]!;
      softmax(slopes);
      for (let c = 0; c < classes; c++) slopes[c]! -= labelSmoothing / classes;
      slopes[labels[row]!]! -= 1 - labelSmoothing;
      sums.fill(0);
      for (let c = 0; c < classes; c++) {
        sums[c] = slopes[c]!;
        sums[classes + parents[c]!]! += slopes[c]!;
      }
      let activeCount = 0;
      for (let c = 0; c < columns; c++) if (Math.abs(sums[c]!) >= smallestSlope) active[activeCount++] = c;
      for (let k = 0; k < count; k++) {
        const at = rows.numbers[kept[k]!]! * columns;
        const value = rows.values[kept[k]!]!;
        for (let a = 0; a < activeCount; a++) {
          const place = at + active[a]!;
          const slope = sums[active[a]!]! * value;
          const square = squares[place]! + slope * slope;
          squares[place] = square;
          weights[place]! -= (rate * slope) / Math.sqrt(square);
        }
      }
    }
    onEpoch?.(epoch + 1, epochs);
  }
  return withParents(weights, features, parents, columns);
}

function withParents(weights: Float32Array, features: number, parents: Int32Array, columns: number): Float32Array {
  const classes = parents.length;
  const folded = new Float32Array(features * classes);
  for (let f = 0; f < features; f++) {
    const at = f * columns;
    for (let c = 0; c < classes; c++) folded[f * classes + c] = weights[at + c]! + weights[at + classes + parents[c]!]!;
  }
  return folded;
}
