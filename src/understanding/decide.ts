import type { Area, IntentScore, Understood } from "../domain/understood.ts";
import type { Thresholds } from "./thresholds.ts";

/** What was read out of a text: all intents we answer, and the probability that it is none of them. First stands the best intent of the likeliest area, then the next best, best first, then the rest in any order. */
export interface Ranking {
  intents: readonly IntentScore[];
  outside: number;
}

type Decision = Pick<Understood, "area" | "intent" | "confidence" | "alternatives" | "decision" | "options">;

const alternatives = 3;
const mostOptions = 3;
/** So many are put in order: more than are ever offered, shown or compared. */
const leaders = 10;

/** Sorts probabilities by label into what we answer and what we do not ("out/…"). */
export function createRanker(labels: readonly string[]): (probabilities: Float32Array) => Ranking {
  const areas = labels.map(areaOf);
  return (probabilities) => {
    let outside = 0;
    const intents: IntentScore[] = [];
    for (let c = 0; c < areas.length; c++) {
      const area = areas[c]!;
      if (area === "out") outside += probabilities[c]!;
      else intents.push({ intent: labels[c]!, area, confidence: probabilities[c]! });
    }
    const heaviest = heaviestArea(intents);
    for (let place = 0; place < Math.min(leaders, intents.length); place++) bringBest(intents, place);
    let best = -1;
    for (const [at, { area, confidence }] of intents.entries())
      if (area === heaviest && (best < 0 || confidence > intents[best]!.confidence)) best = at;
    if (best > 0) intents.unshift(...intents.splice(best, 1));
    return { intents, outside };
  };
}

/** Changes the best of those from a place on into that place. */
function bringBest(intents: IntentScore[], place: number): void {
  let best = place;
  for (let at = place + 1; at < intents.length; at++)
    if (intents[at]!.confidence > intents[best]!.confidence) best = at;
  const found = intents[best]!;
  intents[best] = intents[place]!;
  intents[place] = found;
}

/** The area whose intents have the most probability together. */
function heaviestArea(intents: readonly IntentScore[]): IntentScore["area"] | undefined {
  const sums = new Map<IntentScore["area"], number>();
  for (const { area, confidence } of intents) sums.set(area, (sums.get(area) ?? 0) + confidence);
  let heaviest: IntentScore["area"] | undefined;
  for (const [area, sum] of sums) if (heaviest === undefined || sum > sums.get(heaviest)!) heaviest = area;
  return heaviest;
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
