import type { Case } from "./conversation.ts";

/** The intent of whoever complains. */
export const complaintIntent = "contact/complaint";
/** Of what was said so much stands in the case. */
const keptCharacters = 300;

/** The case that puts a complaint on record; `by` is the last day for its answer, "2026-12-12". */
export const complaintCase = (text: string, by: string): Pick<Case, "kind" | "summary" | "facts"> => ({
  kind: "complaint",
  summary: "talk-to-agent.complaint",
  facts: { description: text.trim().slice(0, keptCharacters), by },
});
