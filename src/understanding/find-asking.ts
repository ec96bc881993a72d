import type { Judged } from "./cross-validate.ts";
import { belonging, decide } from "./decide.ts";

/** What being asked "which did you mean" costs a customer, where a wrong answer costs 1: five questions are as bad as two wrong answers. */
const askingCosts = 0.4;
/** Costs this near to the least are equal to it (one message in five thousand); of these the setting that asks least is taken. */
const equal = 0.0002;
/** A setting in use is as good while it costs no more than this beyond the least: utterances added move every cost a little. */
const asGood = 0.001;

/** What a pair of `sure` and `margin` would do on the cross-validated rows that are ours and are not refused. */
export interface AskingOutcome {
  sure: number;
  margin: number;
  /** Mean cost of a message, 0–1. */
  cost: number;
  /** Share of messages asked back. */
  asked: number;
}

/** `sure` from 0.2 to 0.9 and `margin` from 0.05 to 0.5, in steps of 0.05, judged under an `accept` threshold. */
export function askingOutcomes(judged: readonly Judged[], accept: number): AskingOutcome[] {
  const ours = judged.filter(
    ({ row, reading }) => !row.label.startsWith("out/") && belonging(reading.ranking) >= accept,
  );
  const outcomes: AskingOutcome[] = [];
  for (let s = 4; s <= 18; s++)
    for (let m = 1; m <= 10; m++) {
      const [sure, margin] = [s / 20, m / 20];
      let cost = 0;
      let asked = 0;
      for (const { row, reading } of ours) {
        const { label } = row;
        const { decision, intent, options } = decide(reading.ranking, { accept, sure, margin });
        if (decision === "clarify") asked++;
        if (decision === "clarify" && options.some((option) => option.intent === label)) cost += askingCosts;
        else if (decision === "clarify" || intent !== label) cost++;
      }
      outcomes.push({ sure, margin, cost: cost / Math.max(1, ours.length), asked: asked / Math.max(1, ours.length) });
    }
  return outcomes;
}

/** The cheapest pair; of equals the one that asks least. */
export function bestAsking(outcomes: readonly AskingOutcome[]): AskingOutcome | undefined {
  return cheapestOf(outcomes, equal).sort((a, b) => a.asked - b.asked)[0];
}

/** Whether a pair is as good as the cheapest. */
export function isBestAsking(
  outcomes: readonly AskingOutcome[],
  { sure, margin }: Pick<AskingOutcome, "sure" | "margin">,
): boolean {
  return cheapestOf(outcomes, asGood).some((outcome) => outcome.sure === sure && outcome.margin === margin);
}

function cheapestOf(outcomes: readonly AskingOutcome[], within: number): AskingOutcome[] {
  const least = Math.min(...outcomes.map((outcome) => outcome.cost));
  return outcomes.filter((outcome) => outcome.cost <= least + within);
}
