// Measures the understanding on files of questions: node test/unit/understanding/measure-questions.js [questions.yaml …] [--show]
// It needs a build (npm run build); without a file it measures all four halves; --show lists what was understood otherwise.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { builtUnderstanding, shareOf } from "../../support/built-understanding.js";

const asked = process.argv.slice(2);
const files = asked.filter((arg) => !arg.startsWith("--"));
const halves = ["seen", "held-out", "seen-2", "held-out-2"].map((half) =>
  join(import.meta.dirname, "questions", `${half}.yaml`),
);
const understand = await builtUnderstanding();
const areaOf = (intent) => intent.split("/")[0];

for (const file of files.length > 0 ? files : halves) {
  const rows = parse(readFileSync(file, "utf8")).map((row) => ({ ...row, as: understand(row.text) }));
  console.log(`# ${file.split("/").at(-1)}`);
  for (const [name, of] of [
    ["all", rows],
    ...["zh-Hans", "zh-Hant", "en"].map((language) => [language, rows.filter((row) => row.language === language)]),
    ...["out", "nothing"].map((intent) => [intent, rows.filter((row) => row.intent.includes(intent))]),
  ])
    console.log(
      `${name.padEnd(10)} area ${shareOf(of.filter(isAreaRight), of).padEnd(18)} intent ${shareOf(of.filter(isIntentRight), of)}`,
    );
  if (asked.includes("--show"))
    for (const { text, intent, as } of rows.filter((row) => !isIntentRight(row)))
      console.log(`${intent.join(" or ")}: ${text} — ${as.decision} ${as.intent} ${as.confidence.toFixed(2)}`);
}

/** Nothing acted on counts as "out"; small talk does no harm where nothing was said. */
function isAreaRight({ intent, as }) {
  const area = as.area ?? "out";
  if (intent.includes("nothing")) return area === "out" || area === "smalltalk";
  return intent.some((one) => areaOf(one) === area);
}

function isIntentRight(row) {
  const isOurs = row.intent.some((one) => one.includes("/"));
  return isOurs ? row.intent.includes(row.as.intent) : isAreaRight(row);
}
