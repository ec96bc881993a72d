import { join } from "node:path";
import { z } from "zod";
import type { Problem } from "./problem.ts";
import { readYaml } from "./read-yaml.ts";
import { wordsByLanguage as byLanguage, words } from "./words-schema.ts";

const schema = z.strictObject({
  assent: byLanguage,
  filler: byLanguage,
  pronoun: byLanguage,
  negation: byLanguage,
  undone: byLanguage,
  "no-more": byLanguage,
  doubt: words,
  thing: z.record(z.string(), byLanguage),
  verbs: z.record(z.string(), byLanguage),
  "verbs-agreed": z.record(z.string(), words),
});

export type ConsentWords = z.infer<typeof schema>;

/** Reads knowledge/consent.yaml: how a yes or a no to something that cannot be undone may be put. */
export function readConsent(dir: string): { words: ConsentWords | undefined; problems: Problem[] } {
  const { value, problems } = readYaml(join(dir, "consent.yaml"), schema, "knowledge/consent.yaml");
  return { words: value, problems };
}
