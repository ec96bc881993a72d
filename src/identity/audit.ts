import type { Change } from "../domain/store.ts";
import { identityKeys } from "./identity-state.ts";

/** One line of the audit trail. Never a code, an answer, an address or what was typed. */
export interface AuditEntry {
  at: string;
  /** What was tried: "code.issue", "code.check", "wallet.freeze", "approval.approve", "alarm.spraying", … */
  act: string;
  outcome: string;
  conversation?: string;
  /** The customer's id or, for an unknown identifier, its HMAC. */
  account?: string;
  agent?: string;
  /** The levels then held, the key of a write, the method of a check. */
  detail?: Record<string, string | number | string[]>;
}

/** The change that adds the entry to the trail; the store's log writer links the hashes. */
export function audited(entry: AuditEntry): NonNullable<Change["append"]>[number] {
  return { stream: identityKeys.trail, entry, chain: true };
}
