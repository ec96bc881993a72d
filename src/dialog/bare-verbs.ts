import { foldSigns, foldWords } from "./commands.ts";
import { readInPieces } from "./read-in-pieces.ts";

/** Words and meanings of knowledge/bare-verbs.yaml, those of all languages together. */
export interface BareVerbWords {
  filler: string[];
  how: string[];
  wish: string[];
  done: string[];
  other: string[];
  verbs: Record<string, string[]>;
  /** By verb, each intent that it may mean, with the topics after which it does. */
  means: Record<string, Record<string, string[]>>;
}

/** A sentence that names nothing but what to do. */
export interface BareVerb {
  /** `plainVerb` where it says only that something be done. */
  verb: string;
  /** "asks": how it is done. "wish": we are to do it. */
  kind: "asks" | "wish";
}

/** Sentences without a matter of their own; what they are about is what was talked about last. */
export interface BareVerbs {
  /** Undefined for a sentence that says anything else. */
  read(text: string): BareVerb | undefined;
  /** The intents that the verb may mean after this topic; none where it does not fit there. */
  after(topic: string, verb: string): string[];
  /** What the verb may mean at all, likeliest first. */
  meanings(verb: string): string[];
}

const longest = 60;
const shortest = 2;
export const plainVerb = "do";
const bits = { how: 1, wish: 2, done: 4 } as const;
const verbsFrom = 8;

export function createBareVerbs({ filler, how, wish, done, other, verbs, means }: BareVerbWords): BareVerbs {
  const names = Object.keys(verbs);
  const pieces = [
    ...piecesOf(0, filler),
    ...piecesOf(bits.how, how),
    ...piecesOf(bits.wish, wish),
    ...piecesOf(bits.done, done),
    ...names.flatMap((name, at) => piecesOf(verbsFrom << at, verbs[name]!)),
  ];
  const meaningsOf = (verb: string) => (Object.hasOwn(means, verb) ? means[verb]! : {});
  const others = new Set(other.map(foldWords));
  const sentenceOf = (used: number) => bareVerb(used, names);
  return {
    read(text) {
      const folded = foldSigns(text);
      if (text.length > longest || folded.length < shortest || others.has(foldWords(text))) return undefined;
      const read = [...readInPieces(folded, pieces, addPiece)].flatMap((used) => sentenceOf(used) ?? []);
      return read.find(({ verb }) => verb !== plainVerb) ?? read[0];
    },
    after(topic, verb) {
      const known = meaningsOf(verb);
      if (Object.hasOwn(known, topic)) return [topic];
      const meant = Object.keys(known).filter((intent) => known[intent]!.includes(topic));
      return meant.length > 0 || verb !== plainVerb ? meant : [topic];
    },
    meanings: (verb) => Object.keys(meaningsOf(verb)),
  };
}

const piecesOf = (kind: number, words: string[]) => words.map((word) => ({ kind, word: foldSigns(word) }));

/** One verb at most. */
const addPiece = (used: number, kind: number): number | undefined =>
  kind >= verbsFrom && used >= verbsFrom ? undefined : used | kind;

function bareVerb(used: number, names: string[]): BareVerb | undefined {
  const asks = (used & bits.how) !== 0;
  const wishes = (used & bits.wish) !== 0;
  const own = names.find((_, at) => used & (verbsFrom << at));
  // "怎么取消了" asks why it was, "取消了" and "解决了" tell that it was.
  if (used & bits.done && (asks || !wishes || own === plainVerb)) return undefined;
  if (own === undefined) return asks ? { verb: plainVerb, kind: "asks" } : undefined;
  if (own === plainVerb && !asks && !wishes) return undefined;
  return { verb: own, kind: asks ? "asks" : "wish" };
}
