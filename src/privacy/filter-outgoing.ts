import { maskContactsIn } from "../domain/mask-contacts.ts";
import { shieldText } from "./shield-text.ts";

/**
 * The last gate before words go to another company (Teams, Slack): cards, codes, passwords and identity numbers become dots, phones
 * and e-mail addresses their masks. What the wallet itself publishes stays. security.md R33.
 */
export function createOutgoingFilter({ published }: { published: Iterable<string> }): (text: string) => string {
  const known = new Set([...published].map((contact) => contact.toLowerCase().replace(/[\s-]/g, "")));
  const stays = (contact: string) => known.has(contact);
  return (text) => maskContactsIn(shieldText(text).text, { bareNumbers: false, stays });
}
