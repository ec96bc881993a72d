import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Understanding } from "../domain/understood.ts";
import { createUnderstanding } from "./create-understanding.ts";
import type { Learnt } from "./model-file.ts";
import { deserialiseUnderstanding, serialiseUnderstanding } from "./serialise-understanding.ts";
import { trainUnderstanding } from "./train-understanding.ts";
import type { UnderstandingModel } from "./understanding-model.ts";

interface Options extends Learnt {
  /** Where a model of exactly this is looked for, and in the last of them kept: `modelFiles`. */
  files: readonly string[];
  onProgress?: (share: number) => void;
}

/** The understanding of exactly these rows and this lexicon. */
export async function openUnderstanding(options: Options): Promise<Understanding> {
  return createUnderstanding({ model: await openModel(options), lexicon: options.lexicon, danger: options.danger });
}

/** Loads the model from the cache, or trains and keeps it. A damaged cache is trained anew. */
export async function openModel(options: Options): Promise<UnderstandingModel> {
  const cached = loadModel(options.files);
  if (cached) return cached;
  const model = await trainUnderstanding(options);
  const kept = options.files.at(-1);
  if (kept !== undefined) keepModel(kept, model);
  return model;
}

/** The first of these files that holds a whole model. */
export function loadModel(files: readonly string[]): UnderstandingModel | undefined {
  for (const file of files) {
    try {
      return deserialiseUnderstanding(readFileSync(file));
    } catch {
      // Missing or damaged: the next one, or a new one.
    }
  }
  return undefined;
}

/** Written aside and renamed, so that a reader never sees half a model; only this user may read it. */
function keepModel(file: string, model: UnderstandingModel): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, serialiseUnderstanding(model), { mode: 0o600 });
  renameSync(aside, file);
}
