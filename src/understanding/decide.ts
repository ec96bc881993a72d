import { type Area, areaOf, type IntentScore, type Understood } from "../domain/understood.ts";
import type { Thresholds } from "./thresholds.ts";

/** What was read out of a text. */
export interface Ranking {
  /** The best intent of the likeliest area, then the best of the others, best first; ten at most. */
  intents: readonly IntentScore[];
  /** Probability of all intents of the first one's area together. */
  inside: number;
  /** Probability that it is none of what we answer. */
  outside: number;
  /** Of any intent, 0 for one that is not known. */
  probabilityOf(intent: string): number;
}

type Decision = Pick<Understood, "area" | "intent" | "confidence" | "alternatives" | "decision" | "options">;

const alternatives = 3;
const mostOptions = 3;
/** So many are put in order: more than are ever offered, shown or compared. */
const leaders = 10;

/** Sorts probabilities by label into what we answer and what we do not ("out/…"). Keeps the array it is given. */
export function createRanker(labels: readonly string[]): (probabilities: Float32Array) => Ranking {
  const areaOfLabel = labels.map(areaOf);
  const areas = [...new Set(areaOfLabel)];
  const numberOf = Uint8Array.from(areaOfLabel, (area) => areas.indexOf(area));
  const out = areas.indexOf("out");
  const sums = new Float64Array(areas.length);
  const scoreOf = (probabilities: Float32Array, at: number): IntentScore => ({
    intent: labels[at]!,
    area: areaOfLabel[at] as Area,
    confidence: probabilities[at]!,
  });

  return (probabilities) => {
    sums.fill(0);
    for (let c = 0; c < numberOf.length; c++) sums[numberOf[c]!]! += probabilities[c]!;
    let heaviest = -1;
    for (let area = 0; area < areas.length; area++)
      if (area !== out && (heaviest < 0 || sums[area]! > sums[heaviest]!)) heaviest = area;
    let first = -1;
    const others: number[] = [];
    for (let c = 0; c < numberOf.length; c++) {
      const area = numberOf[c]!;
      if (area === heaviest && (first < 0 || probabilities[c]! > probabilities[first]!)) first = c;
      if (area !== out) place(others, c, probabilities);
    }
    const best = [first, ...others.filter((c) => c !== first)].slice(0, leaders);
    return {
      intents: first < 0 ? [] : best.map((c) => scoreOf(probabilities, c)),
      inside: sums[heaviest] ?? 0,
      outside: sums[out] ?? 0,
      probabilityOf: (intent) => probabilities[labels.indexOf(intent)] ?? 0,
    };
  };
}

/** Puts a label among the best so far, where it is one of them. */
function place(best: number[], label: number, probabilities: Float32Array): void {
  const probability = probabilities[label]!;
  const isFull = best.length === leaders;
  if (isFull && !(probabilities[best[leaders - 1]!]! < probability)) return;
  let at = isFull ? leaders - 1 : best.length;
  for (; at > 0 && probabilities[best[at - 1]!]! < probability; at--) best[at] = best[at - 1]!;
  best[at] = label;
}

/** How far a text belongs to one of our areas: the probability of the likeliest area less that of being none of ours, −1…1. Compared with `accept`. */
export function belonging({ inside, outside }: Ranking): number {
  return inside - outside;
}

/** Act, ask which was meant, or say that it was not understood. */
export function decide(ranking: Ranking, { accept, sure, margin }: Thresholds): Decision {
  const [best, ...rest] = ranking.intents;
  if (!best) return { area: null, intent: null, confidence: 0, alternatives: [], decision: "reject", options: [] };
  const next = rest.slice(0, alternatives);
  if (belonging(ranking) < accept)
    return {
      area: null,
      intent: null,
      confidence: best.confidence,
      alternatives: next,
      decision: "reject",
      options: [],
    };
  const near = rest.filter((other) => best.confidence - other.confidence < margin).slice(0, mostOptions - 1);
  const isSure = best.confidence >= sure || near.length === 0;
  return {
    area: best.area as Area,
    intent: best.intent,
    confidence: best.confidence,
    alternatives: next,
    decision: isSure ? "accept" : "clarify",
    options: isSure ? [] : [best, ...near],
  };
}
