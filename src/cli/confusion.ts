import { writeFileSync } from "node:fs";
import { stdout } from "node:process";
import { parseArgs } from "node:util";
import { runConfusion } from "../understanding/cli-confusion.ts";
import { configured, readWords, trainingProgress } from "./terminal.ts";

/** `walletline confusion [--html file]`: which intents are taken for which others, cross-validated. */
export async function confusion(args: string[]): Promise<void> {
  const { knowledge } = readWords(configured().root);
  const { html: file } = parseArgs({ args, options: { html: { type: "string" } } }).values;
  await runConfusion({
    rows: knowledge.rows,
    lexicon: knowledge.lexicon,
    write: (line) => stdout.write(`${line}\n`),
    writeHtml: file === undefined ? undefined : (page) => writeFileSync(file, page),
    onProgress: trainingProgress(),
  });
}
