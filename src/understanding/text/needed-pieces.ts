/** Pieces of text (one to three UTF-16 units), at least one of which stands in whatever the pattern matches. */
export type Need = ReadonlySet<string>;

const longestPiece = 3;
/** A class with more members says too little. */
const mostMembers = 40;
const digits = "0123456789";

/** What any match of a regular expression holds, as needs that must all be met; nothing where nothing can be told. Knows the grammar as far as our patterns use it, without the flags i, s and v. */
export function neededPieces(source: string): Need[] {
  let at = 0;
  return alternatives();

  function alternatives(): Need[] {
    const branches = [sequence()];
    while (source[at] === "|") {
      at++;
      branches.push(sequence());
    }
    if (branches.length === 1) return branches[0] ?? [];
    const tightest = branches.map(tightestOf);
    return tightest.every((need) => need !== undefined) ? [new Set(tightest.flatMap((need) => [...need]))] : [];
  }

  function sequence(): Need[] {
    const needs: Need[] = [];
    let run = "";
    const endRun = () => {
      if (run !== "") needs.push(new Set([run.slice(0, longestPiece)]));
      run = "";
    };
    while (at < source.length && source[at] !== "|" && source[at] !== ")") {
      const part = atom();
      const times = quantifier();
      if (typeof part === "string" && times === "once") {
        run += part;
        continue;
      }
      if (typeof part === "string" && times === "more") run += part;
      endRun();
      if (typeof part !== "string" && times !== "maybe") needs.push(...part);
    }
    endRun();
    return needs;
  }

  /** A literal character, or the needs of a class or group; what only looks around or stands for anything needs nothing. */
  function atom(): string | Need[] {
    const char = source[at++] ?? "";
    if (char === "(") return group();
    if (char === "[") return members();
    if (char === "\\") return escaped();
    return char === "." || char === "^" || char === "$" ? [] : char;
  }

  function group(): Need[] {
    const head = /^\?(?:[:=!]|<[=!]|<\w+>)/.exec(source.slice(at, at + 40))?.[0] ?? "";
    at += head.length;
    const inner = alternatives();
    at++;
    return /[=!]$/.test(head) ? [] : inner;
  }

  function escaped(): string | Need[] {
    const char = source[at++] ?? "";
    if (char === "d") return [new Set(digits)];
    if (char === "u") {
      const unit = String.fromCharCode(Number.parseInt(source.slice(at, at + 4), 16));
      at += 4;
      return unit;
    }
    if (char === "p" || char === "P") at = source.indexOf("}", at) + 1;
    if (char === "k") at = source.indexOf(">", at) + 1;
    if (char === "n" || char === "r" || char === "t") return { n: "\n", r: "\r", t: "\t" }[char];
    return /[a-z0-9]/i.test(char) ? [] : char;
  }

  function members(): Need[] {
    let isOpen = source[at] === "^";
    const found = new Set<string>();
    for (let last = ""; source[at] !== "]" && at < source.length; ) {
      if (source[at] === "-" && last !== "" && source[at + 1] !== "]") {
        at++;
        const end = member();
        const [low, high] = [
          last.charCodeAt(0),
          typeof end === "string" ? end.charCodeAt(0) : Number.POSITIVE_INFINITY,
        ];
        if (high - low > mostMembers) isOpen = true;
        else for (let unit = low; unit <= high; unit++) found.add(String.fromCharCode(unit));
        last = "";
        continue;
      }
      const one = member();
      last = typeof one === "string" ? one : "";
      if (typeof one === "string") found.add(one);
      else if (one.length === 0) isOpen = true;
      else for (const digit of digits) found.add(digit);
    }
    at++;
    return isOpen || found.size > mostMembers * 2 ? [] : [found];
  }

  function member(): string | Need[] {
    const char = source[at++] ?? "";
    return char === "\\" ? escaped() : char;
  }

  function quantifier(): "once" | "maybe" | "more" {
    const found = /^(?:[?*+]|\{\d+(?:,\d*)?\})\??/.exec(source.slice(at, at + 12))?.[0];
    if (found === undefined) return "once";
    at += found.length;
    return /^(?:[?*]|\{0)/.test(found) ? "maybe" : "more";
  }
}

/** The need with the fewest pieces, of equals the one with the longest. */
function tightestOf(needs: readonly Need[]): Need | undefined {
  const length = (need: Need) => Math.min(...[...need].map((piece) => piece.length));
  return [...needs].sort((a, b) => a.size - b.size || length(b) - length(a))[0];
}
