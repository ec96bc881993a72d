import type { Danger, MessageGroup } from "../../domain/danger.ts";
import { createClassifier } from "../classifier/create-classifier.ts";
import type { Features } from "../classifier/extract-features.ts";
import type { DangerModel } from "./danger-model.ts";

/** How much a message as a whole is like what people write who are in danger. */
export interface Likeness {
  /** From 1 on it is enough by itself. */
  score: number;
  /** Logarithm of the probability of each kind, in points. */
  kinds: Readonly<Record<Danger["kind"], number>>;
  /** The group of messages of this kind that it resembles most; looked for only when asked. */
  group(kind: Danger["kind"]): MessageGroup | undefined;
}

/** Log odds of danger from which on the bot acts. Found by cross-validation over the authors of the cases: CONTRIBUTING.md, "fraud or distress". */
const actsFromOdds = -1.1;
/** Log odds that make one point of score. */
const oddsOfPoint = 2;

/** Reads the likeness of texts that were read (see `createReading`); the model must know the groups. */
export function createLikeness({
  model,
  groups,
  extract,
}: {
  model: DangerModel;
  groups: readonly MessageGroup[];
  extract: (readText: string) => Features;
}): (readText: string) => Likeness {
  const kinds = createClassifier(model.kinds, extract);
  const resembling = createClassifier(model.groups, extract);
  const groupOf = new Map(groups.map((group) => [group.id, group]));
  const [fraudAt, distressAt] = [kinds.labels.indexOf("fraud"), kinds.labels.indexOf("distress")];
  return (readText) => {
    const probabilities = kinds.probabilities(readText);
    const fraud = probabilities[fraudAt] ?? 0;
    const distress = probabilities[distressAt] ?? 0;
    const odds = Math.log((fraud + distress) / (1 - fraud - distress));
    return {
      score: 1 + (odds - actsFromOdds) / oddsOfPoint,
      kinds: { fraud: Math.log(fraud) / oddsOfPoint, distress: Math.log(distress) / oddsOfPoint },
      group: (kind) =>
        resembling
          .classify(readText, resembling.labels.length)
          .map(({ label }) => groupOf.get(label))
          .find((group) => group?.kind === kind),
    };
  };
}
