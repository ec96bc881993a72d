import { foldSigns, foldWords } from "./commands.ts";
import { piecesOf, readInPieces } from "./read-in-pieces.ts";

/** Words and meanings of knowledge/bare-verbs.yaml, those of all languages together. */
export interface BareVerbWords {
  filler: string[];
  me: string[];
  self: string[];
  softly: string[];
  how: string[];
  wish: string[];
  done: string[];
  other: string[];
  verbs: Record<string, string[]>;
  nouns: Record<string, string[]>;
  /** By noun, the intents that are asked back with. */
  "may-mean": Record<string, string[]>;
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
  /** What a message that is one noun and nothing else may mean; undefined for any other. */
  ofNoun(text: string): string[] | undefined;
}

const longest = 60;
const shortest = 2;
export const plainVerb = "do";
const bits = { how: 1, wish: 2, done: 4, me: 8, self: 16, softly: 32 } as const;
const verbsFrom = 64;
/** Verbs that are no order by themselves: "看看" may be what the customer is about to do. */
const weakVerbs: ReadonlySet<string> = new Set([plainVerb, "look"]);

export function createBareVerbs(words: BareVerbWords): BareVerbs {
  const { filler, other, verbs, means, nouns, "may-mean": mayMean, ...kinds } = words;
  const names = Object.keys(verbs);
  const pieces = piecesOf([
    ...ofKind(0, filler),
    ...kindsOfPiece.flatMap((kind) => ofKind(bits[kind], kinds[kind])),
    ...names.flatMap((name, at) => ofKind(verbsFrom << at, verbs[name]!)),
  ]);
  const meaningsOf = (verb: string) => (Object.hasOwn(means, verb) ? means[verb]! : {});
  const byNoun = new Map(
    Object.entries(nouns).flatMap(([noun, said]) => said.map((words) => [foldWords(words), mayMean[noun]!] as const)),
  );
  const others = new Set(other.map(foldWords));
  const sentenceOf = (used: number) => bareVerb(used, names);
  return {
    read(text) {
      const folded = foldSigns(text);
      if (text.length > longest || folded.length < shortest) return undefined;
      const ways = [...readInPieces(folded, pieces, addPiece)];
      if (ways.length === 0 || ways.some(speaksOfSelf) || others.has(foldWords(text))) return undefined;
      const read = ways.flatMap((used) => sentenceOf(used) ?? []);
      return read.find(({ verb }) => verb !== plainVerb) ?? read[0];
    },
    after(topic, verb) {
      const known = meaningsOf(verb);
      if (Object.hasOwn(known, topic)) return [topic];
      const meant = Object.keys(known).filter((intent) => known[intent]!.includes(topic));
      return meant.length > 0 || verb !== plainVerb ? meant : [topic];
    },
    ofNoun: (text) => byNoun.get(foldWords(text)),
    meanings: (verb) => Object.keys(meaningsOf(verb)),
  };
}

const kindsOfPiece = Object.keys(bits) as (keyof typeof bits)[];

const ofKind = (kind: number, words: string[]) => words.map((word) => ({ kind, word: foldSigns(word) }));

/** One verb at most. */
const addPiece = (used: number, kind: number): number | undefined =>
  kind >= verbsFrom && used >= verbsFrom ? undefined : used | kind;

/** "我去改": what the customer does is no wish to us. */
const speaksOfSelf = (used: number): boolean => (used & bits.self) !== 0 && (used & bits.how) === 0;

function bareVerb(used: number, names: string[]): BareVerb | undefined {
  const has = (kind: keyof typeof bits) => (used & bits[kind]) !== 0;
  const own = names.find((_, at) => used & (verbsFrom << at));
  if (has("how")) {
    // "怎么取消了" asks why it was.
    return has("done") ? undefined : { verb: own ?? plainVerb, kind: "asks" };
  }
  if (own === undefined) return undefined;
  const isOrder = has("wish") || (has("softly") && !has("me") && own === plainVerb);
  // "取消了" and "麻烦你了，解决了" tell that it was.
  if (has("done") && (!has("wish") || own === plainVerb)) return undefined;
  return isOrder || !weakVerbs.has(own) ? { verb: own, kind: "wish" } : undefined;
}
