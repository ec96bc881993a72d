import { join } from "node:path";
import { builtModels } from "../../src/built-models.ts";
import type { Understanding } from "../../src/domain/understood.ts";
import { readAll, type Words } from "../../src/read-all.ts";
import { modelFiles } from "../../src/understanding/model-file.ts";
import { openUnderstanding } from "../../src/understanding/open-understanding.ts";
import { root } from "./root.ts";

export { root };

let words: Words | undefined;
let understanding: Promise<Understanding> | undefined;

/** The shipped knowledge and phrases, read once a test file. */
export function shippedWords(): Words {
  if (words) return words;
  const read = readAll(root);
  if (!read.ok) throw new Error(JSON.stringify(read.problems, null, 1));
  words = read.words;
  return words;
}

/** The real understanding; trained by whichever test comes first, from then on out of the cache. */
export function shippedUnderstanding(): Promise<Understanding> {
  const { rows, lexicon, danger } = shippedWords().knowledge;
  const learnt = { rows, lexicon, danger };
  understanding ??= openUnderstanding({
    ...learnt,
    files: modelFiles(learnt, { cacheDir: join(root, ".tmp/cache"), builtDir: builtModels(root) }),
  });
  return understanding;
}
