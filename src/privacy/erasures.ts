import type { Erased, Erasing, ErasureFinds, ErasureRequest, StillOpen } from "../domain/erasing.ts";
import type { NewId, Now } from "../domain/ids.ts";
import type { Change, Store } from "../domain/store.ts";

/** A second admin has this long, as with all that takes two. security.md R26. */
const livesMs = 24 * 3_600_000;
const prefix = "erasure/";
const keyOf = (id: string) => `work#${prefix}${id}`;

export function createErasures({
  store,
  now,
  newId,
  survey,
  erase,
}: {
  store: Pick<Store, "read" | "parts" | "commit">;
  now: Now;
  newId: NewId;
  /** What there is of the customer; while a case is open, nothing is erased. */
  survey: (customer: string) => Promise<StillOpen & { finds: ErasureFinds }>;
  erase: (wanted: { customer: string; reason: string; by: string }) => Promise<Erased | StillOpen>;
}): Erasing {
  const line = (outcome: string, { id, customer, reason }: ErasureRequest, agent: string) => ({
    stream: "audit/main#trail",
    entry: { at: now(), act: "privacy.erase", outcome, account: customer, agent, detail: { request: id, reason } },
    chain: true,
  });
  async function known(id: string) {
    const { value, version } = await store.read<ErasureRequest>(keyOf(id));
    return value && value.expiresAt > now() ? { value, expect: { [keyOf(id)]: version } } : undefined;
  }
  const settled = async (change: Change) => (await store.commit(change)) === "done";

  return {
    async request({ customer, reason, by }) {
      const { open, finds } = await survey(customer);
      if (open.length > 0) return { open };
      const at = now();
      const expiresAt = new Date(Date.parse(at) + livesMs).toISOString();
      const made: ErasureRequest = {
        id: newId(),
        customer,
        reason,
        requestedBy: by,
        requestedAt: at,
        expiresAt,
        finds,
      };
      await store.commit({ put: { [keyOf(made.id)]: made }, append: [line("requested", made, by)] });
      return made;
    },
    async waiting() {
      const all = [...(await store.parts<ErasureRequest>("work", prefix)).values()];
      return all
        .flatMap(({ value }) => (value && value.expiresAt > now() ? [value] : []))
        .sort((a, b) => (a.requestedAt < b.requestedAt ? -1 : 1));
    },
    async approve(id, by) {
      const found = await known(id);
      if (!found) return "not-found";
      const { value, expect } = found;
      if (value.requestedBy === by) {
        await store.commit({ append: [line("same-person", value, by)] });
        return "same-person";
      }
      const change = {
        expect,
        put: { [keyOf(id)]: { ...value, approvedBy: by } },
        append: [line("approved", value, by)],
      };
      if (!(await settled(change))) return "not-found";
      const erased = await erase({ customer: value.customer, reason: value.reason, by });
      // What somebody still serves, or what is open by now, is asked for again, of whoever is the second admin then.
      if (!("open" in erased) && erased.busy.length === 0) await store.commit({ put: { [keyOf(id)]: null } });
      return erased;
    },
    async deny(id, by) {
      const found = await known(id);
      if (!found) return "not-found";
      const change = { expect: found.expect, put: { [keyOf(id)]: null }, append: [line("denied", found.value, by)] };
      return (await settled(change)) ? "denied" : "not-found";
    },
  };
}
