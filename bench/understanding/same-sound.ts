import { pinyin } from "pinyin-pro";
import { createSeededRandom } from "../../src/understanding/classifier/seeded-random.ts";

/** Level one of GB 2312: the 3,755 commonest characters. */
function commonHan(): string[] {
  const decoder = new TextDecoder("gb18030");
  const chars: string[] = [];
  for (let row = 0xb0; row <= 0xd7; row++)
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++)
      chars.push(decoder.decode(Uint8Array.of(row, cell)));
  return chars;
}

/** Texts with one Han character each replaced by another of the same sound (tone aside), drawn by the seed; texts without Han stay. */
export function withOneHomophone(texts: readonly string[], seed: number): string[] {
  const random = createSeededRandom(seed);
  const soundOf = (char: string) => pinyin(char, { toneType: "none", type: "array" })[0] ?? "";
  const bySound = new Map<string, string[]>();
  for (const char of commonHan()) bySound.set(soundOf(char), [...(bySound.get(soundOf(char)) ?? []), char]);
  return texts.map((text) => {
    const places = Array.from(text.matchAll(/[\u4e00-\u9fff]/g), (match) => match.index);
    const place = places[Math.floor(random() * places.length)];
    if (place === undefined) return text;
    const others = (bySound.get(soundOf(text[place] ?? "")) ?? []).filter((char) => char !== text[place]);
    const other = others[Math.floor(random() * others.length)] ?? text[place];
    return text.slice(0, place) + other + text.slice(place + 1);
  });
}
