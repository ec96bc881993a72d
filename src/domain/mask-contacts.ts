import { digitsOneByOne } from "./chinese-digits.ts";
import { digitShadow } from "./digit-shadow.ts";
import { maskEmail, maskPhone } from "./masks.ts";
import { wholeCharacter } from "./whole-character.ts";

/** What holds the groups of one number apart; phones' own address books write the space that does not break, and its dash. */
const space = "[\\t\\p{Zs}\\p{Pd}\\u2212]";
const gap = `[\\t\\p{Zs}\\p{Pd}\\u2212.·]{0,3}`;
const notCutOff = "(?!\\d|\\.\\d)";

/** Neither behind a sign of ours ("PAY13…") nor inside a longer number. */
const mobile = new RegExp(
  `(?<![\\d_]|\\d\\.|[A-Z]-?)(?:(?:00|[+＋])?86${gap})?1[3-9]\\d(?:${gap}\\d{4}${gap}\\d{4}|\\d${gap}\\d{4}${gap}\\d{3}|\\d{2}${gap}\\d{6})${notCutOff}`,
  "gu",
);
const withCountry = new RegExp(`[+＋]\\d{1,3}${space}?(?:\\(?\\d{1,4}\\)?${space}?){2,4}\\d{2,4}${notCutOff}`, "gu");
const inGroups = new RegExp(
  `(?<![A-Za-z\\d_-])(?:\\(?[2-79]\\d{2}\\)?(?:${space}|\\.)\\d{3}(?:${space}|\\.)\\d{4}|09\\d{2}${space}\\d{3}${space}?\\d{3})(?![A-Za-z\\d_])`,
  "gu",
);
const bare = /(?<![A-Za-z\d_-])\d{10,11}(?![A-Za-z\d_])/g;
const han = new RegExp(`[${[...digitsOneByOne.keys()].join("")}]{11}`, "g");
/** What is masked already stays as it is. */
const email =
  /(?:(?<![\p{Script=Latin}\p{N}._%+*-])[\p{Script=Latin}\p{N}._%+-]{1,64}|\p{Script=Han}{1,8})[@＠][\p{L}\p{N}-]{1,63}(?:[.．。][\p{L}\p{N}-]{1,63})+/gu;

/** Digits of the shortest number with its country: "+350.00" is an amount. */
const shortestWithCountry = 8;
/** Numbers that belong to companies, not to persons: a customer who asks whether one is ours is asking about it. */
const service = /^(?:400|800|95\d)/;

export interface ContactsToMask {
  /** Whether ten or eleven digits with nothing else about them are a phone number. */
  bareNumbers: boolean;
  /** What stays although it is a contact; without its spaces and dashes, in small letters. */
  stays?: (contact: string) => boolean;
}

/** Masks phone numbers and e-mail addresses, whatever script their digits have and whatever unseen stands between; all else stays as it is. security.md R30, R33. */
export function maskContactsIn(text: string, { bareNumbers, stays = () => false }: ContactsToMask): string {
  const { seen, places } = seenOf(text);
  const unless =
    (mask: (contact: string) => string | undefined) =>
    (contact: string): string | undefined =>
      stays(contact.toLowerCase().replace(/[\s-]/g, "")) ? undefined : mask(contact);
  const spans = [
    ...found(seen, email, unless(maskedEmail)),
    ...found(seen, mobile, unless(maskedMobile)),
    ...found(seen, withCountry, unless(maskedWithCountry)),
    ...found(seen, inGroups, unless(maskedNational)),
    ...(bareNumbers ? found(seen, bare, unless(maskedNational)) : []),
    ...found(seen, han, unless(maskedHan)),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  let shown = "";
  let from = 0;
  for (const { start, end, mask } of spans) {
    const at = places[start]!;
    if (at < from) continue;
    shown += text.slice(from, at) + mask;
    from = wholeCharacter(text, places[end - 1]! + 1);
  }
  return shown + text.slice(from);
}

const maskedEmail = (contact: string) => maskEmail(contact.replace("＠", "@"));
const maskedMobile = (contact: string) => maskPhone(contact.replace(/^(?:00|[+＋])?(?=86)/, "+"));
const maskedNational = (contact: string) => (service.test(contact) ? undefined : maskPhone(contact));
const maskedWithCountry = (contact: string) =>
  contact.replace(/\D/g, "").length < shortestWithCountry ? undefined : maskPhone(contact.replace("＋", "+"));

function maskedHan(signs: string): string | undefined {
  const digits = Array.from(signs, (sign) => digitsOneByOne.get(sign)).join("");
  return /^1[3-9]/.test(digits) ? maskPhone(digits) : undefined;
}

interface Masked {
  start: number;
  end: number;
  mask: string;
}

function found(text: string, pattern: RegExp, maskOf: (contact: string) => string | undefined): Masked[] {
  return Array.from(text.matchAll(pattern)).flatMap(({ index, 0: contact }) => {
    const mask = maskOf(contact);
    return mask === undefined ? [] : [{ start: index, end: index + contact.length, mask }];
  });
}

/** The text without what is not seen, and where each of its units stood. */
function seenOf(text: string): { seen: string; places: number[] } {
  const shadow = digitShadow(text, { han: false });
  let seen = "";
  const places: number[] = [];
  for (let at = 0; at < shadow.length; at += 1) {
    if (shadow[at] === "\u200b") continue;
    seen += shadow[at];
    places.push(at);
  }
  return { seen, places };
}
