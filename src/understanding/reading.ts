import type { Lexicon } from "../domain/lexicon.ts";
import { createFeatureExtractor, type Features } from "./classifier/extract-features.ts";
import { stemOf } from "./natural.ts";
import type { HanTable } from "./text/han-table.ts";
import { normaliseText } from "./text/normalise-text.ts";
import { createRewriter } from "./text/rewrite-words.ts";

/** How a text is read before anything is decided. Training and use must share one. */
export interface Reading {
  /** Normalised and with known spellings rewritten. */
  read(text: string): string;
  /** Features of a text that was read. */
  extract(readText: string): Features;
}

/** Binds the Han table and the lexicon's rewrites and synonyms. */
export function createReading(han: HanTable, lexicon: Pick<Lexicon, "rewrites" | "synonyms">): Reading {
  const rewrite = createRewriter(lexicon.rewrites);
  const concepts = conceptTable(lexicon.synonyms);
  return { read: (text) => rewrite(normaliseText(text, han)), extract: createFeatureExtractor({ han, concepts }) };
}

/** Every word of the synonyms, English ones by their stem, with the numbers of its groups. */
function conceptTable(synonyms: Lexicon["synonyms"]): Map<string, number[]> {
  const table = new Map<string, number[]>();
  for (const [number, group] of synonyms.entries()) {
    for (const word of group) {
      const key = /^[a-z]/.test(word) ? stemOf(word) : word;
      const numbers = table.get(key) ?? [];
      if (!numbers.includes(number + 1)) numbers.push(number + 1);
      table.set(key, numbers);
    }
  }
  return table;
}
