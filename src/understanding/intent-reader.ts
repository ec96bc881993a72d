import type { Lexicon } from "../domain/lexicon.ts";
import type { IntentScore } from "../domain/understood.ts";
import { createClassifier } from "./classifier/create-classifier.ts";
import type { Features } from "./classifier/extract-features.ts";
import type { Model } from "./classifier/model.ts";
import { type Ranking, rankIntents } from "./decide.ts";
import { findSecondQuestion } from "./find-second-question.ts";
import { dropWhatIsNotMeant } from "./text/drop-what-is-not-meant.ts";
import { splitSentences } from "./text/split-clauses.ts";
import { weighSentences } from "./weigh-sentences.ts";

/** What stands in one message: every intent with its probability, and two questions where there are two. */
export interface IntentReading {
  ranking: Ranking;
  /** In the order asked. */
  both?: [IntentScore, IntentScore];
}

interface Options {
  classifier: Model;
  extract: (readText: string) => Features;
  lexicon: Pick<Lexicon, "corrections">;
}

/** From a text that was read (see `createReading`) to its intents: negation, sentences, second question. */
export function createIntentReader({
  classifier: model,
  extract,
  lexicon,
}: Options): (readText: string) => IntentReading {
  const classifier = createClassifier(model, extract);
  return (readText) => {
    const meant = dropWhatIsNotMeant(readText, lexicon.corrections);
    const sentences = splitSentences(meant);
    const ranking = rankIntents(weighSentences(classifier, meant, sentences), classifier.labels);
    return { ranking, both: findSecondQuestion(classifier, sentences) };
  };
}
