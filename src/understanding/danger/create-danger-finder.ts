import type { Danger, DangerSigns } from "../../domain/danger.ts";
import type { Lexicon } from "../../domain/lexicon.ts";
import type { HanTable } from "../text/han-table.ts";
import type { DangerClassifiers } from "./danger-classifiers.ts";
import { createLikeness, unitsIn } from "./find-likeness.ts";
import { createSignFinder } from "./find-signs.ts";
import { createPlainReader } from "./read-plainly.ts";
import { dangerOf, isLikeness, leastOdds } from "./weigh-danger.ts";

/** In `unitsIn`: nine Han characters or six words. So few resemble anything ("and now?", "I need it now"), so without a sign they must do so more. */
const bareUnits = 9;
const leastBare = { fraud: 1.6, distress: 2 };

/** The danger in a message, by what it resembles as a whole and by its signs; undefined when there is not enough to act on. */
export function createDangerFinder({
  han,
  lexicon,
  signs,
  classifiers,
}: {
  han: HanTable;
  lexicon: Pick<Lexicon, "rewrites">;
  signs: DangerSigns;
  classifiers: DangerClassifiers;
}): (utterance: string, readText: string) => Danger | undefined {
  const read = createPlainReader({ han, dialect: lexicon.rewrites, signs });
  const signsIn = createSignFinder(signs);
  const liftable = leastOdds(signs.states.reduce((sum, { weight }) => sum + Math.max(0, weight), 0));
  const likenessOf = createLikeness({ classifiers, groups: signs.messages.groups });
  return (utterance, readText) => {
    const likeness = likenessOf(readText);
    // Most messages end here: no signs could lift them.
    if (likeness.odds < liftable) return undefined;
    const danger = dangerOf(likeness, signsIn(read(utterance)));
    if (!danger) return undefined;
    const isBare = unitsIn(readText) <= bareUnits && danger.signs.every(({ id }) => isLikeness(id));
    return danger.score >= (isBare ? leastBare[danger.kind] : 1) ? danger : undefined;
  };
}
