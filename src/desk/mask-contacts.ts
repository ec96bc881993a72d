import type { Evidence } from "../domain/conversation.ts";
import { maskEmail, maskPhone } from "../domain/masks.ts";

const email = /(?:[A-Za-z\d._%+-]{1,64}|\p{Script=Han}{1,8})@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/gu;
/** A country code and what follows it, a Chinese mobile, a North American number, or a bare run of 10 or 11 digits. */
const phone =
  /(?<![A-Za-z\d_-])(?:\+\d{1,3}[ -]?(?:\(?\d{1,4}\)?[ -]?){2,4}\d{2,4}|(?:86[ -]?)?1[3-9]\d(?:[ -]?\d{4}){2}|\(?[2-79]\d{2}\)?[ .-]\d{3}[ .-]\d{4}|\d{10,11})(?![A-Za-z\d_])/g;
/** Numbers that belong to companies, not to persons: a customer who asks whether one is ours is asking about it. */
const service = /^(?:400|800|95\d)/;

/** Phone numbers and addresses a customer typed, masked for the agent's eyes (security.md R30); all else stays. */
export function maskContacts(text: string): string {
  const plain = text.replace(/[＋０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  return plain
    .replace(email, (found) => maskEmail(found))
    .replace(phone, (found) => (service.test(found) ? found : maskPhone(found)));
}

export const maskedEvidence = (evidence: Evidence): Evidence => ({ ...evidence, text: maskContacts(evidence.text) });
