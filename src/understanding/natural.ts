/** The only door to `natural`. Its index loads databases, prints advertising and reads .env, so only deep imports pass here. */
import distances from "natural/lib/natural/distance/levenshtein_distance.js";
import Spellcheck from "natural/lib/natural/spellcheck/spellcheck.js";
import porter from "natural/lib/natural/stemmers/porter_stemmer.js";
import AggressiveTokenizer from "natural/lib/natural/tokenizers/aggressive_tokenizer.js";

/** Words longer than this are no English words; natural's algorithms are quadratic in their length. */
const longestWord = 24;

/** Porter stem of a lower-case English word; a word over 24 letters is returned as it is. */
export function stemOf(word: string): string {
  return word.length > longestWord ? word : porter.stem(word);
}

const tokenizer = new AggressiveTokenizer();

/** English words of a text, punctuation dropped. */
export function englishWords(text: string): string[] {
  return tokenizer.tokenize(text);
}

/** Edits (insert, delete, replace, swap of neighbours) between two words, both cut at 24 characters. */
export function editDistance(a: string, b: string): number {
  return distances.DamerauLevenshteinDistance(a.slice(0, longestWord), b.slice(0, longestWord), { restricted: true });
}

/** The known word one edit away from an unknown one that stands first in `words`; undefined when there is none, or the word is over 24 letters. */
export function createSpellcheck(words: string[]): (word: string) => string | undefined {
  const spellcheck = new Spellcheck(words);
  const places = new Map(words.map((word, place) => [word, place]));
  return (word) => {
    if (word.length > longestWord) return undefined;
    const near = spellcheck.getCorrections(word, 1);
    return near.sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0))[0];
  };
}
