import type { Judged } from "./cross-validate.ts";
import { belonging } from "./decide.ts";

/** Share of messages a support bot gets that are none of its business; weighs refusing against answering. */
const shareOutside = 0.25;

/** What an `accept` threshold would do on cross-validated rows. */
export interface AcceptOutcome {
  accept: number;
  /** Area right (refusing what is outside counts as right), with a quarter of the weight on what is outside. */
  accuracy: number;
  /** Share of what is outside that would be acted on. */
  falseAccepts: number;
  /** Share of what is inside that would be refused. */
  refused: number;
}

/** Every accept threshold from −0.5 to 0.9 in steps of 0.02, judged. */
export function acceptOutcomes(judged: readonly Judged[]): AcceptOutcome[] {
  const seen = judged.map(({ row, reading }) => ({
    isOut: row.label.startsWith("out/"),
    score: belonging(reading.ranking),
    isRight: row.label.startsWith(`${reading.ranking.intents[0]?.area}/`),
  }));
  const inside = seen.filter((one) => !one.isOut);
  const outside = seen.filter((one) => one.isOut);
  return Array.from({ length: 71 }, (_, step) => {
    const accept = -0.5 + step / 50;
    const right = shareOf(inside, (one) => one.isRight && one.score >= accept);
    const falseAccepts = shareOf(outside, (one) => one.score >= accept);
    return {
      accept,
      falseAccepts,
      refused: shareOf(inside, (one) => one.score < accept),
      accuracy: (1 - shareOutside) * right + shareOutside * (1 - falseAccepts),
    };
  });
}

/** Accuracies this near to each other are equal. */
const equal = 0.0005;

/** Those whose accuracy equals the best. */
function peakOf(outcomes: readonly AcceptOutcome[]): AcceptOutcome[] {
  const most = Math.max(...outcomes.map((outcome) => outcome.accuracy));
  return outcomes.filter((outcome) => outcome.accuracy >= most - equal);
}

/** The middle of the thresholds whose accuracy equals the best: the peak is flat, and its edges move with every utterance added. */
export function bestOutcome(outcomes: readonly AcceptOutcome[]): AcceptOutcome | undefined {
  const flat = peakOf(outcomes);
  return flat[flat.length >> 1];
}

/** Whether a threshold is as good as the best. */
export function isBestAccept(outcomes: readonly AcceptOutcome[], accept: number): boolean {
  return peakOf(outcomes).some((outcome) => Math.abs(outcome.accept - accept) < 0.01);
}

function shareOf<T>(all: readonly T[], is: (one: T) => boolean): number {
  return all.length === 0 ? 0 : all.filter(is).length / all.length;
}
