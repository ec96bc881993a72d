import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { DangerSigns } from "../domain/danger.ts";
import type { Lexicon } from "../domain/lexicon.ts";
import type { Understanding } from "../domain/understood.ts";
import { groupWeights } from "./classifier/group-weights.ts";
import type { TrainingRow } from "./classifier/model.ts";
import { weightDefaults } from "./classifier/train-weights.ts";
import { createUnderstanding } from "./create-understanding.ts";
import { deserialiseUnderstanding, serialiseUnderstanding } from "./serialise-understanding.ts";
import { temperature } from "./thresholds.ts";
import { trainUnderstanding } from "./train-understanding.ts";
import type { UnderstandingModel } from "./understanding-model.ts";

/** To be raised whenever code changes which features are read or how a model is stored: caches made before are then trained anew. */
const codeVersion = 18;

interface Options {
  rows: readonly TrainingRow[];
  lexicon: Lexicon;
  danger?: DangerSigns;
  /** Folder of the model cache; made when it is missing. */
  cacheDir: string;
  /** Folder with the model made at build time; only read. */
  builtDir?: string;
  onProgress?: (share: number) => void;
}

/** The understanding of exactly these rows and this lexicon. */
export async function openUnderstanding(options: Options): Promise<Understanding> {
  return createUnderstanding({ model: await openModel(options), lexicon: options.lexicon, danger: options.danger });
}

/** Loads the model from the cache, or trains and keeps it. A damaged cache is trained anew. */
export async function openModel({
  rows,
  lexicon,
  danger,
  cacheDir,
  builtDir,
  onProgress,
}: Options): Promise<UnderstandingModel> {
  const name = `understanding-${fingerprint(rows, lexicon, danger)}.model`;
  const file = join(cacheDir, name);
  const cached = (builtDir === undefined ? undefined : loadModel(join(builtDir, name))) ?? loadModel(file);
  if (cached) return cached;
  const model = await trainUnderstanding({ rows, lexicon, danger, onProgress });
  keepModel(file, cacheDir, model);
  return model;
}

function fingerprint(rows: readonly TrainingRow[], lexicon: Lexicon, danger?: DangerSigns): string {
  const hash = createHash("sha256").update(`${codeVersion}\n`);
  hash.update(rows.map(({ label, text }) => `${label}\t${text}`).join("\n"));
  hash.update(JSON.stringify([[...lexicon.rewrites], lexicon.synonyms, groupWeights, weightDefaults, temperature]));
  if (danger) hash.update(JSON.stringify(danger.messages));
  return hash.digest("hex").slice(0, 32);
}

function loadModel(file: string): UnderstandingModel | undefined {
  try {
    return deserialiseUnderstanding(readFileSync(file));
  } catch {
    return undefined;
  }
}

/** Written aside and renamed, so that a reader never sees half a model; only this user may read it. */
function keepModel(file: string, cacheDir: string, model: UnderstandingModel): void {
  mkdirSync(cacheDir, { recursive: true, mode: 0o700 });
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, serialiseUnderstanding(model), { mode: 0o600 });
  renameSync(aside, file);
}
