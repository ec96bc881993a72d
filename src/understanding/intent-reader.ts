import type { Lexicon } from "../domain/lexicon.ts";
import type { IntentScore } from "../domain/understood.ts";
import type { Classifier } from "./classifier/create-classifier.ts";
import { createRanker, type Ranking } from "./decide.ts";
import { findSecondQuestion } from "./find-second-question.ts";
import { dropWhatIsNotMeant } from "./text/drop-what-is-not-meant.ts";
import { createUnwantedDropper, saysNothing } from "./text/drop-what-is-unwanted.ts";
import { createRestartReader } from "./text/drop-what-was-taken-back.ts";
import { splitSentences } from "./text/split-sentences.ts";
import { weighSentences } from "./weigh-sentences.ts";

/** What stands in one message: every intent with its probability, and two questions where there are two. */
export interface IntentReading {
  ranking: Ranking;
  /** In the order asked. */
  both?: [IntentScore, IntentScore];
  /** This is to be left undone. The ranking is that of the rest of the message, where there is any. */
  unwanted?: { intent?: string; isAll: boolean };
}

/** Sentences looked at one by one, counted from the end. */
const mostSentences = 8;
/** Shorter texts are no stories: the sentences are looked at for a second question only. */
const shortestStory = 16;
/** A single letter or Han character asks nothing. */
const shortestQuestion = 2;

interface Options {
  classifier: Classifier;
  lexicon: Pick<Lexicon, "corrections" | "restarts" | "unwanted">;
}

/** From a text that was read (see `createReading`) to its intents: negation, sentences, second question. */
export function createIntentReader({ classifier, lexicon }: Options): (readText: string) => IntentReading {
  const rank = createRanker(classifier.labels);
  const beginAnew = createRestartReader(lexicon.restarts);
  const dropUnwanted = createUnwantedDropper(lexicon.unwanted);
  return (readText) => {
    const { left: meant, unwanted: dropped } = dropUnwanted(
      dropWhatIsNotMeant(beginAnew(readText), lexicon.corrections),
    );
    if (saysNothing(meant) && !saysNothing(readText)) {
      const ranking = rank(classifier.probabilities(readText));
      return { ranking, unwanted: { intent: ranking.intents[0]?.intent, isAll: true } };
    }
    const unwanted =
      dropped === "" ? undefined : { intent: rank(classifier.probabilities(dropped)).intents[0]?.intent, isAll: false };
    const whole = classifier.probabilities(meant).slice();
    const sentences = splitSentences(meant);
    if (sentences.length < 2) return { ranking: rank(whole), unwanted };
    const looked = sentences.slice(-mostSentences);
    const each = looked.map((sentence) => classifier.probabilities(sentence).slice());
    return {
      ranking: rank(meant.length < shortestStory ? whole : weighSentences(whole, each)),
      unwanted,
      both: findSecondQuestion(
        each.map((one, at) => (looked[at]!.length < shortestQuestion ? undefined : rank(one).intents[0])),
      ),
    };
  };
}
