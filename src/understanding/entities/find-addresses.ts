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
