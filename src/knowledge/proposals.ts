import { z } from "zod";
import { type Language, languages } from "../domain/language.ts";
import type { KnowledgeRow } from "./intent.ts";
import type { Problem } from "./problem.ts";
import { addToReview, readReview } from "./review-file.ts";

const proposal = z.strictObject({
  text: z.string().trim().min(1).max(300),
  language: z.enum(languages as [Language, ...Language[]]),
  intent: z.string(),
  by: z.string(),
  at: z.string(),
});
/** An utterance that somebody at the desk would teach the bot, for an author to move into an area file. */
export type Proposal = z.infer<typeof proposal>;

/** The review file of an installation, below its data. */
export const proposalsFile = "review/utterances.yaml";

const head =
  "# Utterances proposed at the desk. Move the good ones into knowledge/areas/*.yaml, then take them out here.\n";

/** Adds one line to the review file, written aside and renamed; "known" when the same is there for the same intent. */
export function addProposal(file: string, added: Proposal): "added" | "known" {
  if (readProposals(file).proposals.some(({ text, intent }) => text === added.text && intent === added.intent))
    return "known";
  addToReview(file, head, proposal.parse(added));
  return "added";
}

/** The proposals as rows beside the knowledge's own, so that repeats and contradictions are found; unknown intents are problems. No file: none. */
export function readProposals(
  file: string,
  { intents, shownAs = file }: { intents?: ReadonlySet<string>; shownAs?: string } = {},
): { proposals: Proposal[]; rows: KnowledgeRow[]; problems: Problem[] } {
  const { entries: proposals, lineOf, problems } = readReview(file, proposal, shownAs);
  const rows = proposals.map(({ text, intent, language }, at) => ({
    ...{ text, label: intent, language, file: shownAs, line: lineOf(at) },
  }));
  const unknown = rows
    .filter(({ label }) => intents && !intents.has(label))
    .map(({ file: where, line, label }) => ({ file: where, line, message: `${label}: there is no such intent` }));
  return { proposals, rows, problems: [...problems, ...unknown] };
}
