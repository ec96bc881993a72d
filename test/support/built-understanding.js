import { join } from "node:path";
import { readAll } from "../../dist/src/read-all.js";
import { modelFiles } from "../../dist/src/understanding/model-file.js";
import { openUnderstanding } from "../../dist/src/understanding/open-understanding.js";

const root = join(import.meta.dirname, "../..");
const at = { now: "2026-11-22T02:00:00.000Z", timeZone: "Asia/Shanghai" };

/** What the built understanding makes of a text: for the scripts that measure it outside the test runner. */
export async function builtUnderstanding() {
  const read = readAll(root);
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join("\n"));
  const { rows, lexicon, danger } = read.words.knowledge;
  const learnt = { rows, lexicon, danger };
  const files = modelFiles(learnt, { cacheDir: join(root, ".tmp/cache"), builtDir: join(root, "dist/model") });
  const understanding = await openUnderstanding({ ...learnt, files });
  return (text) => understanding.understand(text, at);
}

/** "81.2 % (65/80)", or a dash for none of none. */
export const shareOf = (part, of) =>
  of.length === 0 ? "–" : `${((100 * part.length) / of.length).toFixed(1)} % (${part.length}/${of.length})`;
