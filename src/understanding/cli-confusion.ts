import type { Lexicon } from "../domain/lexicon.ts";
import type { PlacedRow } from "./check-rows.ts";
import { confusionPicture } from "./confusion-picture.ts";
import { type ConfusionReport, confusionReport } from "./confusion-report.ts";
import { crossValidate } from "./cross-validate.ts";
import { buildHanTable } from "./text/han-table.ts";
import { temperature, thresholds } from "./thresholds.ts";

interface Options {
  rows: readonly PlacedRow[];
  lexicon: Lexicon;
  write: (line: string) => void;
  /** Takes the picture, one HTML page. */
  writeHtml?: (page: string) => void;
  folds?: number;
  onProgress?: (share: number) => void;
}

const worst = 25;
const examples = 4;

/** `walletline confusion`: cross-validates the knowledge and prints what is mixed up, with the utterances behind it. */
export async function runConfusion({
  rows,
  lexicon,
  write,
  writeHtml,
  folds = 5,
  onProgress,
}: Options): Promise<ConfusionReport> {
  const han = await buildHanTable();
  const judged = crossValidate({ rows, lexicon, han, folds, temperature, onProgress });
  const report = confusionReport(judged);
  write("language   rows   area   intent");
  for (const { language, rows: count, area, intent } of report.languages)
    write(`${language.padEnd(8)} ${String(count).padStart(6)}  ${percent(area)}   ${percent(intent)}`);
  write(
    `calibration error ${report.calibrationError.toFixed(3)}, log loss ${report.logLoss.toFixed(3)} at temperature ${temperature}`,
  );
  if (report.best)
    write(
      `best threshold ${report.best.accept.toFixed(2)} (in use: ${thresholds.accept}): refuses ${percent(report.best.refused)} of what is ours, takes ${percent(report.best.falseAccepts)} of what is not`,
    );
  if (report.asking)
    write(
      `best sure ${report.asking.sure.toFixed(2)} and margin ${report.asking.margin.toFixed(2)} (in use: ${thresholds.sure} and ${thresholds.margin}): asks back ${percent(report.asking.asked)} of what it takes`,
    );
  if (!report.isInUseBest)
    write("others than the thresholds in use do better: set them in src/understanding/thresholds.ts");
  for (const { truth, taken, utterances } of report.mixedUp.slice(0, worst)) {
    write(`${String(utterances.length).padStart(4)}  ${truth} taken for ${taken}`);
    for (const { text, file, line } of utterances.slice(0, examples)) write(`      ${text}  (${file}:${line})`);
  }
  writeHtml?.(confusionPicture(report.mixedUp));
  return report;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
