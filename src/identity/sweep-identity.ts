import type { Now } from "../domain/ids.ts";
import type { Store } from "../domain/store.ts";
import { identityKeys } from "./identity-state.ts";
import type { NotMeLink } from "./notices.ts";

/** Erases expired "not me" links and the files of sources whose budgets are full again; to be run once a day. */
export async function sweepIdentity({ store, now }: { store: Store; now: Now }): Promise<void> {
  for (const hash of await store.ids("not-me")) {
    const { value: link } = await store.read<NotMeLink>(identityKeys.notMe(hash));
    if (!link || link.expiresAt <= now()) await store.erase(`not-me/${hash}`);
  }
  for (const [kind, part] of [
    ["sends", "codes"],
    ["spraying", "failures"],
  ] as const) {
    for (const id of await store.ids(kind)) {
      if (id !== "main" && (await store.count(`${kind}/${id}#${part}`)) === 0) await store.erase(`${kind}/${id}`);
    }
  }
}
