import { createHash } from "node:crypto";
import { join } from "node:path";
import type { DangerSigns } from "../domain/danger.ts";
import type { Lexicon } from "../domain/lexicon.ts";
import { groupWeights } from "./classifier/group-weights.ts";
import type { TrainingRow } from "./classifier/model.ts";
import { weightDefaults } from "./classifier/train-weights.ts";
import { temperature } from "./thresholds.ts";

/** To be raised whenever code changes which features are read or how a model is stored: caches made before are then trained anew. */
const codeVersion = 18;

/** What a model is learnt from. */
export interface Learnt {
  rows: readonly TrainingRow[];
  lexicon: Lexicon;
  danger?: DangerSigns;
}

export interface ModelFolders {
  /** Folder of the model cache; made when it is missing. */
  cacheDir: string;
  /** Folder with the model made at build time; only read. */
  builtDir?: string;
}

/** Where a model of exactly this would be: where the build put it, and last where it is kept. Takes some 30 ms. */
export function modelFiles({ rows, lexicon, danger }: Learnt, { cacheDir, builtDir }: ModelFolders): string[] {
  const name = `understanding-${fingerprint(rows, lexicon, danger)}.model`;
  return [...(builtDir === undefined ? [] : [builtDir]), cacheDir].map((dir) => join(dir, name));
}

function fingerprint(rows: readonly TrainingRow[], lexicon: Lexicon, danger?: DangerSigns): string {
  const hash = createHash("sha256").update(`${codeVersion}\n`);
  hash.update(rows.map(({ label, text }) => `${label}\t${text}`).join("\n"));
  hash.update(JSON.stringify([[...lexicon.rewrites], lexicon.synonyms, groupWeights, weightDefaults, temperature]));
  if (danger) hash.update(JSON.stringify(danger.messages));
  return hash.digest("hex").slice(0, 32);
}
