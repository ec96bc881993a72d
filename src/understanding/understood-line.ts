import type { IntentScore, Understood } from "../domain/understood.ts";

/** One utterance as the contract of `understand` wants it (architecture.md): what would be clarified counts as its first option. */
export function understoodLine({
  utterance,
  language,
  area,
  intent,
  confidence,
  alternatives,
  entities,
}: Understood): string {
  return JSON.stringify({
    utterance,
    language,
    area,
    intent,
    confidence: rounded(confidence),
    alternatives: alternatives.map(({ intent: other, area: its, confidence: score }: IntentScore) => ({
      intent: other,
      area: its,
      confidence: rounded(score),
    })),
    entities: entities.map(({ type, text, start, end, value }) => ({ type, text, start, end, value })),
  });
}

function rounded(probability: number): number {
  return Math.round(probability * 10_000) / 10_000;
}
