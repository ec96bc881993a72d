import type { Language } from "../../domain/language.ts";
import { firstHan, type HanTable, isHan } from "./han-table.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Characters that only written Cantonese uses. */
const cantonese = new Set(Array.from("唔咗嘅啲喺佢冇嚟攞揾搵畀咁嗰哋睇嘢咩乜冚掟閪瞓", (char) => char.charCodeAt(0)));

interface Options {
  han: HanTable;
  /** Latin text none of whose words is known is no English: pinyin, keys hit at random. */
  vocabulary: Vocabulary;
  /** What a text without letters is taken for. */
  otherwise: Language;
}

/** Tells Simplified, Traditional (Cantonese too) and English apart, from a text and from how it was read. A Han character outweighs two Latin words. */
export function createLanguageFinder({
  han,
  vocabulary,
  otherwise,
}: Options): (text: string, readText: string) => Language {
  const onlySimplified = new Set<number>();
  for (let at = 0; at < han.simplified.length; at++) {
    const simple = han.simplified[at]!;
    if (simple !== at + firstHan && han.simplified[simple - firstHan] === simple) onlySimplified.add(simple);
  }
  return (text, readText) => {
    let traditional = 0;
    let simplified = 0;
    let hanUnits = 0;
    let latinWords = 0;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (isHan(unit)) {
        hanUnits++;
        if (cantonese.has(unit)) traditional += 2;
        else if (han.simplified[unit - firstHan] !== unit) traditional += 2;
        else if (onlySimplified.has(unit)) simplified++;
      } else if (isLatin(unit)) {
        if (!isLatin(text.charCodeAt(i - 1))) latinWords++;
      }
    }
    if (hanUnits === 0) return latinWords > 0 && hasWord(readText) ? "en" : otherwise;
    if (latinWords >= 4 && hanUnits * 2 <= latinWords) return "en";
    if (traditional === 0) return "zh-Hans";
    return traditional > simplified ? "zh-Hant" : "zh-Hans";
  };

  function hasWord(readText: string): boolean {
    return (readText.match(/[a-z][a-z']+/g) ?? []).some((word) => vocabulary.has(word));
  }
}

function isLatin(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
}
