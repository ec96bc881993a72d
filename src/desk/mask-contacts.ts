import { maskEmail, maskPhone } from "../domain/masks.ts";

const email = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
/** A country code and what follows it, a Chinese mobile, a North American number, or a bare run of 10 or 11 digits. */
const phone =
  /(?<![\p{L}\p{N}_-])(?:\+\d{1,3}[ -]?(?:\(?\d{1,4}\)?[ -]?){2,4}\d{2,4}|(?:86[ -]?)?1[3-9]\d(?:[ -]?\d{4}){2}|\(?[2-79]\d{2}\)?[ .-]\d{3}[ .-]\d{4}|\d{10,11})(?![\p{L}\p{N}_]*[\p{Nd}_])/gu;
/** Numbers that belong to companies, not to persons: a customer who asks whether one is ours is asking about it. */
const service = /^(?:400|800|95\d)/;

/** Phone numbers and addresses a customer typed, masked for the agent's eyes (security.md R30); all else stays. */
export function maskContacts(text: string): string {
  const plain = text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  return plain
    .replace(email, (found) => maskEmail(found))
    .replace(phone, (found) => (service.test(found) ? found : maskPhone(found)));
}
