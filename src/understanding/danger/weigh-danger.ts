import type { Danger, DangerSign } from "../../domain/danger.ts";
import type { Likeness } from "./find-likeness.ts";
import type { FoundSigns } from "./find-signs.ts";

/** What the weights of all signs, and of all that speaks against them, count beside the likeness; fitted over authors, like the odds there. */
const signShare = 0.155;
const againstShare = 0.145;
/** More weight than this says no more. */
const mostWeighed = 3;

/** The most that all signs together can add to a likeness. */
export const heaviestSigns = mostWeighed * signShare;

/** What is to be acted on, of the kind that likeness and signs together point at; undefined when it is too little. */
export function dangerOf(likeness: Likeness, { signs, against }: FoundSigns): Danger | undefined {
  const weightOf = (kind: Danger["kind"]) => weigh(signs.filter((sign) => sign.kind === kind));
  const evidence = (kind: Danger["kind"]) => likeness.kinds[kind] + signShare * weightOf(kind);
  const kind = evidence("distress") > evidence("fraud") ? "distress" : "fraud";
  const most = Math.max(weightOf("fraud"), weightOf("distress"));
  const score = likeness.score + signShare * most - againstShare * weigh(against);
  if (score < 1) return undefined;
  const group = likeness.group(kind);
  const found: DangerSign[] = signs
    .filter((sign) => sign.kind === kind)
    .map(({ id, title, weight }) => ({ id, title, weight }));
  // A sign that weighs enough says more than the likeness does.
  if (group?.title && found.every(({ weight }) => weight < 1))
    found.push({ id: `like-${group.id}`, title: group.title, weight: rounded(likeness.score) });
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
