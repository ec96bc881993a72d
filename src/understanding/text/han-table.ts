/** Two facts about each Han character: its simplified form and the syllable it is read with. */
export interface HanTable {
  /** First code unit covered; index 0 of both arrays. */
  first: number;
  /** Simplified code unit of each code unit; itself where there is none. */
  simplified: Uint16Array;
  /** Number of its toneless syllable, 0 for none; sounds that southern speakers merge (zh/z, ch/c, sh/s, -ng/-n, n/l) share one. */
  syllable: Uint16Array;
}

export const firstHan = 0x3400;
export const lastHan = 0x9fff;

export function isHan(unit: number): boolean {
  return unit >= firstHan && unit <= lastHan;
}

/** Reads both facts out of opencc-js and pinyin-pro, which takes some 200 ms: the model cache keeps the result. */
export async function buildHanTable(): Promise<HanTable> {
  const [{ Converter }, { pinyin }] = await Promise.all([import("opencc-js/t2cn"), import("pinyin-pro")]);
  const toSimplified = Converter({ from: "t", to: "cn" });
  const simplified = new Uint16Array(lastHan - firstHan + 1);
  const syllable = new Uint16Array(lastHan - firstHan + 1);
  const numbers = new Map<string, number>();
  for (let unit = firstHan; unit <= lastHan; unit++) {
    const char = String.fromCharCode(unit);
    const simple = toSimplified(char);
    simplified[unit - firstHan] = simple.length === 1 ? simple.charCodeAt(0) : unit;
    const sound = pinyin(simple, { toneType: "none", type: "array" })[0] ?? "";
    if (sound === simple || !/^[a-zü]+$/.test(sound)) continue;
    const merged = mergeSounds(sound);
    if (!numbers.has(merged)) numbers.set(merged, numbers.size + 1);
    syllable[unit - firstHan] = numbers.get(merged) ?? 0;
  }
  return { first: firstHan, simplified, syllable };
}

function mergeSounds(syllable: string): string {
  return syllable.replace(/^([zcs])h/, "$1").replace(/([aei])ng$/, "$1n");
}
