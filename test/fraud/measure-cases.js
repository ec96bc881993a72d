// Measures the detector of fraud and distress on a file of cases: node test/fraud/measure-cases.js <cases.yaml> [--show]
// It needs a build (npm run build); --show lists what was missed and what alarmed.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { readAll } from "../../dist/src/read-all.js";
import { modelFiles } from "../../dist/src/understanding/model-file.js";
import { openUnderstanding } from "../../dist/src/understanding/open-understanding.js";

const root = join(import.meta.dirname, "../..");
const [file, ...flags] = process.argv.slice(2);
if (!file) {
  console.error("usage: node test/fraud/measure-cases.js <cases.yaml> [--show]");
  process.exit(2);
}
const read = readAll(root);
if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join("\n"));
const { rows, lexicon, danger } = read.words.knowledge;
const learnt = { rows, lexicon, danger };
const files = modelFiles(learnt, { cacheDir: join(root, ".tmp/cache"), builtDir: join(root, "dist/model") });
const understanding = await openUnderstanding({ ...learnt, files });
const at = { now: "2026-11-22T02:00:00.000Z", timeZone: "Asia/Shanghai" };
const cases = parse(readFileSync(file, "utf8")).map((row) => ({
  ...row,
  heard: understanding.understand(row.text, at).danger?.kind,
}));

const share = (part, of) =>
  of.length === 0 ? "–" : `${((100 * part.length) / of.length).toFixed(1)} % (${part.length}/${of.length})`;
const heard = (of) => of.filter((row) => row.heard);
const rowOf = (name, of) => {
  const [is, not] = [of.filter(({ kind }) => kind !== "none"), of.filter(({ kind }) => kind === "none")];
  return `${name.padEnd(10)} recall ${share(heard(is), is).padEnd(20)} false alarms ${share(heard(not), not)}`;
};
for (const [name, of] of [
  ["all", cases],
  ...["zh-Hans", "zh-Hant", "en"].map((language) => [language, cases.filter((row) => row.language === language)]),
  ...["fraud", "distress"].map((kind) => [kind, cases.filter((row) => row.kind === kind)]),
  ["near", cases.filter(({ near }) => near)],
  ["far", cases.filter(({ kind, near }) => kind === "none" && !near)],
])
  console.log(rowOf(name, of));
if (flags.includes("--show"))
  for (const { text, kind, heard: as, why } of cases.filter((row) => (row.kind !== "none") !== Boolean(row.heard)))
    console.log(`${kind === "none" ? `alarmed (${as})` : `missed (${kind})`}: ${text} — ${why}`);
