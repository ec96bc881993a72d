import type { Correction } from "../../domain/lexicon.ts";

/** "不是要提现, 是想转人工" → "是想转人工". The text before the negation stays; without a contrast nothing is dropped. */
export function dropWhatIsNotMeant(text: string, corrections: readonly Correction[]): string {
  for (const { not, but, within } of corrections) {
    for (const negation of not) {
      const at = negationIn(text, negation);
      if (at < 0) continue;
      const after = at + negation.length;
      const stretch = text.slice(after, after + within);
      const contrast = firstOf(stretch, but);
      if (contrast > 0) return (text.slice(0, at) + text.slice(after + contrast)).trim();
    }
  }
  return text;
}

/** Where it stands as a negation: the 不是 of 是不是, the 不要 of 要不要 only ask. */
function negationIn(text: string, negation: string): number {
  let at = text.indexOf(negation);
  while (at > 0 && negation.startsWith("不") && text[at - 1] === negation[1]) at = text.indexOf(negation, at + 1);
  return at;
}

function firstOf(text: string, words: readonly string[]): number {
  const places = words.map((word) => text.indexOf(word)).filter((place) => place > 0);
  return places.length === 0 ? -1 : Math.min(...places);
}
