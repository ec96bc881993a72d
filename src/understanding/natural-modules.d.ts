declare module "natural/lib/natural/stemmers/porter_stemmer.js" {
  const stemmer: { stem(word: string): string };
  export default stemmer;
}
declare module "natural/lib/natural/tokenizers/aggressive_tokenizer.js" {
  export default class AggressiveTokenizer {
    tokenize(text: string): string[];
  }
}
declare module "natural/lib/natural/distance/levenshtein_distance.js" {
  const distances: {
    DamerauLevenshteinDistance(source: string, target: string, options?: { restricted?: boolean }): number;
    LevenshteinDistance(source: string, target: string): number;
  };
  export default distances;
}
declare module "natural/lib/natural/spellcheck/spellcheck.js" {
  export default class Spellcheck {
    constructor(words: string[]);
    getCorrections(word: string, maxDistance?: number): string[];
  }
}
