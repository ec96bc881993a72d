import { editDistance } from "./understanding/natural.ts";

/** Names that begin so are nobody else's by the look of them. */
const families = new Set(["SLACK", "TEAMS"]);
/** Letters from which on two slips are taken for a slip; in a shorter name they make another word of it. */
const longName = 9;

/** Says of each variable that is spelt nearly as a known one which that is; never what it holds. */
export function findMisspelt(given: readonly string[], known: readonly string[]): string[] {
  return given
    .filter((name) => !known.includes(name))
    .map((name) => ({ name, meant: meantBy(name, known) }))
    .filter(({ meant }) => meant.length > 0)
    .map(({ name, meant }) => `unknown variable ${name}, did you mean ${meant.join(" or ")}?`);
}

function meantBy(name: string, known: readonly string[]): string[] {
  const near = known
    .filter((each) => Math.abs(each.length - name.length) <= slipsAllowed(each))
    .map((each) => ({ each, slips: editDistance(name, each) }))
    .filter(({ each, slips }) => slips <= slipsAllowed(each));
  const fewest = Math.min(...near.map(({ slips }) => slips));
  if (near.length > 0) return near.filter(({ slips }) => slips === fewest).map(({ each }) => each);
  const [family = "", ...words] = name.split("_");
  if (!families.has(family)) return [];
  return known.filter((each) => {
    const [ours, ...theirs] = each.split("_");
    return ours === family && theirs.some((word) => words.some((slip) => isSameWord(slip, word)));
  });
}

const slipsAllowed = (known: string): number => (known.length < longName ? 1 : 2);

/** Short ones (ID, APP, BOT) stand in too many names to tell anything. */
const isSameWord = (a: string, b: string): boolean => b.length > 3 && editDistance(a, b) <= 1;
