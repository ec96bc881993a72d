import type { Lesson } from "./train-weights.ts";
import { fullWorth } from "./weight-table.ts";

/** Of each class this much of a row is thought to hold each feature beforehand, so that one row is no proof. */
const beforehand = 0.01;

/** What each feature tells of the class, 0–1: 1 less the share of doubt (entropy of the classes among the rows that hold it) it leaves. "please" tells little, "IBAN" much. */
export function featureWorths({
  rows,
  labels,
  visits,
  features,
  parents: { length: classes },
}: Omit<Lesson, "marks">): Float32Array {
  const worths = new Float32Array(features).fill(1);
  if (classes < 2) return worths;
  const all = new Float64Array(features);
  const ofClass = new Int32Array(features);
  const lastClass = new Int32Array(features).fill(-1);
  const sums = new Float64Array(features);
  const endRun = (feature: number) => {
    const run = ofClass[feature]!;
    if (run > 0) sums[feature]! += run * Math.log(run);
  };
  for (const row of byClass(visits, labels)) {
    const label = labels[row]!;
    for (let k = rows.starts[row]!; k < rows.starts[row + 1]!; k++) {
      const feature = rows.numbers[k]!;
      all[feature]!++;
      if (lastClass[feature] !== label) {
        endRun(feature);
        lastClass[feature] = label;
        ofClass[feature] = 0;
      }
      ofClass[feature]!++;
    }
  }
  for (let feature = 0; feature < features; feature++) {
    endRun(feature);
    const total = all[feature]! + beforehand * classes;
    const unseen = 1 - all[feature]! / total;
    const doubt = (all[feature]! * Math.log(total) - sums[feature]!) / total - unseen * Math.log(unseen / classes);
    // In the steps in which a model keeps it: what is read with is what was trained with.
    worths[feature] = Math.round(Math.max(0.02, 1 - doubt / Math.log(classes)) * fullWorth) / fullWorth;
  }
  return worths;
}

/** Row numbers, class by class. */
function byClass(visits: Int32Array, labels: Int32Array): Int32Array {
  return visits.slice().sort((a, b) => labels[a]! - labels[b]!);
}
