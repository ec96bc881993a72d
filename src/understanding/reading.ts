import type { Lexicon } from "../domain/lexicon.ts";
import { createFeatureExtractor, type Features } from "./classifier/extract-features.ts";
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
  const concepts = new Map(
    lexicon.synonyms.flatMap((group, number) => group.map((word): [string, number] => [word, number + 1])),
  );
  return { read: (text) => rewrite(normaliseText(text, han)), extract: createFeatureExtractor({ han, concepts }) };
}
