import { createSieve } from "../text/pattern-sieve.ts";
import type { Finder, Found } from "./finder.ts";

/** Banks by the names the lexicon gives them, the longest name first; Latin names as whole words. */
export function createBankFinder(banks: ReadonlyMap<string, readonly string[]>): Finder {
  const idOf = new Map(
    [...banks].flatMap(([id, names]) => names.map((name): [string, string] => [name.toLowerCase(), id])),
  );
  if (idOf.size === 0) return () => [];
  const names = [...idOf.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => (/^[\w.]/.test(name) ? `(?<![a-z0-9])${escaped(name)}(?![a-z0-9])` : escaped(name)));
  const mayMatch = createSieve([{ pattern: new RegExp(names.join("|"), "g") }]);
  return ({ simplified }) =>
    mayMatch(simplified).flatMap(({ pattern }) =>
      Array.from(
        simplified.matchAll(pattern),
        (match): Found => ({
          type: "bank",
          start: match.index,
          end: match.index + match[0].length,
          value: idOf.get(match[0]) ?? match[0],
        }),
      ),
    );
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
