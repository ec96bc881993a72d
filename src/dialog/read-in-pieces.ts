interface Piece<Kind> {
  kind: Kind;
  word: string;
}

/** Pieces by the character they begin with: at each place of a text only those are tried. */
export type Pieces<Kind> = ReadonlyMap<string, readonly Piece<Kind>[]>;

export function piecesOf<Kind>(all: readonly Piece<Kind>[]): Pieces<Kind> {
  const byFirst = new Map<string, Piece<Kind>[]>();
  for (const piece of all) {
    const first = piece.word.charAt(0);
    const known = byFirst.get(first);
    if (known) known.push(piece);
    else byFirst.set(first, [piece]);
  }
  return byFirst;
}

/** Every way to read the whole folded text as pieces, one behind the other, as the sums that `add` makes of their kinds; none when something is left over. */
export function readInPieces<Kind>(
  text: string,
  pieces: Pieces<Kind>,
  /** Undefined: this piece makes no sense after those. */
  add: (used: number, kind: Kind, word: string) => number | undefined,
): ReadonlySet<number> {
  const reached = new Map<number, Set<number>>([[0, new Set([0])]]);
  const reach = (at: number, used: number): void => {
    const known = reached.get(at);
    if (known) known.add(used);
    else reached.set(at, new Set([used]));
  };
  for (let at = 0; at < text.length; at += 1) {
    const here = reached.get(at);
    if (here === undefined) continue;
    if (text[at] === " ") for (const used of here) reach(at + 1, used);
    else {
      for (const { kind, word } of pieces.get(text.charAt(at)) ?? []) {
        if (!text.startsWith(word, at) || splitsWord(text, at) || splitsWord(text, at + word.length)) continue;
        for (const used of here) {
          const now = add(used, kind, word);
          if (now !== undefined) reach(at + word.length, now);
        }
      }
    }
  }
  return reached.get(text.length) ?? nothing;
}

const nothing: ReadonlySet<number> = new Set();

const splitsWord = (text: string, at: number): boolean =>
  at > 0 && /[a-z0-9]/.test(text[at - 1]!) && /[a-z0-9]/.test(text[at] ?? "");
