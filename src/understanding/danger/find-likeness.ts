import type { Danger, MessageGroup } from "../../domain/danger.ts";
import { isHan } from "../text/han-table.ts";
import type { DangerClassifiers } from "./danger-classifiers.ts";

/** How much a message as a whole is like what people write who are in danger. */
export interface Likeness {
  /** Log odds of danger, from 0 on enough by itself. */
  odds: number;
  /** Logarithm of the probability of each kind, halved. */
  kinds: Readonly<Record<Danger["kind"], number>>;
  /** The group of messages of this kind that it resembles most; looked for only when asked. */
  group(kind: Danger["kind"]): MessageGroup | undefined;
}

/** What each of the three readings counts in log odds; `start` holds the threshold. Fitted on cases of authors whose messages were not among those learnt from: CONTRIBUTING.md, "fraud or distress". */
const counts = {
  start: -0.8,
  danger: 1.51,
  oneKind: 0.09,
  notNear: 0.16,
  notOrdinary: 0.22,
  among: 0.48,
  groups: 0.85,
  length: 0.5,
};

const dangerous: ReadonlySet<string> = new Set(["fraud", "distress"]);

/** Reads the likeness of texts that were read (see `createReading`); the classifiers must know the groups. */
export function createLikeness({
  classifiers: { kinds, among, groups: resembling },
  groups,
}: {
  classifiers: DangerClassifiers;
  groups: readonly MessageGroup[];
}): (readText: string) => Likeness {
  const groupOf = new Map(groups.map((group) => [group.id, group]));
  const dangerousAmong = numbersOf(among.labels, (label) => dangerous.has(label));
  const dangerousGroups = numbersOf(resembling.labels, (label) => dangerous.has(groupOf.get(label)?.kind ?? ""));
  const at = (label: string) => kinds.labels.indexOf(label);
  const [fraudAt, distressAt, nearAt, noneAt] = [at("fraud"), at("distress"), at("near"), at("none")] as const;

  function learntOdds(readText: string): { odds: number; kinds: Likeness["kinds"] } {
    const probabilities = kinds.probabilities(readText);
    const shareAt = (number: number) => Math.max(smallest, probabilities[number] ?? 0);
    const [fraud, distress, near, none] = [shareAt(fraudAt), shareAt(distressAt), shareAt(nearAt), shareAt(noneAt)];
    const danger = fraud + distress;
    const odds =
      counts.start +
      counts.danger * logOdds(danger) +
      counts.oneKind * Math.abs(Math.log(fraud / distress)) +
      counts.notNear * Math.log(danger / near) +
      counts.notOrdinary * Math.log(danger / Math.max(smallest, 1 - danger - near - none)) +
      counts.among * logOdds(shareOf(among.probabilities(readText), dangerousAmong)) +
      counts.groups * logOdds(shareOf(resembling.probabilities(readText), dangerousGroups)) +
      counts.length * Math.log(1 + unitsIn(readText));
    return { odds, kinds: { fraud: Math.log(fraud) / 2, distress: Math.log(distress) / 2 } };
  }

  return (readText) => ({
    ...learntOdds(readText),
    group: (kind) =>
      resembling
        .classify(readText, resembling.labels.length)
        .map(({ label }) => groupOf.get(label))
        .find((group) => group?.kind === kind),
  });
}

/** Keeps logarithms finite. */
const smallest = 1e-6;
const logOdds = (share: number): number => Math.log(Math.max(smallest, share) / Math.max(smallest, 1 - share));

const numbersOf = (labels: readonly string[], isCounted: (label: string) => boolean): number[] =>
  [...labels.keys()].filter((number) => isCounted(labels[number]!));

function shareOf(probabilities: Float32Array, numbers: readonly number[]): number {
  let sum = 0;
  for (const number of numbers) sum += probabilities[number]!;
  return sum;
}

/** Length as a reader has it: a Han character counts one, a word one and a half. */
export function unitsIn(text: string): number {
  let units = 0;
  let isInside = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const isLetter = (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || unit === 0x27;
    if (isHan(unit)) units += 1;
    else if (isLetter && !isInside) units += 1.5;
    isInside = isLetter;
  }
  return units;
}
