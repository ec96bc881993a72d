/** Sentences that count beside the whole, from the end, where the question stands. */
const mostSentences = 6;
/** Share of the whole text in the outcome; the rest is shared among its sentences. */
const shareOfWhole = 0.5;
/** How much more the last sentence counts than the others. */
const lastCounts = 1.5;

/** Probabilities of a story: those of the whole and of its sentences together, the surer and the later sentences counting more. A new array. */
export function weighSentences(whole: Float32Array, sentences: readonly Float32Array[]): Float32Array {
  const pooled = new Float32Array(whole.length);
  let total = 0;
  const looked = sentences.slice(-mostSentences);
  for (const [at, one] of looked.entries()) {
    const weight = Math.max(...one) * (at === looked.length - 1 ? lastCounts : 1);
    for (let c = 0; c < one.length; c++) pooled[c]! += one[c]! * weight;
    total += weight;
  }
  for (let c = 0; c < whole.length; c++)
    pooled[c] = shareOfWhole * whole[c]! + ((1 - shareOfWhole) * pooled[c]!) / total;
  return pooled;
}
