import BayesClassifier from "natural/lib/natural/classifiers/bayes_classifier.js";
import { NlpManager } from "node-nlp";
import type { Lexicon } from "../../src/domain/lexicon.ts";
import { createClassifier } from "../../src/understanding/classifier/create-classifier.ts";
import { serialiseModel } from "../../src/understanding/classifier/serialise-model.ts";
import { trainClassifier } from "../../src/understanding/classifier/train-classifier.ts";
import { createReading } from "../../src/understanding/reading.ts";
import type { HanTable } from "../../src/understanding/text/han-table.ts";
import { temperature } from "../../src/understanding/thresholds.ts";
import type { LabelledRow } from "./eval-data.ts";

export interface Guess {
  label: string;
  confidence: number;
}

/** A trained classifier; `bytes` is its size on disk. */
export interface Trained {
  guess(text: string): Guess | Promise<Guess>;
  bytes: number;
}

export interface Contestant {
  name: string;
  train(rows: readonly LabelledRow[], language: "en" | "zh"): Promise<Trained>;
}

/** Ours, as the bot uses it, less what only our own knowledge has (areas, sentences, thresholds). */
export function ours(han: HanTable, lexicon: Lexicon): Contestant {
  return {
    name: "Walletline",
    async train(rows) {
      const { read, extract } = createReading(han, lexicon);
      const model = trainClassifier(
        rows.map(({ text, label }) => ({ text: read(text), label })),
        { extract, temperature },
      );
      const classifier = createClassifier(model, extract);
      return {
        bytes: serialiseModel(model).length,
        guess(text) {
          const [best] = classifier.classify(read(text));
          return { label: best?.label ?? "", confidence: best?.probability ?? 0 };
        },
      };
    },
  };
}

/** natural's Bayes with its own English stemmer; Chinese, which it cannot read, as single characters (pairs made it far worse). Scores made to sum to one. */
export const naturalBayes: Contestant = {
  name: "natural Bayes",
  async train(rows, language) {
    const classifier = new BayesClassifier();
    const ready = (text: string) => (language === "en" ? text : Array.from(text));
    for (const { text, label } of rows) classifier.addDocument(ready(text), label);
    classifier.train();
    return {
      bytes: Buffer.byteLength(JSON.stringify(classifier)),
      guess(text) {
        const scores = classifier.getClassifications(ready(text));
        const sum = scores.reduce((all, one) => all + one.value, 0);
        return { label: scores[0]?.label ?? "", confidence: sum > 0 ? (scores[0]?.value ?? 0) / sum : 0 };
      },
    };
  },
};

/** NLP.js with its default settings. */
export const nlpJs: Contestant = {
  name: "NLP.js",
  async train(rows, language) {
    const manager = new NlpManager({ languages: [language], forceNER: false, autoSave: false, nlu: { log: false } });
    for (const { text, label } of rows) manager.addDocument(language, text, label);
    await manager.train();
    return {
      bytes: Buffer.byteLength(manager.export()),
      async guess(text) {
        const { intent, score } = await manager.process(language, text);
        return { label: intent, confidence: score };
      },
    };
  },
};
