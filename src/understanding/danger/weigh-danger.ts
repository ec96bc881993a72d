import type { Danger, DangerSign } from "../../domain/danger.ts";
import type { Likeness } from "./find-likeness.ts";
import type { FoundSigns } from "./find-signs.ts";

/** What the weights of all signs, and of all that speaks against them, count in log odds beside the likeness; fitted like it. */
const signShare = 0.78;
const againstShare = 0.43;
/** More weight than this says no more. */
const mostWeighed = 3;
/** Log odds that make one point of score. */
const oddsOfPoint = 4;
/** A sign weighs this much for the kind it is of, in halved logarithms of probability. */
const kindShare = 0.155;

/** Begins the name of what is no sign in the words but what they resemble as a whole. */
const resembles = "like-";
export const isLikeness = (sign: string): boolean => sign.startsWith(resembles);

/** Log odds from which on signs and state could still make it a danger. */
export const leastOdds = (mostOfState: number): number => -(mostWeighed * signShare + mostOfState);

/** What is to be acted on, of the kind that likeness and signs together point at; undefined when it is too little. */
export function dangerOf(likeness: Likeness, { signs, against, state }: FoundSigns): Danger | undefined {
  const weightOf = (kind: Danger["kind"]) => weigh(signs.filter((sign) => sign.kind === kind));
  const evidence = (kind: Danger["kind"]) => likeness.kinds[kind] + kindShare * weightOf(kind);
  const kind = evidence("distress") > evidence("fraud") ? "distress" : "fraud";
  const most = Math.max(weightOf("fraud"), weightOf("distress"));
  const odds = likeness.odds + state + signShare * most - againstShare * weigh(against);
  if (odds < 0) return undefined;
  const score = 1 + odds / oddsOfPoint;
  const group = likeness.group(kind);
  const found: DangerSign[] = signs
    .filter((sign) => sign.kind === kind)
    .map(({ id, title, weight }) => ({ id, title, weight }));
  // A sign that weighs enough says more than the likeness does.
  if (group?.title && found.every(({ weight }) => weight < 1))
    found.push({ id: `${resembles}${group.id}`, title: group.title, weight: rounded(score) });
  return {
    kind,
    about: group?.about ?? "scam",
    score: rounded(score),
    signs: found.sort((a, b) => b.weight - a.weight),
  };
}

const weigh = (found: readonly DangerSign[]): number =>
  Math.min(
    mostWeighed,
    found.reduce((sum, { weight }) => sum + weight, 0),
  );
const rounded = (sum: number): number => Math.round(sum * 100) / 100;
