import { join } from "node:path";
import { stdout } from "node:process";
import { createRegistry } from "../contacts/create-registry.ts";
import { contactMarksFile, readContactMarks } from "../knowledge/contact-marks.ts";
import type { KnowledgeRow } from "../knowledge/intent.ts";
import { showProblems } from "../knowledge/problem.ts";
import { proposalsFile, readProposals } from "../knowledge/proposals.ts";
import { findRepeats } from "../understanding/check-rows.ts";
import { runCheck } from "../understanding/cli-check.ts";
import { createReading } from "../understanding/reading.ts";
import { buildHanTable } from "../understanding/text/han-table.ts";
import { configured, readWords } from "./terminal.ts";

/** Facts of the source document, F01 to this number; each is carried by some entry. */
const factsInSource = 56;

/** `walletline check`: validates all YAML, then looks for utterances that repeat or contradict each other. Answers the exit code. */
export async function check(): Promise<number> {
  const { root, dataDir } = configured();
  const { knowledge } = readWords(root);
  const { rows, lexicon, intents, wallet: facts } = knowledge;
  const proposed = checkProposals(join(dataDir, proposalsFile), { rows, intents: new Set(intents.keys()) });
  const registry = createRegistry({ official: facts["official-contacts"], called: facts.name });
  const marked = checkContactMarks(join(dataDir, contactMarksFile), (text) =>
    registry.checkContact(text).some(({ verdict }) => verdict === "official"),
  );
  for (const line of [...proposed.lines, ...marked.lines]) stdout.write(`${line}\n`);
  const checked = runCheck({
    rows,
    usedFacts: new Set([...intents.values()].flatMap(({ source }) => source)),
    facts: Array.from({ length: factsInSource }, (_, index) => `F${String(index + 1).padStart(2, "0")}`),
    reading: createReading(await buildHanTable(), lexicon),
    write: (line) => stdout.write(`${line}\n`),
  });
  return proposed.wrong + marked.wrong > 0 ? 1 : checked;
}

/** What the desk has proposed, held against the knowledge: unknown intents, repeats and contradictions, each with its place. */
export function checkProposals(
  file: string,
  { rows, intents }: { rows: readonly KnowledgeRow[]; intents: ReadonlySet<string> },
): { lines: string[]; wrong: number } {
  const read = readProposals(file, { intents });
  const repeats = findRepeats([...rows, ...read.rows]).filter((finding) => finding.file === file);
  const wrong = [...read.problems, ...repeats];
  const waiting = `${file}: ${read.proposals.length} proposed utterances wait for an author, ${wrong.length} wrong`;
  return {
    lines: [...(wrong.length > 0 ? [showProblems(wrong)] : []), ...(read.proposals.length > 0 ? [waiting] : [])],
    wrong: wrong.length,
  };
}

/** What the desk takes reported contacts for, held against the register: contradictions, and what stands there already. */
export function checkContactMarks(
  file: string,
  isOfficial: (value: string) => boolean,
): { lines: string[]; wrong: number } {
  const { marks, problems } = readContactMarks(file, { isOfficial });
  const waiting = `${file}: ${marks.length} marked contacts wait for an author, ${problems.length} wrong`;
  return {
    lines: [...(problems.length > 0 ? [showProblems(problems)] : []), ...(marks.length > 0 ? [waiting] : [])],
    wrong: problems.length,
  };
}
