import { join } from "node:path";
import { stdin, stdout } from "node:process";
import { parseArgs } from "node:util";
import { builtModels } from "../built-models.ts";
import { runExplain } from "../understanding/cli-explain.ts";
import { runUnderstand } from "../understanding/cli-understand.ts";
import { createUnderstanding } from "../understanding/create-understanding.ts";
import { modelFiles } from "../understanding/model-file.ts";
import { openModel } from "../understanding/open-understanding.ts";
import { configured, readWords, refuseUsage, trainingProgress } from "./terminal.ts";

/** `walletline understand`: utterances on stdin, one JSON line each; `understand "…" --explain`: what decided. */
export async function understand(args: string[]): Promise<void> {
  const asked = readArgs(args);
  const config = configured();
  const { knowledge } = readWords(config.root);
  const { rows, lexicon, danger } = knowledge;
  const learnt = { rows, lexicon, danger };
  const files = modelFiles(learnt, { cacheDir: join(config.dataDir, "cache"), builtDir: builtModels(config.root) });
  const model = await openModel({ ...learnt, files, onProgress: trainingProgress() });
  const understanding = createUnderstanding({ model, lexicon, danger });
  const now = () => new Date().toISOString();
  const timeZone = knowledge.wallet.hours["time-zone"];
  const { explain, utterance } = asked;
  if (explain && utterance !== undefined) {
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

/** What stands before the options is one utterance, quoted or not. */
function readArgs(args: string[]): { explain: boolean; utterance?: string } {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { explain: { type: "boolean", default: false } },
  });
  const utterance = positionals.length === 0 ? undefined : positionals.join(" ");
  return values.explain && utterance === undefined ? refuseUsage("understand") : { explain: values.explain, utterance };
}
