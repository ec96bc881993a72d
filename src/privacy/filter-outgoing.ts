import { maskEmail, maskPhone } from "../domain/masks.ts";
import { shieldText } from "./shield-text.ts";

const email = /(?<![\p{L}\d._%+*-])[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63})+/gu;
const phone =
  /(?<![\d.,+¥$])(?:\+\d{1,3}[ -]?)?(?:1[3-9]\d[ -]?\d{4}[ -]?\d{4}|(?<=\+\d{1,3}[ -]?)\d(?:[ -]?\d){6,11})(?![\d.])/g;

/**
 * The last gate before words go to another company (Teams, Slack): cards, codes, passwords and identity numbers become dots, phones
 * and e-mail addresses their masks. What the wallet itself publishes stays. security.md R33.
 */
export function createOutgoingFilter({ published }: { published: Iterable<string> }): (text: string) => string {
  const plain = (contact: string) => contact.toLowerCase().replace(/[\s-]/g, "");
  const known = new Set([...published].map(plain));
  const unless = (mask: (contact: string) => string) => (found: string) =>
    known.has(plain(found)) ? found : mask(found);
  return (text) => shieldText(text).text.replace(email, unless(maskEmail)).replace(phone, unless(maskPhone));
}
