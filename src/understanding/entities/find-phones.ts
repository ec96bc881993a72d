import { type CountryCode, parsePhoneNumberFromString } from "libphonenumber-js/min";
import type { Finder, Found } from "./finder.ts";

const candidate = /(?<![\w.@-])(?:\+|00)?\(?\d{1,4}\)?(?:[ .()-]{0,2}\d{1,6}){1,6}(?![\d@])/g;
const homeShapes: [RegExp, CountryCode][] = [
  [/^1[3-9]\d{9}$/, "CN"],
  [/^0[1-9]\d{8,11}$/, "CN"],
  [/^09\d{8}$/, "TW"],
  [/^[5-79]\d{7}$/, "HK"],
];
/** Whole numbers whose country code is there, only its + is not: Hong Kong, Macao, Taiwan. */
const abroad = /^(?:852[2-9]\d{7}|853[268]\d{7}|8869\d{8})$/;
/** North America, with its 1: eleven digits that no mobile in China begins with, or grouped as they are written there. */
const american = /^1[2-9]\d{2}[2-9]\d{6}$/;
const groupedAsAmerican = /^1[ .-]{1,2}\(?\d{3}\)?[ .-]{0,2}\d{3}[ .-]\d{4}$|^1\(\d{3}\)/;

/** National service numbers and the senders of texts: 400…, 800…, 95588, 9500 0012, 1069…; they have no international form. */
const service = /^(?:[48]00\d{7}|9[56]\d{3}|95\d{6,8}|1069\d{6,14}|1[01]0\d{2}|12\d{3})$/;

/** Phone numbers, E.164 where it can be told; service numbers as their digits. Mainland mobiles first, then Taiwan, Hong Kong, landlines. */
export const findPhones: Finder = ({ folded }) => {
  const found: Found[] = [];
  for (const match of folded.matchAll(candidate)) {
    const value = phoneOf(match[0]);
    if (value) found.push({ type: "phone", start: match.index, end: match.index + match[0].length, value });
  }
  return found;
};

/** The number behind digits as they are written, with or without separators; undefined when they are none. */
export function phoneOf(raw: string): string | undefined {
  const digits = raw.replace(/\D/g, "");
  if (digits.length < 5 || digits.length > 20) return undefined;
  if (service.test(digits)) return digits;
  if (raw.startsWith("+") || raw.startsWith("00")) {
    const parsed = parsePhoneNumberFromString(`+${digits.replace(/^00/, "")}`);
    return parsed?.isPossible() ? parsed.number : undefined;
  }
  if (/^861[3-9]\d{9}$/.test(digits)) return `+${digits}`;
  if (abroad.test(digits) || isAmerican(raw, digits)) {
    const parsed = parsePhoneNumberFromString(`+${digits}`);
    if (parsed?.isValid()) return parsed.number;
  }
  if (/^\d+(?:\.\d+)+$/.test(raw)) return undefined;
  const country =
    (/^09\d{8}$/.test(digits) ? "TW" : undefined) ?? homeShapes.find(([shape]) => shape.test(digits))?.[1];
  return country && parsePhoneNumberFromString(digits, country)?.number;
}

const isAmerican = (raw: string, digits: string): boolean =>
  american.test(digits) && (!/^1[3-9]/.test(digits) || groupedAsAmerican.test(raw));
