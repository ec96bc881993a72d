import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { builtModels } from "../built-models.ts";
import { modelFiles } from "../understanding/model-file.ts";
import { openModel } from "../understanding/open-understanding.ts";
import { projectRoot } from "../wallet/project-root.ts";
import { readWords, trainingProgress } from "./terminal.ts";

/** `walletline train`: makes the model of the shipped knowledge as part of the build; models of older knowledge are removed. */
export async function train(): Promise<void> {
  const root = projectRoot(import.meta.url);
  const { rows, lexicon, danger } = readWords(root).knowledge;
  const dir = builtModels(root);
  mkdirSync(dir, { recursive: true });
  const before = readdirSync(dir);
  const files = modelFiles({ rows, lexicon, danger }, { cacheDir: dir });
  await openModel({ rows, lexicon, danger, files, onProgress: trainingProgress() });
  const made = readdirSync(dir).filter((name) => !before.includes(name));
  if (made.length > 0) for (const name of before) rmSync(join(dir, name), { force: true });
}
