import type { Case } from "./conversation.ts";

/** The intent of whoever complains. */
export const complaintIntent = "contact/complaint";
/** Of what was said so much stands in the case. */
const keptCharacters = 300;

/** What was written of it while waiting stands in the case, too, up to so much. */
const keptInAll = 2_000;

/** The case that puts a complaint on record; `by` is the last day for its answer, "2026-12-12". */
export const complaintCase = (text: string, by: string): Pick<Case, "kind" | "summary" | "facts"> => ({
  kind: "complaint",
  summary: "talk-to-agent.complaint",
  facts: { description: text.trim().slice(0, keptCharacters), by },
});

/** The complaint with words that were added to it; undefined when it is answered, or they do not fit in any more. */
export function addedTo(complaint: Case, text: string): Case | undefined {
  const description = [complaint.facts.description, text.trim()].filter(Boolean).join("\n");
  if (complaint.state === "resolved" || description.length > keptInAll) return undefined;
  return { ...complaint, facts: { ...complaint.facts, description } };
}
