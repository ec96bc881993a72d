import type { ContactCheck } from "../domain/contact-check.ts";
import type { Imitation } from "./imitation.ts";
import type { OfficialContacts } from "./official-contacts.ts";
import type { Unmasked } from "./unmask-text.ts";

/** What a finder knows: the text, and who we are. */
export interface FindingRoom {
  unmasked: Unmasked;
  official: OfficialContacts;
  imitation: Imitation;
  /** Whether a proof code is the one of that staff number now; absent: nobody can tell. */
  proves?: (number: string, code: string) => boolean;
}

/** A contact and where it stood in the unmasked text. */
export type FoundContact = ContactCheck & { start: number; end: number };

/** Whether anything between these places was written in disguise. */
export function isOdd({ odd }: Unmasked, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (odd[at] === 1) return true;
  return false;
}
