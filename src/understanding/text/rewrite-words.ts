/** Replaces known spellings, longest first, in one pass: Latin keys only as whole words, Han keys anywhere. */
export function createRewriter(rewrites: ReadonlyMap<string, string>): (text: string) => string {
  const byFirst = new Map<number, [string, string][]>();
  for (const [from, to] of rewrites) {
    if (from === "") continue;
    const list = byFirst.get(from.charCodeAt(0)) ?? [];
    list.push([from, to]);
    byFirst.set(from.charCodeAt(0), list);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b[0].length - a[0].length);
  return (text) => {
    let out = "";
    let kept = 0;
    for (let i = 0; i < text.length; i++) {
      const list = byFirst.get(text.charCodeAt(i));
      const hit = list && hitAt(text, i, list);
      if (!hit) continue;
      out += text.slice(kept, i) + hit[1];
      i += hit[0].length - 1;
      kept = i + 1;
    }
    return kept === 0 ? text : out + text.slice(kept);
  };
}

function hitAt(text: string, at: number, list: readonly [string, string][]): [string, string] | undefined {
  for (const hit of list) if (text.startsWith(hit[0], at) && standsAlone(text, at, hit[0])) return hit;
  return undefined;
}

function standsAlone(text: string, start: number, word: string): boolean {
  const isLatin = isWordUnit(word.charCodeAt(0));
  return !isLatin || (!isWordUnit(text.charCodeAt(start - 1)) && !isWordUnit(text.charCodeAt(start + word.length)));
}

/** a–z, 0–9, and Latin letters with marks; the text is lower case already. */
export function isWordUnit(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || (unit >= 0xdf && unit <= 0x24f);
}
