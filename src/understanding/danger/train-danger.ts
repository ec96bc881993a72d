import type { Features } from "../classifier/extract-features.ts";
import type { Model, TrainingRow } from "../classifier/model.ts";
import { trainClassifier } from "../classifier/train-classifier.ts";
import type { DangerRow } from "./danger-rows.ts";

/** How often each message counts. Once, the ordinary utterances outweigh them: a text of which little is known is then ordinary, whatever it says. Found by cross-validation over the authors of the cases. */
const messageShare = 3;

interface Options {
  messages: readonly DangerRow[];
  /** Read utterances of the knowledge that are no danger, labelled with their intent. */
  ordinary: readonly TrainingRow[];
  extract: (text: string) => Features;
}

/** Learns danger from messages of both sorts: the models of `DangerClassifiers`, in their order. Same rows, same models, byte for byte. */
export function trainDanger({ messages, ordinary, extract }: Options): Model[] {
  const kinds = [
    ...messages.map(({ text, kind }) => ({ text, label: kind, times: messageShare })),
    // By area, so that a text of which nothing is known is sooner ordinary than danger.
    ...ordinary.map(({ text, label }) => ({ text, label: label.slice(0, label.indexOf("/")) })),
  ];
  const byKind = messages.map(({ text, kind }) => ({ text, label: kind }));
  return [kinds, byKind, messages].map((rows) => trainClassifier(rows, { extract }));
}
