// Measures the detector of fraud and distress on a file of cases: node test/fraud/measure-cases.js <cases.yaml> [--show]
// It needs a build (npm run build); --show lists what was missed and what alarmed.
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { builtUnderstanding, shareOf } from "../support/built-understanding.js";

const [file, ...flags] = process.argv.slice(2);
if (!file) {
  console.error("usage: node test/fraud/measure-cases.js <cases.yaml> [--show]");
  process.exit(2);
}
const understand = await builtUnderstanding();
const cases = parse(readFileSync(file, "utf8")).map((row) => ({ ...row, heard: understand(row.text).danger?.kind }));

const heard = (of) => of.filter((row) => row.heard);
const rowOf = (name, of) => {
  const [is, not] = [of.filter(({ kind }) => kind !== "none"), of.filter(({ kind }) => kind === "none")];
  return `${name.padEnd(10)} recall ${shareOf(heard(is), is).padEnd(20)} false alarms ${shareOf(heard(not), not)}`;
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
