import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface LabelledRow {
  text: string;
  label: string;
}

/** A row of the two sets about wallets: `accepted` are the areas a fair judge takes, `out` for none of ours. */
export interface AreaRow {
  text: string;
  area: string;
  accepted: string[];
  language: string;
}

export interface EvalData {
  banking: { train: LabelledRow[]; test: LabelledRow[] };
  clinc: { train: LabelledRow[]; test: LabelledRow[]; outside: string[] };
  massive: { train: LabelledRow[]; test: LabelledRow[] };
  real: AreaRow[];
  authored: AreaRow[];
}

/** The evaluation sets in a folder; undefined when it is not there. They are read, never copied. */
export function readEvalData(dir: string): EvalData | undefined {
  if (!existsSync(join(dir, "banking77", "test.csv"))) return undefined;
  const tsv = (...path: string[]) => cells(readFileSync(join(dir, ...path), "utf8"));
  const labelled = (...path: string[]) => tsv(...path).map(([text = "", label = ""]) => ({ text, label }));
  const csv = (name: string) => parseCsv(readFileSync(join(dir, "banking77", name), "utf8"));
  return {
    banking: { train: csv("train.csv"), test: csv("test.csv") },
    clinc: {
      train: labelled("clinc150", "train.tsv"),
      test: labelled("clinc150", "test.tsv"),
      outside: tsv("clinc150", "oos_test.tsv").map(([text = ""]) => text),
    },
    massive: { train: labelled("massive-zh", "train.tsv"), test: labelled("massive-zh", "test.tsv") },
    real: tsv("zh-real-dev.tsv").map(([text = "", area = "", accepted = ""]) => ({
      text,
      area,
      accepted: accepted.split(","),
      language: "zh-Hans",
    })),
    authored: tsv("authored-dev.tsv").map(([language = "", area = "", , , text = ""]) => ({
      text,
      area,
      accepted: [area],
      language,
    })),
  };
}

function cells(text: string): string[][] {
  return text
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line !== "")
    .map((line) => line.split("\t"));
}

/** Two columns, quoted where they hold commas or line breaks. */
function parseCsv(text: string): LabelledRow[] {
  return Array.from(
    text.matchAll(/^(?:"((?:[^"]|"")*)"|([^,\n]*)),([^\n\r]*)\r?$/gm),
    ([, quoted, plain, label = ""]) => ({ text: (quoted ?? plain ?? "").replaceAll('""', '"'), label }),
  ).slice(1);
}
