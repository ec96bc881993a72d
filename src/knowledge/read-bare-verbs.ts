import { join } from "node:path";
import { z } from "zod";
import type { Problem } from "./problem.ts";
import { readYaml } from "./read-yaml.ts";
import { wordsByLanguage as byLanguage, words } from "./words-schema.ts";

const schema = z.strictObject({
  filler: byLanguage,
  me: byLanguage,
  self: byLanguage,
  softly: byLanguage,
  how: byLanguage,
  wish: byLanguage,
  done: words,
  other: words,
  verbs: z.record(z.string(), byLanguage),
  nouns: z.record(z.string(), byLanguage),
  "may-mean": z.record(z.string(), z.array(z.string()).min(1)),
  means: z.record(z.string(), z.record(z.string(), z.array(z.string()))),
});

export type BareVerbFile = z.infer<typeof schema>;

/** Reads knowledge/bare-verbs.yaml: sentences that name nothing but what to do. `isKnown` tells the ids of intents. */
export function readBareVerbs(
  dir: string,
  isKnown: (intent: string) => boolean,
): { words: BareVerbFile | undefined; problems: Problem[] } {
  const file = readYaml(join(dir, "bare-verbs.yaml"), schema, "knowledge/bare-verbs.yaml");
  return { words: file.value, problems: [...file.problems, ...(file.value ? misled(file.value) : [])] };

  function misled({ verbs, means, nouns, "may-mean": mayMean }: BareVerbFile): Problem[] {
    const problem = (path: PropertyKey[], message: string): Problem => ({
      file: file.file,
      line: file.lineOf(path),
      message,
    });
    const missing = Object.keys(verbs)
      .filter((verb) => !Object.hasOwn(means, verb))
      .map((verb) => problem(["verbs", verb], `"${verb}" means nothing`));
    const strange = Object.entries(means).flatMap(([verb, byIntent]) =>
      Object.entries(byIntent).flatMap(([intent, topics]) =>
        [intent, ...topics]
          .filter((id) => !isKnown(id))
          .map((id) => problem(["means", verb, intent], `"${id}" is no intent`)),
      ),
    );
    const verbless = Object.keys(means)
      .filter((verb) => !Object.hasOwn(verbs, verb))
      .map((verb) => problem(["means", verb], `"${verb}" has no words`));
    const unasked = Object.keys(nouns)
      .filter((noun) => !Object.hasOwn(mayMean, noun))
      .map((noun) => problem(["nouns", noun], `"${noun}" may mean nothing`));
    const unknown = Object.entries(mayMean).flatMap(([noun, intents]) => [
      ...(Object.hasOwn(nouns, noun) ? [] : [problem(["may-mean", noun], `"${noun}" has no words`)]),
      ...intents.filter((id) => !isKnown(id)).map((id) => problem(["may-mean", noun], `"${id}" is no intent`)),
    ]);
    return [...missing, ...verbless, ...strange, ...unasked, ...unknown];
  }
}
