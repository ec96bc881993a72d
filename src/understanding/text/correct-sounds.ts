import type { TrainingRow } from "../classifier/model.ts";
import { firstHan, type HanTable, isHan, lastHan } from "./han-table.ts";
import { meaningless } from "./vocabulary.ts";

/** How often each pair of neighbouring Han characters is said in the knowledge; see `pairOf`. */
export type HanPairs = ReadonlyMap<number, number>;

const span = lastHan - firstHan + 1;
/** A pair on one side alone is enough to go by when it is said so often. */
const oftenSaid = 5;

/** Counts the pairs of rows that were read. */
export function countHanPairs(readRows: readonly TrainingRow[]): HanPairs {
  const pairs = new Map<number, number>();
  for (const { text, label } of readRows) {
    if (label === meaningless) continue;
    for (let i = 0; i + 1 < text.length; i++) {
      const pair = pairOf(text.charCodeAt(i), text.charCodeAt(i + 1));
      if (pair > 0) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    }
  }
  return pairs;
}

/** Puts another character of the same sound where a Han character never stands beside its neighbours and the other one does: "提线" → "提现", "验证马" → "验证码". */
export function createSoundCorrector({ han, pairs }: { han: HanTable; pairs: HanPairs }): (readText: string) => string {
  const bySound = charactersBySound(pairs, han);
  const said = (a: number, b: number): number => pairs.get(pairOf(a, b)) ?? 0;

  function betterFor(unit: number, before: number, after: number): number {
    let better = unit;
    let most = 0;
    for (const other of bySound.get(han.syllable[unit - firstHan] ?? 0) ?? []) {
      const left = said(before, other);
      const right = said(other, after);
      if (!(left > 0 && right > 0) && left < oftenSaid && right < oftenSaid) continue;
      const fit = Math.log1p(left) + Math.log1p(right);
      if (fit > most) {
        most = fit;
        better = other;
      }
    }
    return better;
  }

  return (readText) => {
    let text = readText;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (!isHan(unit)) continue;
      const before = text.charCodeAt(i - 1);
      const after = text.charCodeAt(i + 1);
      if (said(before, unit) > 0 || said(unit, after) > 0) continue;
      const better = betterFor(unit, before, after);
      if (better !== unit) text = text.slice(0, i) + String.fromCharCode(better) + text.slice(i + 1);
    }
    return text;
  };
}

function charactersBySound(pairs: HanPairs, han: HanTable): Map<number, number[]> {
  const characters = new Set<number>();
  for (const pair of pairs.keys())
    for (const unit of [Math.floor((pair - 1) / span), (pair - 1) % span]) characters.add(firstHan + unit);
  const bySound = new Map<number, number[]>();
  for (const character of [...characters].sort((a, b) => a - b)) {
    const sound = han.syllable[character - firstHan] ?? 0;
    if (sound > 0) bySound.set(sound, [...(bySound.get(sound) ?? []), character]);
  }
  return bySound;
}

/** Two Han characters as one number, small enough to be looked up without being boxed; 0 when either is none. */
function pairOf(a: number, b: number): number {
  return isHan(a) && isHan(b) ? (a - firstHan) * span + (b - firstHan) + 1 : 0;
}
