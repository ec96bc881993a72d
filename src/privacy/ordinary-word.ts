import { withoutEnd } from "../domain/without-end.ts";

/** What English says about a password without telling it ("my password is wrong"). */
const words = new Set(
  (
    "not wrong incorrect invalid lost forgotten expired being still never no none the a an my your our his her its same correct right ok okay fine too weak short long old new " +
    "what where how why when who which whose that this these those it there here required needed rejected locked gone missing safe strong secure unknown different really very " +
    "always only just in on at for to from with by already now so because and or but if then set something anything nothing somewhere easy simple hard bad good known public " +
    "case case-sensitive sensitive empty blank unsafe outdated also all been both broken done down empty enough important impossible like maybe mine necessary one please possible " +
    "probably quite reset secret someone stuck sure true unable under up useless valid well written yes kept shown hidden stolen out of about actually currently would should could can can't cannot isn't won't doesn't"
  ).split(" "),
);

/** True for a word that describes rather than is a password; anything with a digit, a symbol or inner capitals is not. */
export function isOrdinaryWord(word: string): boolean {
  const bare = withoutEnd(word, /[?!.,;:)]/);
  if (!/^[A-Za-z]?[a-z'-]+$/.test(bare) && !/^[A-Z]+$/.test(bare)) return bare === "";
  return words.has(bare.toLowerCase()) || /(?:ed|ing)$/i.test(bare);
}
