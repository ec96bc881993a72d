import { parse } from "tldts";
import type { Finder, Found } from "./finder.ts";

const email = /(?<![\w.+-])[a-z0-9_][\w.+-]{0,63}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}/g;
/** Han, marks and emoji (which come in surrogates) end an address in a chat. */
const stops = String.raw`\s<>"'，。；！？、）】》一-鿿\u2600-\u27bf\ud800-\udfff`;
const schemed = new RegExp(`(?<![a-z])h(?:tt|xx)ps?://[^${stops}]{1,400}`, "g");
const bare = new RegExp(
  String.raw`(?<![\w@./-])(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,18}(?![\w@])(?::\d{2,5})?(?:/[^${stops}]{0,300})?`,
  "g",
);

/** E-mail addresses, in lower case. */
export const findEmails: Finder = ({ folded }) =>
  Array.from(
    folded.matchAll(email),
    (match): Found => ({ type: "email", start: match.index, end: match.index + match[0].length, value: match[0] }),
  );

/** Where a dictated address begins: with the text, or behind what announces it; "bought it at amazon dot com" is none. */
const announced = String.raw`(?<=^\s{0,20}|\b(?:e-?mail|address|mail|its|it's|is|was|use|try|:)[\s:]{1,3})`;
const dot = String.raw`(?:\sdot\s|\s?[([]dot[)\]]\s?|\.)`;
const said = new RegExp(
  String.raw`${announced}[a-z0-9_-]{1,32}(?:(?:${dot}|\s(?:underscore|dash|hyphen)\s|\s(?=\d))[a-z0-9_-]{1,32}){0,5}(?:\sat\s|\s?[([]at[)\]]\s?|\s?@\s?)[a-z0-9-]{1,63}(?:${dot}[a-z]{2,18}){1,3}(?![\w.-])`,
  "g",
);
const signs: Readonly<Record<string, string>> = { dot: ".", underscore: "_", dash: "-", hyphen: "-", at: "@" };

/** Whether an address may stand in words at all. */
export const maySayAddress = (folded: string): boolean =>
  /\bat\b|@/.test(folded) && /\bdot\b|@|[[(]at[\])]/.test(folded);

/** E-mail addresses as they are dictated: "jane dot doe at gmail dot com". */
export const findSaidEmails: Finder = ({ folded }) => {
  const found: Found[] = [];
  for (const { 0: words, index } of folded.matchAll(said)) {
    const value = words
      .replace(/[()[\]]/g, " ")
      .replace(/\b(?:dot|underscore|dash|hyphen|at)\b/g, (word) => signs[word]!)
      .replace(/\s+/g, "");
    if (!value.includes("@") || /@.*@/.test(value) || !isAddress(value.slice(value.indexOf("@") + 1))) continue;
    found.push({ type: "email", start: index, end: index + words.length, value });
  }
  return found;
};

/** Web addresses, with or without https://, as typed but for a full stop or bracket at the end. */
export const findLinks: Finder = ({ text, folded }) => {
  const found: Found[] = [];
  for (const match of [...folded.matchAll(schemed), ...folded.matchAll(bare)]) {
    const length = match[0].replace(/[.,;:!?)\]}]{1,5}$/, "").length;
    const end = match.index + length;
    if (isAddress(folded.slice(match.index, end)))
      found.push({ type: "link", start: match.index, end, value: text.slice(match.index, end) });
  }
  return found;
};

function isAddress(link: string): boolean {
  if (/^h(?:tt|xx)ps?:/.test(link)) return true;
  const { isIcann, domainWithoutSuffix, publicSuffix } = parse(link);
  return Boolean(domainWithoutSuffix) && (isIcann === true || publicSuffix === "example");
}
