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

/** Known words one edit away from an unknown one, the commonest first. `words` may repeat: repetition is frequency. */
export function createSpellcheck(words: string[]): (word: string) => string[] {
  const spellcheck = new Spellcheck(words);
  return (word) => {
    if (word.length < 4 || word.length > longestWord || spellcheck.isCorrect(word)) return [];
    return spellcheck.getCorrections(word, 1);
  };
}
