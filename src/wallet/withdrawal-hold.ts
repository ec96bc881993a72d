import type { StoredCustomer } from "./sandbox-state.ts";

/** From a new password on, so that whoever took the account over by a recovery can carry nothing off before its owner reads the notices. security.md R26: 24 to 72 hours. */
const holdMs = 24 * 3_600_000;

export function holdWithdrawals(customer: StoredCustomer, now: string): void {
  customer.withdrawalsHeldUntil = new Date(Date.parse(now) + holdMs).toISOString();
}

export const isHeld = ({ withdrawalsHeldUntil }: StoredCustomer, now: string): boolean =>
  withdrawalsHeldUntil !== undefined && Date.parse(withdrawalsHeldUntil) > Date.parse(now);
