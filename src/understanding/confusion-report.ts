import type { PlacedRow } from "./check-rows.ts";
import type { Judged } from "./cross-validate.ts";
import { type AskingOutcome, askingOutcomes, bestAsking, isBestAsking } from "./find-asking.ts";
import { type AcceptOutcome, acceptOutcomes, bestOutcome, isBestAccept } from "./find-thresholds.ts";
import { groupBy } from "./group-by.ts";
import { thresholds } from "./thresholds.ts";

/** How well one language is understood, forced to choose among our intents. */
export interface LanguageScore {
  language: string;
  rows: number;
  area: number;
  intent: number;
}

/** Two intents that are mixed up, with the utterances behind it. */
export interface MixedUp {
  truth: string;
  taken: string;
  utterances: PlacedRow[];
}

export interface ConfusionReport {
  languages: LanguageScore[];
  mixedUp: MixedUp[];
  /** Mean distance between confidence and how often it was right, over ten bins. */
  calibrationError: number;
  logLoss: number;
  best: AcceptOutcome | undefined;
  /** Under the best `accept`. */
  asking: AskingOutcome | undefined;
  /** Whether the thresholds in use are as good as the best. */
  isInUseBest: boolean;
}

/** Sums up what cross-validation said of every row. Rows of `out` count for the threshold and the mix-ups only. */
export function confusionReport(judged: readonly Judged<PlacedRow>[]): ConfusionReport {
  const inside = judged.filter(({ row }) => !row.label.startsWith("out/"));
  const languages = [...groupBy(inside, ({ row }) => row.language)].map(([language, own]) => ({
    language,
    rows: own.length,
    area: shareOf(own, ({ row, reading }) => row.label.startsWith(`${reading.ranking.intents[0]?.area}/`)),
    intent: shareOf(own, isRight),
  }));
  const wrong = judged.filter((one) => !isRight(one));
  const pairs = groupBy(wrong, ({ row, reading }) => `${row.label} ${reading.ranking.intents[0]?.intent}`);
  const mixedUp = [...pairs.values()]
    .map((own) => ({
      truth: own[0]?.row.label ?? "",
      taken: own[0]?.reading.ranking.intents[0]?.intent ?? "",
      utterances: own.map(({ row }) => row),
    }))
    .sort((a, b) => b.utterances.length - a.utterances.length);
  const accepting = acceptOutcomes(judged);
  const best = bestOutcome(accepting);
  const asking = best && askingOutcomes(judged, best.accept);
  return {
    languages,
    mixedUp,
    calibrationError: calibrationErrorOf(inside),
    logLoss: logLossOf(inside),
    best,
    asking: asking && bestAsking(asking),
    isInUseBest: asking !== undefined && isBestAccept(accepting, thresholds.accept) && isBestAsking(asking, thresholds),
  };
}

function isRight({ row, reading }: Judged): boolean {
  return reading.ranking.intents[0]?.intent === row.label;
}

function calibrationErrorOf(judged: readonly Judged[]): number {
  const bins = Array.from({ length: 10 }, () => ({ sure: 0, right: 0 }));
  for (const one of judged) {
    const confidence = one.reading.ranking.intents[0]?.confidence ?? 0;
    const bin = bins[Math.min(9, Math.floor(confidence * 10))]!;
    bin.sure += confidence;
    bin.right += isRight(one) ? 1 : 0;
  }
  return bins.reduce((sum, { sure, right }) => sum + Math.abs(sure - right), 0) / Math.max(1, judged.length);
}

function logLossOf(judged: readonly Judged[]): number {
  const losses = judged.map(({ row, reading }) => -Math.log(reading.ranking.probabilityOf(row.label) + 1e-9));
  return losses.reduce((sum, loss) => sum + loss, 0) / Math.max(1, judged.length);
}

function shareOf<T>(all: readonly T[], is: (one: T) => boolean): number {
  return all.length === 0 ? 0 : all.filter(is).length / all.length;
}
