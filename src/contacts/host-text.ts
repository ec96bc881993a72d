/** A letter, mark or number that can stand in a host name next to Chinese text without belonging to it. */
const letter = String.raw`[^\s\p{P}\p{S}\p{C}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]`;
const label = `(?:${letter}|[-_|]){1,63}`;

/** Source of a pattern for a bare host name: two to ten labels. The full stop of Chinese counts, as it does in browsers. */
export const hostPattern = `(?:${label}[.。]){1,9}(?:${letter}|-){2,24}`;
/** What may not stand before a host or an address, for it to be whole. */
export const notInside = `(?<!${letter}|[-_@.])`;
