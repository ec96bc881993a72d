import { partsOf } from "./clauses.ts";
import { type Commands, foldSigns } from "./commands.ts";
import { isOnlyThanks } from "./only-thanks.ts";
import { piecesOf, readInPieces } from "./read-in-pieces.ts";

/** Pieces an answer may be made of, in all languages. */
export interface ConsentPieces {
  assent: string[];
  filler: string[];
  pronoun: string[];
  negation: string[];
  undone: string[];
  /** What a no ends on, and what would make of anything else the news that it is done. */
  "no-more": string[];
  doubt: string[];
  /** What the operation is done to, by operation: a yes about anything else is none. */
  thing: Record<string, string[]>;
  verbs: Record<string, string[]>;
  /** Verbs that may mean something else alone: they count with agreement or with the thing. */
  "verbs-agreed": Record<string, string[]>;
  /** The words of the commands `yes` and `no`. */
  yes: string[];
  no: string[];
}

/** "unclear": it may mean the thing itself or the end of the dialog. "asks": what the thing would do. Undefined: no answer to this question. */
export type Answered = "yes" | "no" | "unclear" | "asks" | undefined;

/** Reads the answer to a question about something that cannot be undone. security.md R18. */
export interface Consent {
  read(text: string, operation: string): Answered;
}

const longest = 60;
const question =
  /[?？]|[吗嗎]|怎[么麼样樣]|^(?:what|how|when|why|will|would|can(?! can\b| la\b| lah\b|\s*[,，。.!！]|$)|could|do|does|is|should|if)\b/i;
/** "好吧" is half a yes, though the commands overlook such endings. */
const tentative = /吧$/;
const bits = {
  yes: 1,
  assent: 2,
  filler: 4,
  thing: 8,
  pronoun: 16,
  verb: 32,
  weak: 64,
  not: 128,
  plainNot: 256,
} as const;
type Kind = keyof typeof bits | "undone" | "no-more";

/** A yes is made of nothing but agreement and the very verb of what was asked; anything it is not made for leaves it unread. */
export function createConsent(pieces: ConsentPieces, commands: Pick<Commands, "match">): Consent {
  const fold = (words: string[]) => words.map(foldSigns);
  const kinds: [Kind, string[]][] = [
    ["yes", fold(pieces.yes)],
    ["assent", fold(pieces.assent)],
    ["filler", fold(pieces.filler)],
    ["pronoun", fold(pieces.pronoun)],
    ["not", fold([...pieces.no, ...pieces.negation])],
    ["undone", fold(pieces.undone)],
    ["no-more", fold(pieces["no-more"])],
  ];
  const common = kinds.flatMap(([kind, words]) => words.map((word) => ({ kind, word })));
  const doubts = fold(pieces.doubt);
  const agreement = new Set(fold(pieces.yes));
  const ownOf = (words: Record<string, string[]>, operation: string) =>
    Object.hasOwn(words, operation) ? words[operation]! : [];
  return {
    read(text, operation) {
      if (text.length > longest) return undefined;
      const agreed = ownOf(pieces["verbs-agreed"], operation);
      const own = ownOf(pieces.verbs, operation);
      const folded = foldSigns(text);
      const namesIt = (words: string) => own.some((verb) => foldSigns(words).includes(foldSigns(verb)));
      if (question.test(text)) return namesIt(text) ? "asks" : undefined;
      const said = commands.match(text);
      if (said.has("no")) return "no";
      if (/(\p{Script=Han})[不唔冇没]\1/u.test(folded) || doubts.some((doubt) => folded.includes(doubt)))
        return undefined;
      if (said.has("yes") && isOnlyThanks(text) && !namesIt(text)) return undefined;
      if (said.has("yes") && (agreement.has(folded) || !tentative.test(folded))) return "yes";
      const verbs = [...own, ...agreed].map((verb) => ({
        kind: agreed.includes(verb) || commands.match(verb).has("cancel") ? ("weak" as const) : ("verb" as const),
        word: foldSigns(verb),
      }));
      const things = fold(ownOf(pieces.thing, operation)).map((word) => ({ kind: "thing" as const, word }));
      const all = piecesOf<Kind>([...common, ...things, ...verbs]);
      const readWhole = (words: string) => verdict(readInPieces(foldSigns(words), all, withPiece));
      const isNo = () => isNoBesides(partsOf(text), readWhole, namesIt) || beginsWithNo(folded, readWhole, namesIt);
      return readWhole(text) ?? (isNo() ? "no" : undefined);
    },
  };
}

/** "不撤销，再等等": a no stands alone in it, and nothing else in it agrees or speaks of doing it. */
function isNoBesides(
  parts: string[],
  readWhole: (words: string) => Answered,
  namesIt: (words: string) => boolean,
): boolean {
  const read = parts.map((part) => readWhole(part) ?? (namesIt(part) ? "yes" : undefined));
  return read.includes("no") && !read.includes("yes");
}

/** "dont freeze i just want to know what it is": who writes no marks says first that it is not to be done, and then nothing more of doing it. */
function beginsWithNo(
  folded: string,
  readWhole: (words: string) => Answered,
  namesIt: (words: string) => boolean,
): boolean {
  const words = folded.split(" ");
  return words.some((_, at) => {
    const [head, rest] = [words.slice(0, at), words.slice(at)].map((some) => some.join(" ")) as [string, string];
    return namesIt(head) && readWhole(head) === "no" && !namesIt(rest) && !takesBack.test(rest);
  });
}

const takesBack = /\b(?:but|unless|yes|ok|okay|do it|go ahead)\b/;

/** Undefined: this piece makes no sense after those. */
function withPiece(used: number, kind: Kind, word: string): number | undefined {
  const has = (...kinds: (keyof typeof bits)[]) => kinds.some((known) => used & bits[known]);
  const isDone = has("verb", "weak");
  switch (kind) {
    case "yes":
    case "assent":
      return has("not") ? undefined : used | bits[kind];
    case "verb":
    case "weak":
      return isDone ? undefined : used | bits[kind];
    case "not":
      return isDone || has("thing") ? undefined : used | bits.not | (word.length > 1 ? bits.plainNot : 0);
    case "no-more":
      return has("not") ? used : undefined;
    case "undone":
      return has("not") && !isDone ? used | bits.verb : undefined;
    default:
      return used | bits[kind];
  }
}

function verdict(ways: ReadonlySet<number>): Answered {
  const read = new Set([...ways].map(answerOf));
  const isNo = read.has("no");
  if (read.has("yes")) return isNo ? undefined : "yes";
  return isNo ? "no" : read.has("unclear") ? "unclear" : undefined;
}

function answerOf(used: number): Answered {
  const has = (...kinds: (keyof typeof bits)[]) => kinds.some((known) => used & bits[known]);
  if (has("not")) return has("verb", "weak", "thing", "pronoun", "plainNot") ? "no" : undefined;
  if (has("verb") || (has("weak") && has("yes", "assent", "thing"))) return "yes";
  if (has("weak")) return "unclear";
  if (used === bits.yes) return "yes";
  // "好，就这个" points at what was asked and says nothing else.
  return has("yes") && has("pronoun") && !has("assent", "thing") ? "yes" : undefined;
}
