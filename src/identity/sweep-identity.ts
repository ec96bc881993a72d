import type { Now } from "../domain/ids.ts";
import { day, elapsed } from "../domain/instants.ts";
import type { Store } from "../domain/store.ts";
import type { Approval } from "./approval.ts";
import { identityKeys } from "./identity-state.ts";
import type { NotMeLink } from "./notices.ts";

/** What was asked of two agents is kept as long as transcripts are. */
const approvalKeptMs = 180 * day;

/** Erases expired "not me" links, challenges of a day ago, approvals long over and the files of sources whose budgets are full again; to be run once a day. security.md R32. */
export async function sweepIdentity({ store, now }: { store: Store; now: Now }): Promise<void> {
  for (const account of await store.ids("account")) {
    const known = await store.parts<{ issuedAt?: string }>(`account/${account}`, "challenge/");
    const old = [...known].flatMap(([key, { value }]) => (isPast(value?.issuedAt, day, now()) ? [key] : []));
    const gone = old.flatMap((key) => [key, key.replace("#challenge/", "#delivery/")]);
    if (gone.length > 0) await store.commit({ put: Object.fromEntries(gone.map((key) => [key, null])) });
  }
  for (const id of await store.ids("approval")) {
    const { value } = await store.read<Approval>(identityKeys.approval(id));
    if (!isPast(value?.requestedAt, approvalKeptMs, now())) continue;
    await store.commit({ put: { [identityKeys.waitingApproval(id)]: null } });
    await store.erase(`approval/${id}`);
  }
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

const isPast = (at: string | undefined, forMs: number, now: string): boolean =>
  at !== undefined && elapsed(at, now) >= forMs;
