import { simplified } from "../../domain/simplified.ts";

/** Letters of other scripts that pass for Latin ones. */
const twins: Record<string, string> = Object.fromEntries(
  Array.from("аaеeоoрpсcхxуyіiѕsԁdһhӏlмmтtкkнhвbαaοoεeρpιiνvτtκk".matchAll(/(.)([a-z])/gu), (pair) => [
    pair[1]!,
    pair[2]!,
  ]),
);
const disguises: Record<string, string> = {
  "@": "a",
  "4": "a",
  $: "s",
  "5": "s",
  "0": "o",
  "1": "i",
  "!": "i",
  "3": "e",
};
const disguised = /(?<=[a-z])[@40$513!](?=[a-z@40$513!]*[a-z])/g;
/** One letter after the other with something between them: "p a s s", "p.a.s.s". */
const spelt = /(?<![a-z])(?:[a-z][^\p{L}\p{N}，。！？；,!?;\n]{1,3}){2,}[a-z](?![a-z])/gu;
const betweenHan = /(?<=\p{Script=Han})[^\p{L}\p{N}]+(?=\p{Script=Han})/gu;
const invisible = /\p{Default_Ignorable_Code_Point}|\p{Cf}|\p{M}/gu;
const clauseEnds =
  /[，。！？；：,!?;:\n…()（）]+|\.(?=\s|$|\p{Script=Han})|但是|不过|可是|然后|所以|因此|否则|只要|只需|(?=[只仅](?:把|发|给|告诉|能|可以|说|报|跟|对))|\b(?:but|so|then|otherwise|however)\b/u;

/** Takes off what hides a word from a reader of characters, but not from an eye: width, script, accents, look-alikes. */
export function plainLetters(text: string): string {
  const folded = text.normalize("NFKC").normalize("NFD").replace(invisible, "").normalize("NFC").toLowerCase();
  const latin = Array.from(folded, (character) => twins[character] ?? character).join("");
  return simplified(latin)
    .replace(/帐/g, "账")
    .replace(/萤幕|荧幕/g, "屏幕")
    .replace(/远端/g, "远程")
    .replace(disguised, (character) => disguises[character] ?? character)
    .replace(spelt, (letters) => letters.replace(/[^\p{L}\p{N}]/gu, ""));
}

/** What the text says, clause by clause, in simplified characters and small letters, with nothing between Han characters. */
export const clausesOf = (plain: string): string[] =>
  plain
    .split(clauseEnds)
    .map((clause) => clause.replace(betweenHan, "").replace(/\s+/g, " ").trim())
    .filter(Boolean);

/** Sentences, with their clauses: how-to steps of one sentence belong together. */
export const sentencesOf = (plain: string): string[] => plain.split(/[。！？!?\n]+|\.(?=\s|$)/u).filter(Boolean);

/** The whole text as one clause, for words that were cut in two by a mark. */
export const unbroken = (plain: string): string =>
  plain.replace(/[^\p{L}\p{N}]+/gu, (gap, at: number, all: string) =>
    /\p{Script=Han}/u.test(all[at - 1] ?? "") && /\p{Script=Han}/u.test(all[at + gap.length] ?? "") ? "" : " ",
  );
