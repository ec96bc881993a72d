import { createSpellcheck } from "../natural.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Shorter words are one edit away from too much. */
const shortest = 5;
/** A word said only once may be a slip itself. */
const leastSaid = 2;
/** Unknown words looked up in one text: each costs some 0.3 ms. */
const mostLookedUp = 6;
const mostRemembered = 5000;

/** Replaces unknown English words of a read text by the commonest known word one edit away, where there is one. */
export function createSpellingCorrector(vocabulary: Vocabulary): (readText: string) => string {
  const remembered = new Map<string, string>();
  let lookUp: ((word: string) => string | undefined) | undefined;
  function correct(word: string): string {
    let better = remembered.get(word);
    if (better !== undefined) return better;
    lookUp ??= createSpellcheck([...vocabulary.keys()].filter((known) => (vocabulary.get(known) ?? 0) >= leastSaid));
    better = lookUp(word) ?? word;
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(word, better);
    return better;
  }
  return (readText) => {
    let left = mostLookedUp;
    return readText.replace(/[a-z]+/g, (word) =>
      word.length < shortest || vocabulary.has(word) || left-- <= 0 ? word : correct(word),
    );
  };
}
