/** An answer as it is compared: NFKC (so width), lower case, no spaces. security.md R11. */
export function normaliseAnswer(answer: string): string {
  return answer.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
}
