import { caseKey } from "../domain/conversation.ts";
import type { Store } from "../domain/store.ts";

/** Erases a case; whoever keeps a list of cases learns it first. */
export async function forgetCase(store: Pick<Store, "commit" | "erase">, id: string): Promise<void> {
  await store.commit({ put: { [caseKey(id)]: null } });
  await store.erase(`case/${id}`);
}
