import type { ContactCheck } from "../domain/contact-check.ts";
import type { FindingRoom, FoundContact } from "./finding.ts";
import { cameAs } from "./how-it-came.ts";
import type { PhoneBook } from "./phone-book.ts";

const candidate =
  /(?<![\p{L}\p{N}_@/+-](?<!\p{Script=Han})|\d\.?)(?:\+|00)?[ (]{0,2}\d(?:[ \t().·*-]{0,3}\d){4,24}(?![\d@]|\.\d|[a-z_])/gu;
/** "4oo-ooo-l234": letters for digits. */
const disguised = /(?<![a-z0-9_@./+-])\+?[\doil](?:-?[\doil]){6,19}(?![a-z0-9_@])/g;
const date = /^(?:19|20)\d\d[-.](?:1[0-2]|0?\d)[-.](?:[12]\d|3[01]|0?\d)(?!\d)/;
const figure = /^\d+\.\d{1,2}$/;
const noPhoneBefore =
  /(?:[¥￥$€£]|金额|金額|订单|訂單|单号|單號|编号|編號|尾号|尾號|卡号|卡號|余额|餘額|验证码|驗證碼|order|ref|card|code|amount|case|ticket)[^\d\p{Script=Han}a-z]{0,4}(?:号|號|是|为|為|number|no|id|is)?[\s:：#]{0,3}$/u;
const noPhoneAfter = /^\s?(?:元|块|塊|万|萬|圆|rmb|cny|yuan|usd|hkd|dollars?|年|月)/;
const customersOwn =
  /(?:我|本人)(?:自己)?的?(?:注册|註冊|登记|登記|绑定|綁定)?的?(?:手机号码|手機號碼|手机号|手機號|手机|手機|电话|電話|号码|號碼)[是为為:：\s]{0,3}$|\bmy (?:own )?(?:registered )?(?:phone|mobile|cell|number)(?: number)?(?: is|:)?\s{0,2}$/;

/** Telephone numbers and senders of texts, however they are written. What is called an amount, an order or the customer's own is none. */
export function findPhones(room: FindingRoom, book: PhoneBook): FoundContact[] {
  const { text } = room.unmasked;
  if (!/\d/.test(text)) return [];
  const plain = Array.from(text.matchAll(candidate)).flatMap((match) => split(match[0], match.index, book));
  return [
    ...plain.filter((one) => isPhone(one, text, book)).map((one) => ({ ...judge(one, room, book), ...placeOf(one) })),
    ...disguisedOnes(room, book),
  ];
}

interface Written {
  written: string;
  start: number;
}

const placeOf = ({ written, start }: Written) => ({ start, end: start + written.length });
const digitsOf = (written: string) => written.replace(/\D/g, "");

/** Two numbers with only a space between them are two, when both are long enough to be one. */
function split(written: string, start: number, book: PhoneBook): Written[] {
  const parts = Array.from(written.matchAll(/\S+/g), (part) => ({ written: part[0], start: start + part.index }));
  const whole = { written: written.trimStart(), start: start + written.length - written.trimStart().length };
  const each = parts.every((part) => digitsOf(part.written).length >= 5);
  const isOne = book.ours(written) || (/^(?:\+|00)/.test(whole.written) && digitsOf(written).length <= 15);
  return each && !isOne && parts.length > 1 && digitsOf(written).length > 11 ? parts : [whole];
}

function isPhone({ written, start }: Written, text: string, book: PhoneBook): boolean {
  if (book.ours(written)) return true;
  const digits = digitsOf(written);
  if (digits.length > 20 || date.test(written) || figure.test(written)) return false;
  if (digits.length === 6 && !/^(?:9[56]|1[012])/.test(digits)) return false;
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(start + written.length, start + written.length + 8);
  return !noPhoneBefore.test(before) && !noPhoneAfter.test(after) && !customersOwn.test(before);
}

function judge({ written, start }: Written, { unmasked }: FindingRoom, book: PhoneBook): ContactCheck {
  const ours = book.ours(written) ?? book.ours(written.replace(/-\d{1,4}$/, ""));
  const value = book.keyOf(ours?.number ?? written);
  if (!ours) {
    const like = book.looksLikeOurs(written);
    // A dot that no digit follows parts nothing, and might be taken for an address.
    const shown = written
      .replace(/\.+(?!\d)/g, "")
      .replace(/\s+/g, " ")
      .slice(0, 40);
    return {
      kind: "phone",
      value,
      shown,
      verdict: like ? "not-ours" : "unknown",
      reason: like ? "look-alike" : "not-listed",
    };
  }
  const came = cameAs(unmasked.text, start, start + written.length);
  const kind = ours.texts ? "sms" : "phone";
  const known = { kind, value, shown: ours.number } as const;
  if (came === "call" && !ours.callsOut) return { ...known, verdict: "not-ours", reason: "ours-never-calls" };
  if (came === "text" && !ours.texts) return { ...known, verdict: "not-ours", reason: "ours-never-texts" };
  return {
    ...known,
    verdict: "official",
    reason: ours.texts ? "sends-texts" : ours.callsOut ? "calls-out" : "calls-in-only",
  };
}

/** Letters among the digits of what would be our number: it is meant to be taken for it. */
function disguisedOnes({ unmasked }: FindingRoom, book: PhoneBook): FoundContact[] {
  return Array.from(unmasked.text.matchAll(disguised)).flatMap((match) => {
    const [written] = match;
    const digits = written.replaceAll("o", "0").replace(/[il]/g, "1");
    if (digits === written || !/\d/.test(written) || !(book.ours(digits) || book.looksLikeOurs(digits))) return [];
    const place = { start: match.index, end: match.index + written.length };
    return {
      kind: "phone" as const,
      value: written,
      shown: written,
      verdict: "not-ours" as const,
      reason: "hidden" as const,
      ...place,
    };
  });
}
