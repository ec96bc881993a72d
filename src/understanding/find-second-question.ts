import type { IntentScore } from "../domain/understood.ts";

/** Both questions have to be this clear, each by itself. */
const clear = 0.6;

/** Two questions of different areas in one message, in the order asked, out of the best intent of each of its sentences; undefined when there is one. Small talk is no question. */
export function findSecondQuestion(
  bestOfEach: readonly (IntentScore | undefined)[],
): [IntentScore, IntentScore] | undefined {
  const asked: IntentScore[] = [];
  for (const best of bestOfEach) {
    if (!best || best.confidence < clear || best.area === "smalltalk") continue;
    if (!asked.some((other) => other.area === best.area)) asked.push(best);
  }
  const [first, second] = asked;
  return asked.length === 2 && first && second ? [first, second] : undefined;
}
