import type { DangerSigns } from "../domain/danger.ts";
import type { Language } from "../domain/language.ts";
import type { Lexicon } from "../domain/lexicon.ts";
import type { Area, Order, Understanding, Understood } from "../domain/understood.ts";
import { createClassifiers } from "./classifier/create-classifier.ts";
import { createDangerFinder } from "./danger/create-danger-finder.ts";
import { dangerClassifiers } from "./danger/danger-classifiers.ts";
import { decide } from "./decide.ts";
import { createEntityFinder } from "./entities/find-entities.ts";
import { createOrderFinder, type FoundOrder } from "./find-orders.ts";
import { createIntentReader } from "./intent-reader.ts";
import { createReading } from "./reading.ts";
import { createSlipCorrector } from "./text/correct-slips.ts";
import { createLanguageFinder } from "./text/identify-language.ts";
import { thresholds } from "./thresholds.ts";
import type { UnderstandingModel } from "./understanding-model.ts";

type At = Parameters<Understanding["understand"]>[1];

interface Options {
  model: UnderstandingModel;
  lexicon: Lexicon;
  /** Absent: no signs of danger are looked for. */
  danger?: DangerSigns;
  /** Language of a text that has no letters. */
  otherwise?: Language;
}

/** The understanding room behind its port. Reads at most 2,000 characters; never throws. */
export function createUnderstanding({ model, lexicon, danger, otherwise = "zh-Hans" }: Options): Understanding {
  const { read, extract } = createReading(model.han, lexicon);
  const correct = createSlipCorrector(model);
  const [classifier, ...others] = createClassifiers(model.classifier, extract);
  if (!classifier) throw new Error("the model has no intents");
  const intentsIn = createIntentReader({ classifier, lexicon });
  const languageOf = createLanguageFinder({ han: model.han, vocabulary: model.vocabulary, otherwise });
  const entitiesIn = createEntityFinder({ han: model.han, banks: lexicon.banks });
  const ordersIn = createOrderFinder(lexicon.orders, read);
  const classifiers = dangerClassifiers(others);
  const dangerIn = danger && classifiers && createDangerFinder({ han: model.han, lexicon, signs: danger, classifiers });

  const orderOf = (order: FoundOrder, at: At): Order => ({ ...order, entities: entitiesIn(order.text, at) });

  function understand(utterance: string, text: string, at: At): Understood {
    const { ranking, both, unwanted } = intentsIn(text);
    const understood = {
      utterance,
      language: languageOf(utterance, text),
      ...decide(ranking, thresholds),
      entities: entitiesIn(utterance, at),
    };
    // "先别冻结，我还要用钱": where nothing is asked besides, it is what the message says.
    if (unwanted?.intent && (unwanted.isAll || understood.decision === "reject"))
      return { ...understood, area: null, intent: null, decision: "reject", options: [], unwanted: unwanted.intent };
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
  }

  return {
    understand(utterance, at) {
      const text = correct(read(utterance));
      // First: the intents look at the sentences after the whole, and what was counted of the whole is then gone.
      const found = dangerIn?.(utterance, text);
      const understood = understand(utterance, text, at);
      const [first, second] = ordersIn(utterance) ?? [];
      if (first && second) understood.orders = [orderOf(first, at), orderOf(second, at)];
      return found ? { ...understood, danger: found } : understood;
    },
  };
}
