import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { readKnowledge } from "../../src/knowledge/read-knowledge.ts";
import { createClassifier } from "../../src/understanding/classifier/create-classifier.ts";
import { confusionReport } from "../../src/understanding/confusion-report.ts";
import { createUnderstanding } from "../../src/understanding/create-understanding.ts";
import { crossValidate } from "../../src/understanding/cross-validate.ts";
import { createIntentReader } from "../../src/understanding/intent-reader.ts";
import { createReading } from "../../src/understanding/reading.ts";
import { deserialiseUnderstanding, serialiseUnderstanding } from "../../src/understanding/serialise-understanding.ts";
import { createSlipCorrector } from "../../src/understanding/text/correct-slips.ts";
import { buildHanTable } from "../../src/understanding/text/han-table.ts";
import { temperature, thresholds } from "../../src/understanding/thresholds.ts";
import { trainUnderstanding } from "../../src/understanding/train-understanding.ts";
import { besideBayes } from "./beside-bayes.ts";
import { type Contestant, naturalBayes, nlpJs, ours } from "./contestants.ts";
import { type AreaRow, type LabelledRow, readEvalData } from "./eval-data.ts";
import { findLeaks } from "./find-leaks.ts";
import { type Measured, measure } from "./measure.ts";
import { withOneHomophone } from "./same-sound.ts";
import { tenShot } from "./ten-shot.ts";
import { measureWalletSet } from "./wallet-sets.ts";

const seeds = [1, 2, 3, 4, 5];
/** `-- --ours`: ours alone, in minutes, and no file is written. */
const isOursAlone = process.argv.includes("--ours");
const data = readEvalData(process.env.EVAL_DIR ?? "../shared/eval");
const outcome = readKnowledge("knowledge");
if (!data) {
  console.log("skipped: no data");
} else if (!outcome.ok) {
  console.error(outcome.problems);
  process.exitCode = 1;
} else {
  await bench(data, outcome.knowledge);
}

async function bench(
  { banking, clinc, massive, real, authored }: NonNullable<typeof data>,
  knowledge: Extract<typeof outcome, { ok: true }>["knowledge"],
): Promise<void> {
  const lines: string[] = [];
  const say = (line: string) => {
    lines.push(line);
    console.log(line);
  };
  const han = await buildHanTable();
  const contestants = [ours(han, knowledge.lexicon), ...(isOursAlone ? [] : [naturalBayes, nlpJs])];
  say(
    `# Understanding, measured\n\n${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}. \`npm run bench:understanding\` writes this file.\n`,
  );
  say(
    `All contestants train on the same rows. Calibration error is the mean distance between confidence and being right (ten bins). Times of a text are processor time, so that what else the machine did does not count in them, after some hundred texts read beforehand.\n`,
  );

  const tasks: [string, Parameters<typeof measure>[1]][] = [
    ["BANKING77, full", { ...banking, language: "en" }],
    ["CLINC150, with out-of-scope", { ...clinc, language: "en" }],
    ["MASSIVE zh-CN", { ...massive, language: "zh" }],
    [
      "zh-real-dev, as labels (knowledge rows; best label's area, nothing refused but by `out` labels)",
      { train: areaRows(knowledge.rows), test: asLabels(real), language: "zh" },
    ],
  ];
  for (const [title, task] of tasks) {
    say(`## ${title}\n`);
    say(
      "| | accuracy | at out-of-scope recall 0.70 | calibration error | median µs | p99 µs | training s | model MB |\n|---|---|---|---|---|---|---|---|",
    );
    const results: Measured[] = [];
    for (const contestant of contestants) {
      const measured = await measure(contestant, task);
      results.push(measured);
      say(row(measured));
    }
    const [own, bayes] = results;
    say(own && bayes ? `\nMedian time: natural's Bayes ÷ ours = ${(bayes.medianUs / own.medianUs).toFixed(1)}.\n` : "");
  }
  say(`## BANKING77, ten rows an intent, mean of seeds ${seeds.join(", ")}\n`);
  for (const contestant of contestants)
    say(`- ${contestant.name}: ${(await meanTenShot(contestant, banking)).toFixed(4)}`);

  const judged = crossValidate({ rows: knowledge.rows, lexicon: knowledge.lexicon, han, folds: 5, temperature });
  const report = confusionReport(judged);
  say(
    `\n## The knowledge, cross-validated (5 folds; every second \`out\` intent left out whole)\n\n| language | rows | area | intent |\n|---|---|---|---|`,
  );
  for (const { language, rows, area, intent } of report.languages)
    say(`| ${language} | ${rows} | ${area.toFixed(3)} | ${intent.toFixed(3)} |`);
  say(
    `\nCalibration error ${report.calibrationError.toFixed(3)}. Thresholds found: accept ${report.best?.accept.toFixed(2)} (in use ${thresholds.accept}) refuses ${report.best?.refused.toFixed(3)} of what is ours and takes ${report.best?.falseAccepts.toFixed(3)} of what is not; sure ${report.asking?.sure.toFixed(2)} and margin ${report.asking?.margin.toFixed(2)} (in use ${thresholds.sure} and ${thresholds.margin}) ask back ${report.asking?.asked.toFixed(3)}. Those in use are ${report.isInUseBest ? "as good" : "worse"}.\n`,
  );
  if (!report.isInUseBest) process.exitCode = 1;

  const started = performance.now();
  const model = await trainUnderstanding(knowledge);
  const trainS = (performance.now() - started) / 1000;
  const areaConfidence = createAreaConfidence(model, knowledge.lexicon);
  const understanding = createUnderstanding({ model, lexicon: knowledge.lexicon, danger: knowledge.danger });
  say(
    `## The whole understanding, thresholds, entities and signs of danger included\n\nTrained in ${trainS.toFixed(1)} s; ${loadedFromCache(serialiseUnderstanding(model))}.\n\n| set | area right | false accepts | zh-Hant | calibration error of the area | median µs | p99 µs |\n|---|---|---|---|---|---|---|`,
  );
  for (const [name, rows] of [
    ["zh-real-dev", real],
    ["zh-real-dev, one homophone each", homophones(real)],
    ["authored-dev", authored],
  ] as const) {
    const figures = await measureWalletSet(understanding, rows, areaConfidence);
    say(
      `| ${name} | ${figures.accuracy.toFixed(3)} | ${figures.falseAcceptRows} (${(figures.falseAccepts * 100).toFixed(0)}%) | ${name.startsWith("authored") ? figures.hant.toFixed(3) : "–"} | ${figures.calibrationError.toFixed(3)} | ${figures.medianUs.toFixed(0)} | ${figures.p99Us.toFixed(0)} |`,
    );
  }

  const beside = await besideBayes(understanding, {
    train: areaRows(knowledge.rows),
    texts: [...real, ...authored].map(({ text }) => text),
  });
  say(
    `\nThe whole understanding (signs of danger, language, slips, intents, entities) beside natural's Bayes, which only picks one of nine areas, on the rows of both sets: median ${beside.oursUs.toFixed(0)} µs (p99 ${beside.oursP99Us.toFixed(0)}) and ${beside.bayesUs.toFixed(0)} µs; Bayes ÷ ours = ${(beside.bayesUs / beside.oursUs).toFixed(1)}.`,
  );

  const evaluation = [...banking.test, ...clinc.test, ...massive.test, ...real, ...authored]
    .map(({ text }) => text)
    .concat(clinc.outside);
  const leaks = findLeaks(knowledge.rows, evaluation);
  say(`\nKnowledge utterances within normalised edit distance 0.2 of an evaluation row: ${leaks.length}.`);
  for (const { utterance, row: near } of leaks)
    console.error(
      `${utterance.file}:${utterance.line} "${utterance.text}" is too near to an evaluation row: "${near}"`,
    );
  if (leaks.length > 0) process.exitCode = 1;
  if (isOursAlone) return;
  mkdirSync("bench/results", { recursive: true });
  writeFileSync("bench/results/understanding.md", `${lines.join("\n")}\n`);
}

/** From a text to the probability of its best area. */
function createAreaConfidence(
  model: Awaited<ReturnType<typeof trainUnderstanding>>,
  lexicon: Parameters<typeof createReading>[1] & Parameters<typeof createIntentReader>[0]["lexicon"],
): (text: string) => number {
  const { read, extract } = createReading(model.han, lexicon);
  const correct = createSlipCorrector(model);
  const intentsIn = createIntentReader({ classifier: createClassifier(model.classifier, extract), lexicon });
  return (text) => intentsIn(correct(read(text))).ranking.inside;
}

/** Best of five, from the file on: what a start with a kept model waits for. */
function loadedFromCache(bytes: Uint8Array): string {
  const file = join(mkdtempSync(join(tmpdir(), "walletline-")), "model");
  writeFileSync(file, bytes);
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    deserialiseUnderstanding(readFileSync(file));
    return performance.now() - start;
  });
  rmSync(dirname(file), { recursive: true });
  return `loaded from its cache (${(bytes.length / 1e6).toFixed(0)} MB) in ${Math.min(...times).toFixed(0)} ms`;
}

function row({
  name,
  accuracy,
  atOutsideRecall,
  calibrationError,
  medianUs,
  p99Us,
  trainS,
  megabytes,
}: Measured): string {
  return `| ${name} | ${accuracy.toFixed(4)} | ${atOutsideRecall?.toFixed(4) ?? "–"} | ${calibrationError.toFixed(3)} | ${medianUs.toFixed(0)} | ${p99Us.toFixed(0)} | ${trainS.toFixed(1)} | ${megabytes.toFixed(1)} |`;
}

async function meanTenShot(
  contestant: Contestant,
  { train, test }: { train: LabelledRow[]; test: LabelledRow[] },
): Promise<number> {
  let sum = 0;
  for (const seed of seeds)
    sum += (await measure(contestant, { train: tenShot(train, seed), test, language: "en" })).accuracy;
  return sum / seeds.length;
}

function areaRows(rows: readonly LabelledRow[]): LabelledRow[] {
  return rows.map(({ text, label }) => ({ text, label: label.split("/")[0] ?? "" }));
}

function asLabels(rows: readonly AreaRow[]): LabelledRow[] {
  return rows.map(({ text, area }) => ({ text, label: area }));
}

function homophones(rows: readonly AreaRow[]): AreaRow[] {
  const texts = withOneHomophone(
    rows.map(({ text }) => text),
    1,
  );
  return rows.map((one, at) => ({ ...one, text: texts[at] ?? one.text }));
}
