import { type CountryCode, parsePhoneNumberFromString } from "libphonenumber-js/min";
import { isNear } from "../domain/is-near.ts";
import type { OfficialContacts } from "./official-contacts.ts";

export interface OurNumber {
  number: string;
  callsOut: boolean;
  texts: boolean;
}

export interface PhoneBook {
  /** E.164 as far as it can be told, for comparing; short codes and service numbers get the home country too. */
  keyOf(written: string): string;
  ours(written: string): OurNumber | undefined;
  /** One digit off, or ours with digits around it. */
  looksLikeOurs(written: string): boolean;
}

/** Our telephone numbers and senders of texts, however they are written. */
export function createPhoneBook({ phones, "sms-senders": senders }: OfficialContacts): PhoneBook {
  const home = homeOf(phones.map(({ number }) => number));
  const keyOf = (written: string) => {
    const digits = written
      .replace(/[^\d+]/g, "")
      .replace(/^(\+?)00/, "+")
      .replace(/(?!^)\+/g, "");
    return parsePhoneNumberFromString(digits, home)?.number ?? digits;
  };
  const book = new Map<string, OurNumber>();
  for (const { number, "calls-out": callsOut } of phones) book.set(keyOf(number), { number, callsOut, texts: false });
  for (const { number } of senders) {
    const key = keyOf(number);
    book.set(key, { ...(book.get(key) ?? { number, callsOut: false }), texts: true });
  }
  const national = [...book.values()]
    .map(({ number }) => nationalOf(number, home))
    .filter((digits) => digits.length >= 7);
  return {
    keyOf,
    ours: (written) => book.get(keyOf(written)),
    looksLikeOurs(written) {
      const all = written.replace(/\D/g, "");
      const digits = [all, nationalOf(written, home)];
      return national.some(
        (mine) => (all.includes(mine) && all.length - mine.length <= 8) || digits.some((each) => isNear(each, mine, 1)),
      );
    },
  };
}

function nationalOf(number: string, home: CountryCode): string {
  const cleaned = number.replace(/[^\d+]/g, "");
  return parsePhoneNumberFromString(cleaned, home)?.nationalNumber ?? cleaned.replace(/\D/g, "");
}

/** The country of the first number of ours that says it. */
function homeOf(numbers: string[]): CountryCode {
  for (const number of numbers) {
    const country = number.startsWith("+") ? countryOf(number) : undefined;
    if (country) return country;
  }
  return "CN";
}

function countryOf(number: string): CountryCode | undefined {
  const parsed = parsePhoneNumberFromString(number);
  return parsed?.country ?? parsed?.getPossibleCountries()[0];
}
