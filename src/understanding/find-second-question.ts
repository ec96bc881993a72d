import type { IntentScore } from "../domain/understood.ts";
import type { Classifier } from "./classifier/create-classifier.ts";
import { rankIntents } from "./decide.ts";

/** Both questions have to be this clear, each by itself. */
const clear = 0.6;
const mostSentences = 8;

/** Two questions of different areas in one message, in the order asked; undefined when there is one. Small talk is no question. */
export function findSecondQuestion(
  classifier: Classifier,
  sentences: readonly string[],
): [IntentScore, IntentScore] | undefined {
  if (sentences.length < 2) return undefined;
  const asked: IntentScore[] = [];
  for (const sentence of sentences.slice(0, mostSentences)) {
    const best = rankIntents(classifier.probabilities(sentence), classifier.labels).intents[0];
    if (!best || best.confidence < clear || best.area === "smalltalk") continue;
    if (!asked.some((other) => other.area === best.area)) asked.push(best);
  }
  const [first, second] = asked;
  return asked.length === 2 && first && second ? [first, second] : undefined;
}
