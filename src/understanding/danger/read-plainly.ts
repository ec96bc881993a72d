import type { DangerSigns } from "../../domain/danger.ts";
import { type HanTable, isHan } from "../text/han-table.ts";
import { normaliseText } from "../text/normalise-text.ts";
import { createRewriter } from "../text/rewrite-words.ts";

/** A reader of messages that are typed in fear: script, width, dialect, stray signs and slips no longer matter. */
export function createPlainReader({
  han,
  dialect,
  signs: { rewrites, spelt },
}: {
  han: HanTable;
  /** The lexicon's spellings; only those in Han characters are used. */
  dialect: ReadonlyMap<string, string>;
  signs: Pick<DangerSigns, "rewrites" | "spelt">;
}): (text: string) => string {
  const chinese = [...dialect].filter(([from]) => isHan(from.charCodeAt(0)));
  const rewrite = createRewriter(new Map([...chinese, ...rewrites]));
  const bySound = spelt.zh.map((word) => ({ word, sounds: soundsOf(word, han) }));
  const byLetters = spelt.en.map((word) => ({ word, first: word[0] ?? "" }));
  const known = new Set(spelt.en);
  return (text) => {
    const joined = normaliseText(text, han)
      .replace(/[\u2018\u2019]/g, "'")
      .replace(/[\p{So}\p{Sk}\p{Cf}\p{Mn}*_~^|·•]+/gu, "")
      .replace(/(?<=\p{Script=Han})[\s\-/\\]+(?=\p{Script=Han})/gu, "");
    const rewritten = rewrite(joined);
    const heard = bySound.reduce((read, { word, sounds }) => putRightBySound(read, word, sounds, han), rewritten);
    return heard.replace(/[a-z]{5,}/g, (token) =>
      known.has(token)
        ? token
        : (byLetters.find(({ word, first }) => token[0] === first && isOneSlip(token, word))?.word ?? token),
    );
  };
}

const soundAt = (unit: number, han: HanTable): number => han.syllable[unit - han.first] ?? 0;
const soundsOf = (word: string, han: HanTable): number[] =>
  Array.from({ length: word.length }, (_, at) => soundAt(word.charCodeAt(at), han));

function putRightBySound(text: string, word: string, sounds: number[], han: HanTable): string {
  if (sounds.includes(0) || text.includes(word)) return text;
  for (let at = 0; at + word.length <= text.length; at += 1) {
    if (sounds.every((sound, next) => soundAt(text.charCodeAt(at + next), han) === sound))
      return text.slice(0, at) + word + text.slice(at + word.length);
  }
  return text;
}

/** One letter more, less, other, or two changed about. */
function isOneSlip(token: string, word: string): boolean {
  if (Math.abs(token.length - word.length) > 1) return false;
  let at = 0;
  while (at < token.length && token[at] === word[at]) at += 1;
  const [typed, meant] = [token.slice(at), word.slice(at)];
  return (
    typed.slice(1) === meant.slice(1) ||
    typed === meant.slice(1) ||
    typed.slice(1) === meant ||
    (typed[0] === meant[1] && typed[1] === meant[0] && typed.slice(2) === meant.slice(2))
  );
}
