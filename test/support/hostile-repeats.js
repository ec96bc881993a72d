/**
 * Texts on which a pattern may run for ever: what its repeated groups are made of, over and over, so that there are ever more
 * ways to cut it, and then something that no way fits.
 */

const enough = 64;

/** The groups of a pattern that repeat without a narrow bound: `(a|b)*`, `(a|b)+`, `(a|b){0,}`, `(a|b){2,20}`; by what they hold. */
export function repeatedGroups(source) {
  const groups = [];
  const open = [];
  for (let at = 0; at < source.length; at += 1) {
    const char = source[at];
    if (char === "\\") at += 1;
    else if (char === "[") at = endOfClass(source, at);
    else if (char === "(") open.push(at);
    else if (char === ")") {
      const from = open.pop();
      const repeats = /^(?:[*+]|\{\d+,(\d*)\})/.exec(source.slice(at + 1));
      if (from === undefined || !repeats || (repeats[1] && Number(repeats[1]) < 8)) continue;
      const inside = source.slice(from + 1, at).replace(/^\?(?:[:=!]|<[=!]|<\w+>)/, "");
      groups.push({ inside, before: source.slice(0, from) });
    }
  }
  return groups;
}

function endOfClass(source, from) {
  let at = from + 1;
  while (at < source.length && source[at] !== "]") at += source[at] === "\\" ? 2 : 1;
  return at;
}

/** What stands between the bars that belong to no group inside. */
function alternatives(inside) {
  const found = [""];
  let depth = 0;
  for (let at = 0; at < inside.length; at += 1) {
    const char = inside[at];
    const end = char === "\\" ? at + 1 : char === "[" ? endOfClass(inside, at) : at;
    if (char === "(") depth += 1;
    if (char === ")") depth -= 1;
    if (char === "|" && depth === 0) found.push("");
    else found[found.length - 1] += inside.slice(at, end + 1);
    at = end;
  }
  return found;
}

const escapes = { s: " ", d: "1", w: "a", b: "", B: "", n: "\n", t: "\t", S: "a", D: "a", W: "-" };
const kinds = { Han: "钱", L: "a", N: "1", P: "-", S: "$", C: "\u0001" };

/** Some of the texts that fit a piece of a pattern, with what may be left out and without it. */
function examples(piece, most = 6) {
  let texts = [""];
  for (let at = 0; at < piece.length; ) {
    let one;
    let end = at;
    const char = piece[at];
    if (char === "\\") {
      const property = /^\\[pP]\{(?:Script=)?(\w+)[^}]*\}/.exec(piece.slice(at));
      one = [property ? (kinds[property[1]] ?? "a") : (escapes[piece[at + 1]] ?? piece[at + 1])];
      end = at + (property ? property[0].length : 2);
    } else if (char === "[") {
      end = endOfClass(piece, at) + 1;
      const inside = piece.slice(at + 1, end - 1);
      one = inside.startsWith("^") ? ["x"] : examples(inside[0] === "\\" ? inside.slice(0, 2) : inside[0], 1);
    } else if (char === "(") {
      let depth = 0;
      for (end = at; end < piece.length; end += 1) {
        if (piece[end] === "\\") end += 1;
        else if (piece[end] === "[") end = endOfClass(piece, end);
        else if (piece[end] === "(") depth += 1;
        else if (piece[end] === ")" && --depth === 0) break;
      }
      const inside = piece.slice(at + 1, end);
      end += 1;
      one = /^\?<?[=!]/.test(inside)
        ? [""]
        : alternatives(inside.replace(/^\?(?::|<\w+>)/, ""))
            .flatMap((each) => examples(each, 2))
            .slice(0, 4);
    } else {
      one = [char === "." ? "x" : char === "^" || char === "$" ? "" : char];
      end = at + 1;
    }
    const times = /^(?:[?*+]|\{(\d+)[^}]*\})\??/.exec(piece.slice(end));
    if (times) {
      end += times[0].length;
      const mayMiss = times[0][0] === "?" || times[0][0] === "*" || times[1] === "0";
      if (mayMiss) one = [...one, ""];
    }
    texts = texts.flatMap((text) => one.map((more) => text + more)).slice(0, most);
    at = end;
  }
  return texts;
}

/** What repeats without a bound and is no group: a class, a dot, a kind of character, a letter; with what stands in front of it. */
function repeatedAtoms(source) {
  const atoms = [];
  for (let at = 0; at < source.length; ) {
    const property = /^\\[pP]\{[^}]*\}/.exec(source.slice(at));
    const char = source[at];
    const end = property
      ? at + property[0].length
      : char === "\\"
        ? at + 2
        : char === "["
          ? endOfClass(source, at) + 1
          : at + 1;
    if (!"()|^$?*+{}".includes(char) && /^(?:[*+]|\{\d+,\})/.test(source.slice(end)))
      atoms.push({ atom: source.slice(at, end), before: source.slice(0, at) });
    at = end;
  }
  return atoms;
}

/**
 * Texts on which a pattern may take the square of their length: one that begins anywhere is begun anew at each character of a long
 * run. Each is `length` characters of what repeats in it, alone and behind what stands in front, and then something that fits nothing.
 */
export function longRuns(source, length) {
  return repeatedAtoms(source).flatMap(({ atom, before }) => {
    const starts = [
      "",
      ...examples(
        before
          .replace(/^\^/, "")
          .slice(-24)
          .replace(/^[^|(]*[|(]/, ""),
        2,
      ),
    ];
    return examples(atom, 2).flatMap((unit) =>
      [...new Set(starts)].map((start) => `${start}${unit.repeat(length)}\u0000`),
    );
  });
}

/** Hostile texts for a pattern, each about `length` characters long; none where nothing in it repeats. */
export function hostileTexts(source, length) {
  return repeatedGroups(source).flatMap(({ inside, before }) => {
    const parts = [...new Set(alternatives(inside).flatMap((each) => examples(each)))].filter((part) => part !== "");
    const starts = [
      "",
      ...(before.startsWith("^")
        ? examples(before.slice(1), 2)
        : examples(before.slice(-24).replace(/^[^|(]*[|(]/, ""), 2)),
    ];
    // Two that make a third are what a text can be cut into in more ways than one.
    const twice = parts.filter((part) => parts.some((head) => part !== head && part.startsWith(head)));
    const units = [
      ...new Set([
        ...twice,
        ...parts.slice(0, enough),
        ...parts.slice(0, enough).map((part, at) => part + parts[(at * 7 + 3) % parts.length]),
      ]),
    ];
    return units.flatMap((unit) =>
      starts.map((start) => `${start}${unit.repeat(Math.ceil(length / unit.length)).slice(0, length)}\u0000`),
    );
  });
}
