/** An answer as it is compared: NFKC (so width), lower case, letters and digits only, so "St Mary's" is "st marys". security.md R11. */
export function normaliseAnswer(answer: string): string {
  const folded = answer.normalize("NFKC").toLowerCase();
  // An answer of signs alone stays what it is: it must not become one that everything empty answers.
  return folded.replace(/[^\p{L}\p{M}\p{N}]/gu, "") || folded.replace(/\s+/g, "");
}
