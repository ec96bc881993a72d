import type { Evidence } from "../domain/conversation.ts";
import { maskContactsIn } from "../domain/mask-contacts.ts";

/** Phone numbers and addresses a customer typed, masked for the agent's eyes (security.md R30); all else stays. */
export const maskContacts = (text: string): string => maskContactsIn(text, { bareNumbers: true });

export const maskedEvidence = (evidence: Evidence): Evidence => ({ ...evidence, text: maskContacts(evidence.text) });
