import { join } from "node:path";
import { stdin, stdout } from "node:process";
import { builtModels } from "../built-models.ts";
import { runExplain } from "../understanding/cli-explain.ts";
import { runUnderstand } from "../understanding/cli-understand.ts";
import { createUnderstanding } from "../understanding/create-understanding.ts";
import { openModel } from "../understanding/open-understanding.ts";
import { configured, readWords, trainingProgress } from "./terminal.ts";

/** `walletline understand`: utterances on stdin, one JSON line each; `understand "…" --explain`: what decided. */
export async function understand(args: string[]): Promise<void> {
  const config = configured();
  const { knowledge } = readWords(config.root);
  const { rows, lexicon, danger } = knowledge;
  const model = await openModel({
    rows,
    lexicon,
    danger,
    cacheDir: join(config.dataDir, "cache"),
    builtDir: builtModels(config.root),
    onProgress: trainingProgress(),
  });
  const understanding = createUnderstanding({ model, lexicon, danger });
  const now = () => new Date().toISOString();
  const timeZone = knowledge.wallet.hours["time-zone"];
  const utterance = args.find((arg) => !arg.startsWith("--"));
  if (args.includes("--explain") && utterance !== undefined) {
    stdout.write(runExplain({ utterance, understanding, model, lexicon, now: now(), timeZone }));
    return;
  }
  const input =
    utterance === undefined
      ? stdin
      : (async function* () {
          yield `${utterance}\n`;
        })();
  await runUnderstand({
    understanding,
    input,
    now,
    timeZone,
    write: (line) => new Promise((done) => stdout.write(line, () => done())),
  });
}
