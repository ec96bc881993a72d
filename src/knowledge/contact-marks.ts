import { z } from "zod";
import type { Problem } from "./problem.ts";
import { addToReview, readReview } from "./review-file.ts";

/** What somebody at the desk takes a reported contact for. */
export const contactMarks = ["ours", "fake", "unclear"] as const;

const mark = z.strictObject({
  kind: z.string().min(1).max(40),
  /** As the report shows it. */
  masked: z.string().min(1).max(200),
  /** The whole number, address or name, where the agent has it. */
  value: z.string().trim().min(1).max(200).optional(),
  mark: z.enum(contactMarks),
  note: z.string().trim().min(1).max(300).optional(),
  by: z.string(),
  at: z.string(),
});
/** A change to the register of official contacts that somebody at the desk proposes, for its author to make or to drop. */
export type ContactMark = z.infer<typeof mark>;

/** The review file of an installation, below its data. */
export const contactMarksFile = "review/contacts.yaml";
const head =
  "# Contacts that customers reported, as the desk takes them. Put what is ours into official-contacts of knowledge/wallet.yaml,\n# have what is fake taken down, then take the entries out here.\n";

/** Adds one line to the review file; "known" when the same contact carries the same mark there last. */
export function addContactMark(file: string, added: ContactMark): "added" | "known" {
  const last = readContactMarks(file).marks.findLast((each) => isSame(each, added));
  if (last?.mark === added.mark && last.value === added.value) return "known";
  addToReview(file, head, mark.parse(added));
  return "added";
}

const isSame = (a: Pick<ContactMark, "kind" | "masked">, b: Pick<ContactMark, "kind" | "masked">): boolean =>
  a.kind === b.kind && a.masked === b.masked;

/** All marks, oldest first: the last one of a contact holds. No file: none. */
export function readContactMarks(
  file: string,
  { isOfficial, shownAs = file }: { isOfficial?: (value: string) => boolean; shownAs?: string } = {},
): { marks: ContactMark[]; problems: Problem[] } {
  const { entries: marks, lineOf, problems } = readReview(file, mark, shownAs);
  const wrong = marks.flatMap(({ value, masked, kind, mark: taken }, at) => {
    const found = (message: string) => [{ file: shownAs, line: lineOf(at), message: `${masked}: ${message}` }];
    const later = marks.slice(at + 1).find((each) => isSame(each, { kind, masked }) && each.mark !== taken);
    if (later) return found(`marked as ${taken}, and as ${later.mark} by ${later.by} afterwards`);
    if (!isOfficial || value === undefined) return [];
    if (taken === "fake" && isOfficial(value)) return found("marked as fake, but it stands in the register as ours");
    return taken === "ours" && isOfficial(value) ? found("stands in the register already") : [];
  });
  return { marks, problems: [...problems, ...wrong] };
}
