const { exp } = Math;

/** Turns scores into probabilities, in place. */
export function softmax(scores: Float32Array): void {
  let top = scores[0]!;
  for (let c = 0; c < scores.length; c++) if (scores[c]! > top) top = scores[c]!;
  let sum = 0;
  for (let c = 0; c < scores.length; c++) {
    const raised = exp(scores[c]! - top);
    scores[c] = raised;
    sum += raised;
  }
  for (let c = 0; c < scores.length; c++) scores[c]! /= sum;
}
