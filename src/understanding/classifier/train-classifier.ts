import { type Features, featureGroups } from "./extract-features.ts";
import { featureNumber, indexFeatures } from "./feature-index.ts";
import { featureWorths } from "./feature-worths.ts";
import type { Model, TrainingRow } from "./model.ts";
import { parentsOf } from "./parents-of.ts";
import { markOf } from "./seeded-random.ts";
import { createVectoriser, sparseRows } from "./sparse-rows.ts";
import { trainWeights, type WeightOptions, weightDefaults } from "./train-weights.ts";
import { mostColumns, packWeights } from "./weight-table.ts";

/** Groups whose features span three units or leave some out. */
const longGroups = new Set((["triple", "skip", "wide"] as const).map((group) => featureGroups.indexOf(group)));

export interface TrainingOptions extends Partial<WeightOptions> {
  extract: (text: string) => Features;
  /** 1 (the default) leaves the scores as they are. */
  temperature?: number;
}

/** Trains on rows in the order given: same rows, same options, same model, byte for byte. */
export function trainClassifier(rows: readonly TrainingRow[], options: TrainingOptions): Model {
  const { extract, temperature = 1, ...weightOptions } = options;
  const labels = [...new Set(rows.map((row) => row.label))].sort();
  const numberOf = new Map(labels.map((label, number) => [label, number]));
  const texts = rows.map((row) => row.text);
  const distinct = distinctKeys(texts, extract);
  const index = indexFeatures(distinct);
  const targets = Int32Array.from(rows, (row) => numberOf.get(row.label) ?? 0);
  const find = (key: number) => featureNumber(index, key);
  const evenly = sparseRows(texts, createVectoriser({ find, worthAt: () => 1 }, extract));
  const parents = parentsOf(labels);
  if (labels.length + Math.max(...parents) >= mostColumns) throw new Error(`more than ${mostColumns} labels and areas`);
  const visited = rows.flatMap(({ times = 1 }, row) => Array.from({ length: times }, (_, nth) => ({ row, nth })));
  const visits = Int32Array.from(visited, ({ row }) => row);
  const marks = Int32Array.from(visited, ({ row, nth }) => markOf(`${labels[targets[row]!]}\n${texts[row]}\n${nth}`));
  const lesson = { labels: targets, visits, marks, features: distinct.length, parents };
  const worths = featureWorths({ ...lesson, rows: evenly });
  const vectors = sparseRows(texts, createVectoriser({ find, worthAt: (number) => worths[number]! }, extract));
  const weights = trainWeights({ ...lesson, rows: vectors }, { ...weightDefaults, ...weightOptions });
  return { heads: [{ labels, temperature }], ...packWeights(weights, { keys: distinct, worths, parents }) };
}

/** Keys of all features but the long ones that stand in a single text: half of all there are, and nothing to learn from. */
function distinctKeys(texts: readonly string[], extract: (text: string) => Features): Int32Array {
  const firstIn = new Map<number, number>();
  const keys = new Set<number>();
  for (const [at, text] of texts.entries()) {
    const found = extract(text);
    for (let i = 0; i < found.count; i++) {
      const key = found.keys[i]!;
      const first = firstIn.get(key);
      if (first === undefined) firstIn.set(key, at);
      if (!longGroups.has(found.groups[i]!) || (first !== undefined && first !== at)) keys.add(key);
    }
  }
  return Int32Array.from(keys);
}
