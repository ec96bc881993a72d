/** A text's parts that could each have been said alone. */
export const clausesOf = (text: string): string[] =>
  text
    .normalize("NFKC")
    .split(/[,.;!?:。、…~\n]+|\s(?:and|so|but|then)\s/i)
    .filter((clause) => clause.trim() !== "");

/** The same, parted at a space between Han characters as well: who writes no marks writes those. */
export const partsOf = (text: string): string[] =>
  clausesOf(text).flatMap((clause) => clause.split(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/u));
