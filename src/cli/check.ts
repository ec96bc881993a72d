import { stdout } from "node:process";
import { runCheck } from "../understanding/cli-check.ts";
import { createReading } from "../understanding/reading.ts";
import { buildHanTable } from "../understanding/text/han-table.ts";
import { configured, readWords } from "./terminal.ts";

/** Facts of the source document, F01 to this number; each is carried by some entry. */
const factsInSource = 56;

/** `walletline check`: validates all YAML, then looks for utterances that repeat or contradict each other. Answers the exit code. */
export async function check(): Promise<number> {
  const { knowledge } = readWords(configured().root);
  const { rows, lexicon, intents } = knowledge;
  return runCheck({
    rows,
    usedFacts: new Set([...intents.values()].flatMap(({ source }) => source)),
    facts: Array.from({ length: factsInSource }, (_, index) => `F${String(index + 1).padStart(2, "0")}`),
    reading: createReading(await buildHanTable(), lexicon),
    write: (line) => stdout.write(`${line}\n`),
  });
}
