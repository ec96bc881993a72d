import type { Features } from "./extract-features.ts";
import { groupWeights } from "./group-weights.ts";
import type { Model, Scored } from "./model.ts";
import { createNumberSet } from "./number-set.ts";
import { parentsOf } from "./parents-of.ts";
import { softmax } from "./softmax.ts";
import { createWeightReader } from "./weight-table.ts";

export interface Classifier {
  labels: readonly string[];
  /** Probabilities by label number; the array is reused by the next call. All equal when no feature of the text is known. */
  probabilities(text: string): Float32Array;
  /** The best labels, best first. */
  classify(text: string, most?: number): Scored[];
}

/** A classifier for each head of a model; `extract` must be the one it was trained with. A text that any but the first is asked about is read for all of them at once, and not again while no other text comes. */
export function createClassifiers(model: Model, extract: (text: string) => Features): Classifier[] {
  const reader = createWeightReader(model);
  const seen = createNumberSet();
  const parents = model.heads.map(({ labels }) => parentsOf(labels));
  const columns = parents.map((own) => own.length + Math.max(...own) + 1);
  const starts = Int32Array.from(columns, (_, head) => columns.slice(0, head).reduce((sum, one) => sum + one, 0));
  const tally = {
    starts,
    sums: new Float64Array(columns.reduce((sum, one) => sum + one, 0)),
    squares: new Float64Array(columns.length),
  };
  let begins = new Int32Array(1024);
  let last = { text: "", heads: 0 };
  /** Squares of the values as if all features were unknown. */
  let unknown = 0;

  function read(text: string, heads: number): void {
    if (text === last.text && heads <= last.heads) return;
    last = { text, heads };
    tally.sums.fill(0);
    tally.squares.fill(0);
    unknown = 0;
    const { keys, groups, count } = extract(text);
    if (begins.length < count) begins = new Int32Array(count * 2);
    for (let i = 0; i < count; i++) begins[i] = reader.find(keys[i]!);
    reader.touch(begins, count);
    seen.clear(count);
    for (let i = 0; i < count; i++) {
      const weight = groupWeights[groups[i]!]!;
      unknown += weight * weight;
      const begin = begins[i]!;
      if (begin < 0) continue;
      if (seen.add(begin)) reader.count(begin, weight, heads, tally);
      else reader.countAgain(begin, weight, heads, tally);
    }
  }

  return model.heads.map(({ labels, temperature }, head) => {
    const own = parents[head]!;
    const start = starts[head]!;
    const out = new Float32Array(own.length);
    const probabilities = (text: string): Float32Array => {
      read(text, head === 0 ? 1 : columns.length);
      const squares = unknown + tally.squares[head]!;
      const scale = squares > 0 ? 1 / (Math.sqrt(squares) * temperature) : 0;
      for (let c = 0; c < out.length; c++)
        out[c] = (tally.sums[start + c]! + tally.sums[start + out.length + own[c]!]!) * scale;
      softmax(out);
      return out;
    };
    return { labels, probabilities, classify: (text, most = 4) => topOf(probabilities(text), labels, most) };
  });
}

/** The classifier of a model's first head. */
export function createClassifier(model: Model, extract: (text: string) => Features): Classifier {
  const [first] = createClassifiers(model, extract);
  if (!first) throw new Error("a model without a head");
  return first;
}

/** The highest values with their labels, highest first; equal ones in label order. */
function topOf(values: Float32Array, labels: readonly string[], most: number): Scored[] {
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
