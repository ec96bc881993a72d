import type { Orders } from "../domain/lexicon.ts";

/** Longer texts tell a story in which the same payment is spoken of more than once. */
const longest = 160;

/** An order and its own words, as they were typed. */
export interface FoundOrder {
  intent: string;
  text: string;
}

/** Two orders about different payments in one message, "refund X and cancel Y", in the order given; undefined when there are not two, or one of them names nothing. */
export function createOrderFinder(
  { joints, kinds, against, nothing }: Orders,
  read: (text: string) => string,
): (utterance: string) => [FoundOrder, FoundOrder] | undefined {
  const joint = new RegExp(`[,，、;；.。\\n]\\s*|${anyOf(joints)}`, "giu");
  const verbs = kinds.map((kind) => ({ intent: kind.intent, verb: new RegExp(anyOf(kind.verbs), "giu") }));
  const isAgainst = new RegExp(anyOf(against), "iu");
  const saysNothing = new RegExp(anyOf(nothing), "giu");

  function orderIn(text: string): FoundOrder | undefined {
    const words = read(text);
    const named = verbs.filter(({ verb }) => words.search(verb) >= 0);
    const [only] = named;
    if (named.length !== 1 || !only || isAgainst.test(words)) return undefined;
    const left = words.replace(only.verb, " ").replace(saysNothing, " ");
    return namesOne.test(left) ? { intent: only.intent, text: text.trim() } : undefined;
  }

  return (utterance) => {
    if (utterance.length > longest) return undefined;
    for (const { index, 0: words } of utterance.matchAll(joint)) {
      const first = orderIn(utterance.slice(0, index));
      const second = first && orderIn(utterance.slice(index + words.length));
      if (first && second) return [first, second];
    }
    return undefined;
  };
}

/** A name, or the figures of an amount. */
const namesOne = /\p{Script=Han}{2}|[a-z]{3}|\d{2}/u;

/** The longest first; Latin words stand alone. */
const anyOf = (words: readonly string[]): string =>
  `(?:${[...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => (/^[a-z]/.test(word) ? `\\b${word}\\b` : word))
    .join("|")})`;
