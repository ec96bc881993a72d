import type { Area, IntentScore, Understood } from "../domain/understood.ts";
import type { Thresholds } from "./thresholds.ts";

/** What was read out of a text: all intents we answer, and the probability that it is none of them. First stands the best intent of the likeliest area, then the others, best first. */
export interface Ranking {
  intents: readonly IntentScore[];
  outside: number;
}

type Decision = Pick<Understood, "area" | "intent" | "confidence" | "alternatives" | "decision" | "options">;

const alternatives = 3;
const mostOptions = 3;

/** Sorts probabilities by label into what we answer and what we do not ("out/…"). */
export function rankIntents(probabilities: Float32Array, labels: readonly string[]): Ranking {
  let outside = 0;
  const intents: IntentScore[] = [];
  for (let c = 0; c < labels.length; c++) {
    const area = areaOf(labels[c]!);
    if (area === "out") outside += probabilities[c]!;
    else intents.push({ intent: labels[c]!, area, confidence: probabilities[c]! });
  }
  intents.sort((a, b) => b.confidence - a.confidence);
  const heaviest = heaviestArea(intents);
  const best = intents.findIndex((one) => one.area === heaviest);
  if (best > 0) intents.unshift(...intents.splice(best, 1));
  return { intents, outside };
}

/** The area whose intents have the most probability together. */
function heaviestArea(intents: readonly IntentScore[]): IntentScore["area"] | undefined {
  const sums = new Map<IntentScore["area"], number>();
  for (const { area, confidence } of intents) sums.set(area, (sums.get(area) ?? 0) + confidence);
  return [...sums].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** How far a text belongs to one of our areas: the probability of the best intent's area less that of being none of ours, −1…1. Compared with `accept`. */
export function belonging({ intents, outside }: Ranking): number {
  const area = intents[0]?.area;
  let sum = -outside;
  for (const one of intents) if (one.area === area) sum += one.confidence;
  return sum;
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

function areaOf(label: string): Area | "out" {
  return label.slice(0, label.indexOf("/")) as Area | "out";
}
