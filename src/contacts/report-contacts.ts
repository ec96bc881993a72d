import type { ContactCheck } from "../domain/contact-check.ts";
import { maskEmail, maskPhone } from "../domain/masks.ts";
import type { Change } from "../domain/store.ts";

/** What customers asked about and is not ours, or not known, for the desk. */
export const contactReports = "reports/contacts#list";

/** One of them; `masked` holds no whole number, address or name of a person, but the host of a link whole. */
export interface ContactReport extends Pick<ContactCheck, "kind" | "verdict" | "reason"> {
  at: string;
  conversation: string;
  masked: string;
}

/** The record of what was found, all of it but our own; an empty change when there is nothing to tell. */
export function reportContacts(
  checks: ContactCheck[],
  { conversation, at }: { conversation: string; at: string },
): Change {
  const append = checks
    .filter(({ verdict }) => verdict !== "official")
    .map(({ kind, verdict, reason, ...check }) => {
      const entry: ContactReport = { at, conversation, kind, masked: maskContact({ kind, ...check }), verdict, reason };
      return { stream: contactReports, entry };
    });
  return append.length > 0 ? { append } : {};
}

function maskContact({ kind, value }: Pick<ContactCheck, "kind" | "value">): string {
  if (value === "") return "";
  if (kind === "phone" || kind === "sms" || kind === "whatsapp") return maskPhone(value);
  if (kind === "email") return maskEmail(value);
  if (kind === "link") return value.split(/[/?#]/)[0] ?? "";
  const letters = Array.from(value);
  return letters.length < 3 ? `${letters[0]}**` : `${letters[0]}***${letters.at(-1)}`;
}
