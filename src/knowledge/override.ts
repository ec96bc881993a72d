/** Puts other words in their place, the longest first; what was put in is not looked at again. */
export function createOverride(words: readonly (readonly [string, string])[]): (text: string) => string {
  if (words.length === 0) return (text) => text;
  const wanted = new Map(words);
  const longestFirst = [...wanted.keys()].sort((a, b) => b.length - a.length);
  const any = new RegExp(longestFirst.map(escaped).join("|"), "g");
  return (text) => text.replace(any, (word) => wanted.get(word)!);
}

/** The word as a regular expression that matches it alone. */
export function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
