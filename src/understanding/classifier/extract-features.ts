import { groupBy } from "../group-by.ts";
import { stemOf } from "../natural.ts";
import { firstHan, type HanTable, isHan } from "../text/han-table.ts";
import { isWordUnit } from "../text/rewrite-words.ts";

/** Features of one text: `count` keys, and the group each belongs to. The arrays are reused by the next extraction. */
export interface Features {
  keys: Int32Array;
  groups: Uint8Array;
  count: number;
}

/** Groups of features; each is scaled by itself, so that forty character n-grams do not drown three words. */
export const featureGroups = [
  "unit",
  "pair",
  "triple",
  "skip",
  "letters",
  "sound",
  "concept",
  "conceptPair",
  "wide",
] as const;
const [
  unitGroup,
  pairGroup,
  tripleGroup,
  skipGroup,
  lettersGroup,
  soundGroup,
  conceptGroup,
  conceptPairGroup,
  wideGroup,
] = [0, 1, 2, 3, 4, 5, 6, 7, 8];

const mostUnits = 2100;
const mostFeatures = 40_000;
const edge = 0x5bd1e995;
/** Units this far apart still make a wide pair; nearer ones are skips. */
const wideReach = 8;
/** Concepts this far apart still make a pair. */
const conceptReach = 5;
const none: readonly number[] = [];
// Taken out of the loops: under a test runner each look at a global costs more than the multiplication.
const { imul } = Math;

interface Word {
  hash: number;
  concepts: readonly number[];
}

interface Options {
  han: HanTable;
  /** Numbers of the concepts that an English stem or a Han word stands for, from the lexicon's synonyms. */
  concepts: ReadonlyMap<string, readonly number[]>;
}

/** Reads normalised text into hashed features: units (stems, Han characters), pairs, triples, skips, wide pairs, letters in words, syllables, concepts. */
export function createFeatureExtractor({ han, concepts }: Options): (text: string) => Features {
  const out: Features = { keys: new Int32Array(mostFeatures), groups: new Uint8Array(mostFeatures), count: 0 };
  const units = new Int32Array(mostUnits);
  const sounds = new Int32Array(mostUnits);
  const stems = new Map<string, Word>();
  const meant = new Int32Array(mostUnits);
  let meantCount = 0;
  const hanWords = groupByFirst(concepts);
  let lastText: string | undefined;

  function add(group: number, key: number): void {
    if (out.count === mostFeatures) return;
    out.keys[out.count] = mix(key, group + 1);
    out.groups[out.count++] = group;
  }

  function wordOf(word: string): Word {
    let known = stems.get(word);
    if (known === undefined) {
      if (stems.size > 50_000) stems.clear();
      const stem = stemOf(word);
      known = { hash: hashOf(stem), concepts: concepts.get(stem) ?? none };
      stems.set(word, known);
    }
    return known;
  }

  function mean(numbers: readonly number[]): void {
    for (const number of numbers) if (meantCount < mostUnits) meant[meantCount++] = number;
  }

  function letters(text: string, start: number, end: number): void {
    for (let at = start - 1; at < end; at++) {
      let hash = at < start ? edge : mix(edge, text.charCodeAt(at));
      if (at < start) hash = mix(hash, 0x5f);
      for (let size = 2; size <= 5; size++) {
        const next = at + size - 1;
        if (next > end) break;
        hash = mix(hash, next === end ? 0x5f : text.charCodeAt(next));
        if (size >= 3) add(lettersGroup, hash);
      }
    }
  }

  return (text) => {
    // Danger and intents are read out of the same features, one after the other.
    if (text === lastText) return out;
    lastText = text;
    out.count = 0;
    meantCount = 0;
    let count = 0;
    let wordEnd = 0;
    for (let i = 0; i < text.length && count < mostUnits; ) {
      const unit = text.charCodeAt(i);
      if (isHan(unit)) {
        sounds[count] = han.syllable[unit - firstHan] ?? 0;
        units[count++] = mix(0x48616e, unit);
        if (i >= wordEnd) wordEnd = i + meanHanWord(text, i);
        i++;
      } else if (isWordUnit(unit)) {
        const start = i;
        while (i < text.length && (isWordUnit(text.charCodeAt(i)) || isInnerApostrophe(text, i))) i++;
        const isNumber = isDigits(text, start, i);
        const word = isNumber ? "0" : text.slice(start, i);
        sounds[count] = 0;
        const known = wordOf(word);
        units[count++] = known.hash;
        mean(known.concepts);
        if (!isNumber) letters(text, start, Math.min(i, start + 30));
      } else {
        i++;
      }
    }
    sequences(count);
    meanings();
    return out;
  };

  /** Length of the longest concept word that begins here, 0 for none. */
  function meanHanWord(text: string, at: number): number {
    const found = hanWords.get(text.charCodeAt(at))?.find(([word]) => text.startsWith(word, at));
    if (!found) return 0;
    mean(found[1]);
    return found[0].length;
  }

  function meanings(): void {
    for (let i = 0; i < meantCount; i++) {
      const a = meant[i]!;
      add(conceptGroup, a);
      for (let j = i + 1; j < meantCount && j <= i + conceptReach; j++) {
        const b = meant[j]!;
        if (a !== b) add(conceptPairGroup, mix(a < b ? a : b, (a < b ? b : a) << 12));
      }
    }
  }

  function sequences(count: number): void {
    for (let i = 0; i < count; i++) {
      const a = units[i]!;
      const b = i + 1 < count ? units[i + 1]! : edge;
      add(unitGroup, a);
      add(pairGroup, mix(a, b));
      if (i === 0) add(pairGroup, mix(edge, a));
      if (i + 1 < count) add(tripleGroup, mix(mix(a, b), i + 2 < count ? units[i + 2]! : edge));
      if (i + 2 < count) add(skipGroup, mix(mix(a, 0x2a), units[i + 2]!));
      if (i + 3 < count) add(skipGroup, mix(mix(a, 0x2a), units[i + 3]!));
      for (let j = i + 4; j < count && j <= i + wideReach; j++) add(wideGroup, mix(mix(a, 0x2b), units[j]!));
      if (sounds[i]! > 0) {
        add(soundGroup, mix(0x736f, sounds[i]!));
        if (i + 2 < count && sounds[i + 2]! > 0) add(soundGroup, mix(mix(0x736b, sounds[i]!), sounds[i + 2]!));
      }
      if (sounds[i]! > 0 && i + 1 < count && sounds[i + 1]! > 0) {
        const pair = mix(mix(0x736f, sounds[i]!), sounds[i + 1]!);
        add(soundGroup, pair);
        if (i + 2 < count && sounds[i + 2]! > 0) add(soundGroup, mix(pair, sounds[i + 2]!));
      }
    }
  }
}

/** Han words with what they stand for, by their first character, the longest first. */
function groupByFirst(concepts: Options["concepts"]): Map<number, [string, readonly number[]][]> {
  const han = [...concepts].filter(([word]) => isHan(word.charCodeAt(0)));
  return groupBy(
    han.sort(([a], [b]) => b.length - a.length),
    ([word]) => word.charCodeAt(0),
  );
}

function isInnerApostrophe(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (unit === 0x27 || unit === 0x2019) && isWordUnit(text.charCodeAt(at + 1));
}

function isDigits(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x30 || unit > 0x39) return false;
  }
  return true;
}

function hashOf(word: string): number {
  let hash = 0x776f7264;
  for (let i = 0; i < word.length; i++) hash = mix(hash, word.charCodeAt(i));
  return hash;
}

function mix(hash: number, value: number): number {
  let h = imul(hash ^ value, 0x9e3779b1);
  h ^= h >>> 15;
  h = imul(h, 0x85ebca77);
  return h ^ (h >>> 13);
}
