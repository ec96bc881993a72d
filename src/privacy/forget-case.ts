import { caseKey } from "../domain/conversation.ts";
import type { Store } from "../domain/store.ts";

/** Finishes what was cut short between the two steps of `forgetCase`: a case that is none any more, and whose file still is. */
export async function forgetEmptied(store: Pick<Store, "ids" | "read" | "erase">): Promise<void> {
  for (const id of await store.ids("case"))
    if ((await store.read(caseKey(id))).value === undefined) await store.erase(`case/${id}`);
}

/** Erases a case; whoever keeps a list of cases learns it first. */
export async function forgetCase(store: Pick<Store, "commit" | "erase">, id: string): Promise<void> {
  await store.commit({ put: { [caseKey(id)]: null } });
  await store.erase(`case/${id}`);
}
