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
export const featureGroups = ["unit", "pair", "triple", "skip", "letters", "sound", "concept"] as const;
const [unitGroup, pairGroup, tripleGroup, skipGroup, lettersGroup, soundGroup, conceptGroup] = [0, 1, 2, 3, 4, 5, 6];

const mostUnits = 2100;
const mostFeatures = 40_000;
const edge = 0x5bd1e995;

interface Options {
  han: HanTable;
  /** Concept number of a stem or a Han word, from the lexicon's synonyms. */
  concepts: ReadonlyMap<string, number>;
}

/** Reads normalised text into hashed features: units (stems, Han characters), pairs, triples, skips, letters in words, syllables, concepts. */
export function createFeatureExtractor({ han, concepts }: Options): (text: string) => Features {
  const out: Features = { keys: new Int32Array(mostFeatures), groups: new Uint8Array(mostFeatures), count: 0 };
  const units = new Int32Array(mostUnits);
  const sounds = new Int32Array(mostUnits);
  const stems = new Map<string, number>();
  const longestHanConcept = Math.max(
    1,
    ...[...concepts.keys()].filter((w) => isHan(w.charCodeAt(0))).map((w) => w.length),
  );
  const hanStarts = new Set([...concepts.keys()].map((w) => w.charCodeAt(0)).filter(isHan));

  function add(group: number, key: number): void {
    if (out.count === mostFeatures) return;
    out.keys[out.count] = mix(key, group + 1);
    out.groups[out.count++] = group;
  }

  function stemHash(word: string): number {
    let hash = stems.get(word);
    if (hash === undefined) {
      if (stems.size > 50_000) stems.clear();
      hash = hashOf(stemOf(word));
      stems.set(word, hash);
    }
    return hash;
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
    out.count = 0;
    let count = 0;
    for (let i = 0; i < text.length && count < mostUnits; ) {
      const unit = text.charCodeAt(i);
      if (isHan(unit)) {
        sounds[count] = han.syllable[unit - firstHan] ?? 0;
        units[count++] = mix(0x48616e, unit);
        if (hanStarts.has(unit)) addHanConcepts(text, i);
        i++;
      } else if (isWordUnit(unit)) {
        const start = i;
        while (i < text.length && (isWordUnit(text.charCodeAt(i)) || isInnerApostrophe(text, i))) i++;
        const isNumber = isDigits(text, start, i);
        const word = isNumber ? "0" : text.slice(start, i);
        sounds[count] = 0;
        units[count++] = stemHash(word);
        if (!isNumber) letters(text, start, Math.min(i, start + 30));
        const concept = concepts.get(word);
        if (concept !== undefined) add(conceptGroup, concept);
      } else {
        i++;
      }
    }
    sequences(count);
    return out;
  };

  function addHanConcepts(text: string, at: number): void {
    for (let size = 1; size <= longestHanConcept && at + size <= text.length; size++) {
      const concept = concepts.get(text.slice(at, at + size));
      if (concept !== undefined) add(conceptGroup, concept);
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
      if (sounds[i]! > 0 && i + 1 < count && sounds[i + 1]! > 0) {
        const pair = mix(mix(0x736f, sounds[i]!), sounds[i + 1]!);
        add(soundGroup, pair);
        if (i + 2 < count && sounds[i + 2]! > 0) add(soundGroup, mix(pair, sounds[i + 2]!));
      }
    }
  }
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
  let h = Math.imul(hash ^ value, 0x9e3779b1);
  h ^= h >>> 15;
  h = Math.imul(h, 0x85ebca77);
  return h ^ (h >>> 13);
}
