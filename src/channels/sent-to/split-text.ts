/** Cuts a text into parts of at most `longest` UTF-16 units: at a blank line, a line, the end of a sentence, a space, and only then anywhere; never inside a surrogate pair. */
export function splitText(text: string, longest: number): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > longest) {
    const at = cutOf(rest, longest);
    parts.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  return rest === "" && parts.length > 0 ? parts : [...parts, rest];
}

/** A cut that leaves less than this share of the room filled looks torn. */
const leastFill = 0.5;

function cutOf(text: string, longest: number): number {
  const head = text.slice(0, longest);
  for (const end of [/\n\s*\n/g, /\n/g, /[。！？；!?]|[.;](?=\s)/g, /\s/g]) {
    const at = [...head.matchAll(end)].at(-1);
    const cut = at ? at.index + at[0].length : 0;
    if (cut >= longest * leastFill) return cut;
  }
  const splitsPair = /[\uD800-\uDBFF]/.test(head.at(-1) ?? "");
  return splitsPair && longest > 1 ? longest - 1 : longest;
}
