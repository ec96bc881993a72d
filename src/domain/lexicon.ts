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
  /** "不是要提现，是想转人工": words that open what is not meant, with the words after them that open what is. */
  corrections: readonly Correction[];
  /** "算了 还是", "wait no": words after which somebody begins anew. A space stands for any pause. */
  restarts: readonly string[];
  /** "别冻结我的账号": the words of a wish that something be left undone, by the way of writing. */
  unwanted: readonly Unwanted[];
  /** "Refund the hotel and cancel the taxi": the words of two things to do to two payments. */
  orders: Orders;
}

/** All words as they are read, after the rewrites, but for `joints`, which are looked for in what was typed. */
export interface Orders {
  /** What stands between one order and the next, beside punctuation. */
  joints: readonly string[];
  /** The verbs of an order, by the intent that it is. */
  kinds: readonly { intent: string; verbs: readonly string[] }[];
  /** What makes of it a question, a complaint, or another matter. */
  against: readonly string[];
  /** Words that name no payment. */
  nothing: readonly string[];
}

/** Any of `not`, then at most `within` characters, then any of `but`: all before `but` is not meant. */
export interface Correction {
  not: readonly string[];
  but: readonly string[];
  within: number;
}

/** A clause `before` `not` `between` `verbs` `after`, in that order; only `not` and one of `verbs` must stand in it. */
export interface Unwanted {
  /** Whether spaces part the words. */
  spaced: boolean;
  before: readonly string[];
  not: readonly string[];
  /** Negations that need not open the clause, unless any of `notAfter` stands before them. */
  anywhere: readonly string[];
  notAfter: readonly string[];
  between: readonly string[];
  verbs: readonly string[];
  after: readonly string[];
  /** What follows the verb where it is no such wish. */
  unless: readonly string[];
}
