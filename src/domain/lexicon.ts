/** Words of this wallet's field, as knowledge/lexicon.yaml holds them. All keys are lower case and simplified. */
export interface Lexicon {
  /** Spellings read as another: Cantonese, Taiwan words and common slips ("唔" → "不", "acct" → "account"). Latin keys are whole words. */
  rewrites: ReadonlyMap<string, string>;
  /** Groups of words that mean the same here; the first names the group. */
  synonyms: readonly (readonly string[])[];
  /** Id of each bank with the names customers give it. */
  banks: ReadonlyMap<string, readonly string[]>;
  /** Product words that may stand in Latin letters inside a Chinese phrase. */
  latinOk: readonly string[];
  /** Words that turn what follows them into what is not meant ("不是要", "not about"). */
  negations: readonly string[];
  /** Words after a negation that open what is meant instead ("是想", "而是", "instead"). */
  contrasts: readonly string[];
}
