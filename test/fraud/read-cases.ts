import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";

const cases = z.array(
  z.strictObject({
    text: z.string().min(1),
    language: z.enum(["zh-Hans", "zh-Hant", "en"]),
    kind: z.enum(["fraud", "distress", "none"]),
    /** Speaks of fraud or strong feelings though nothing is happening to the customer. */
    near: z.boolean(),
    why: z.string().min(1),
  }),
);

export type FraudCase = z.infer<typeof cases>[number];

/** The cases of the first author (`seen`), the two halves of the second's (`held-out` is for the last run only), the half of the third's that is not learnt from, and a fourth's, run when all was done. */
export function readCases(part: "seen" | "seen-2" | "seen-3" | "held-out" | "held-out-2"): FraudCase[] {
  return cases.parse(parse(readFileSync(join(import.meta.dirname, "cases", `${part}.yaml`), "utf8")));
}

/** A text without what does not change it: width, case, spaces, punctuation. */
export const folded = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[\s\p{P}]/gu, "")
    .toLowerCase();
