import type { Language } from "../domain/language.ts";
import type { Lexicon } from "../domain/lexicon.ts";
import type { Area, Understanding } from "../domain/understood.ts";
import { createClassifier } from "./classifier/create-classifier.ts";
import { decide, rankIntents } from "./decide.ts";
import { createEntityFinder } from "./entities/find-entities.ts";
import { findSecondQuestion } from "./find-second-question.ts";
import { createReading } from "./reading.ts";
import { dropWhatIsNotMeant } from "./text/drop-what-is-not-meant.ts";
import { createLanguageFinder } from "./text/identify-language.ts";
import { splitSentences } from "./text/split-clauses.ts";
import type { UnderstandingModel } from "./understanding-model.ts";
import { weighSentences } from "./weigh-sentences.ts";

interface Options {
  model: UnderstandingModel;
  lexicon: Lexicon;
  /** Language of a text that has no letters. */
  otherwise?: Language;
}

/** The understanding room behind its port. Reads at most 2,000 characters; never throws. */
export function createUnderstanding({ model, lexicon, otherwise = "zh-Hans" }: Options): Understanding {
  const reading = createReading(model.han, lexicon);
  const classifier = createClassifier(model.classifier, reading.extract);
  const languageOf = createLanguageFinder({ han: model.han, otherwise });
  const entitiesIn = createEntityFinder({ han: model.han, banks: lexicon.banks });
  return {
    understand(utterance, at) {
      const meant = dropWhatIsNotMeant(reading.read(utterance), lexicon.corrections);
      const sentences = splitSentences(meant);
      const ranking = rankIntents(weighSentences(classifier, meant, sentences), classifier.labels);
      const decided = decide(ranking, model.thresholds);
      const both = findSecondQuestion(classifier, sentences);
      const understood = {
        utterance,
        language: languageOf(utterance),
        ...decided,
        entities: entitiesIn(utterance, at),
      };
      if (!both) return understood;
      const [first, also] = both;
      return {
        ...understood,
        area: first.area as Area,
        intent: first.intent,
        confidence: first.confidence,
        decision: "accept",
        options: [...both],
        also,
      };
    },
  };
}
