import type { Store } from "../../src/domain/store.ts";
import type { AuditEntry } from "../../src/identity/audit.ts";
import { identityKeys } from "../../src/identity/identity-state.ts";
import type { Chained } from "../../src/store/chain.ts";

/** What the audit trail says, oldest first; with `act`, only of that. */
export async function trailOf(store: Pick<Store, "tail">, act?: string): Promise<AuditEntry[]> {
  const lines = (await store.tail<Chained<AuditEntry>>(identityKeys.trail, 0)).map(({ entry }) => entry.entry);
  return act === undefined ? lines : lines.filter((line) => line.act === act);
}
