import { z } from "zod";
import type { Lexicon } from "../domain/lexicon.ts";

const words = z.array(z.string().min(1));

/** The shape of knowledge/lexicon.yaml. */
export const lexiconSchema = z.strictObject({
  rewrites: z.strictObject({
    cantonese: z.record(z.string(), z.string()),
    taiwan: z.record(z.string(), z.string()),
    products: z.record(z.string(), z.string()),
    slips: z.record(z.string(), z.string()),
    english: z.record(z.string(), z.string()),
  }),
  synonyms: z.array(words.min(2)),
  banks: z.record(z.string(), words.min(1)),
  "latin-ok": words,
  corrections: z.array(z.strictObject({ not: words, but: words, within: z.int().min(1).max(60) })),
  restarts: words.min(1),
  orders: z.strictObject({
    joints: words.min(1),
    kinds: z.array(z.strictObject({ intent: z.string().min(1), verbs: words.min(1) })).min(1),
    against: words.min(1),
    nothing: words.min(1),
  }),
  unwanted: z.array(
    z.strictObject({
      spaced: z.boolean(),
      before: words.min(1),
      not: words.min(1),
      anywhere: words.min(1),
      notAfter: words.min(1),
      between: words.min(1),
      verbs: words.min(1),
      after: words.min(1),
      unless: words.min(1),
    }),
  ),
});

/** The lexicon as the understanding wants it: all rewrites in one table, lower case. */
export function toLexicon(file: z.infer<typeof lexiconSchema>): Lexicon {
  const { cantonese, taiwan, products, slips, english } = file.rewrites;
  const rewrites = Object.entries({ ...cantonese, ...taiwan, ...products, ...slips, ...english });
  return {
    rewrites: new Map(rewrites.map(([from, to]) => [from.toLowerCase(), to.toLowerCase()])),
    synonyms: file.synonyms.map((group) => group.map((word) => word.toLowerCase())),
    banks: new Map(Object.entries(file.banks)),
    latinOk: file["latin-ok"],
    corrections: file.corrections,
    restarts: file.restarts,
    unwanted: file.unwanted,
    orders: file.orders,
  };
}
