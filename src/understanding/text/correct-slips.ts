import { createSoundCorrector, type HanPairs } from "./correct-sounds.ts";
import { createSpellingCorrector } from "./correct-spelling.ts";
import type { HanTable } from "./han-table.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What slips are put right by: all of it out of the knowledge. */
export interface KnownWords {
  han: HanTable;
  vocabulary: Vocabulary;
  pairs: HanPairs;
}

/** Puts slips of a read text right: English by letters, Chinese by sound. Used on what customers write, not in training. */
export function createSlipCorrector({ han, vocabulary, pairs }: KnownWords): (readText: string) => string {
  const bySpelling = createSpellingCorrector(vocabulary);
  const bySound = createSoundCorrector({ han, pairs });
  return (readText) => bySound(bySpelling(readText));
}
