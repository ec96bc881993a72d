import type { Danger } from "../../src/domain/danger.ts";
import { languageOfTag } from "../../src/domain/language.ts";
import type { Area, IntentScore, Understanding } from "../../src/domain/understood.ts";
import { createEntityFinder } from "../../src/understanding/entities/find-entities.ts";
import { buildHanTable } from "../../src/understanding/text/han-table.ts";
import { shippedWords } from "./read-words.ts";

/** Understands exactly these texts and nothing else, with the real finder of entities: for tests of channels, which no new model may change, and which wait for none. */
export async function fixedUnderstanding(
  intents: Record<string, string>,
  dangers: Record<string, Danger> = {},
): Promise<Understanding> {
  const { lexicon } = shippedWords().knowledge;
  const entitiesIn = createEntityFinder({ han: await buildHanTable(), banks: lexicon.banks });
  return {
    understand(utterance, at) {
      const intent = intents[utterance.trim()];
      const area = (intent?.split("/")[0] ?? null) as Area | null;
      const danger = dangers[utterance.trim()];
      const option: IntentScore[] = intent && area ? [{ intent, area, confidence: 0.99 }] : [];
      return {
        ...{ utterance, area, intent: intent ?? null, confidence: intent ? 0.99 : 0.1, alternatives: [] },
        language: languageOfTag(/\p{Script=Han}/u.test(utterance) ? "zh-Hans" : "en")!,
        entities: entitiesIn(utterance, at),
        ...{ decision: intent ? ("accept" as const) : ("reject" as const), options: option },
        ...(danger ? { danger } : {}),
      };
    },
  };
}
