import type { Classifier } from "./classifier/create-classifier.ts";

/** Sentences looked at one by one, counted from the end, where the question stands. */
const mostSentences = 6;
/** Shorter texts are read as a whole only. */
const shortestStory = 16;
/** Share of the whole text in the outcome; the rest is shared among its sentences. */
const shareOfWhole = 0.5;
/** How much more the last sentence counts than the others. */
const lastCounts = 1.5;

/** Probabilities of a text: of the whole, and for a story also of its sentences, the surer and the later ones counting more. A new array. */
export function weighSentences(classifier: Classifier, text: string, sentences: readonly string[]): Float32Array {
  const whole = classifier.probabilities(text).slice();
  if (text.length < shortestStory || sentences.length < 2) return whole;
  const pooled = new Float32Array(whole.length);
  let total = 0;
  const looked = sentences.slice(-mostSentences);
  for (const [at, sentence] of looked.entries()) {
    const one = classifier.probabilities(sentence);
    const weight = Math.max(...one) * (at === looked.length - 1 ? lastCounts : 1);
    for (let c = 0; c < one.length; c++) pooled[c]! += one[c]! * weight;
    total += weight;
  }
  for (let c = 0; c < whole.length; c++)
    whole[c] = shareOfWhole * whole[c]! + ((1 - shareOfWhole) * pooled[c]!) / total;
  return whole;
}
