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

/** The authored cases of one half; `held-out` is for the last run only. */
export function readCases(half: "seen" | "held-out"): FraudCase[] {
  return cases.parse(parse(readFileSync(join(import.meta.dirname, "cases", `${half}.yaml`), "utf8")));
}
