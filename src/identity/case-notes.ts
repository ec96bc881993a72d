import { type Case, caseKey } from "../domain/conversation.ts";
import type { NewId, Now } from "../domain/ids.ts";
import { after, day } from "../domain/instants.ts";
import type { Change, OutboxItem, Store } from "../domain/store.ts";
import type { CaseNote, Wallet, Write } from "../wallet/wallet.ts";
import { audited } from "./audit.ts";
import { carryOut } from "./carry-out.ts";

/** The outbox route of notes to the wallet core. */
export const caseRoute = "case";
/** A core that has not taken a note by then has other troubles. */
const noteLivesMs = 30 * day;
const isCase = /^case\/([^#]+)#case$/;

/**
 * The store, seen so that the wallet core's back office hears of every case of a known customer and of each new state: whatever
 * commit writes the case also queues the note and its audit line, in the same record. Nobody waits for the core.
 */
export function withCaseNotes(store: Store, { now, newId }: { now: Now; newId: NewId }): Store {
  return {
    ...store,
    commit(change) {
      const notes = [];
      for (const key in change.put) {
        const known = isCase.test(key) ? (change.put[key] as Case | null) : null;
        if (known?.customer) notes.push(noteOf({ ...known, customer: known.customer }, now(), newId()));
      }
      if (notes.length === 0) return store.commit(change);
      const outbox = [...(change.outbox ?? []), ...notes.map(({ item }) => item)];
      const append = [...(change.append ?? []), ...notes.map(({ line }) => line)];
      return store.commit({ ...change, outbox, append });
    },
  };
}

function noteOf(
  { id, kind, state, openedAt, customer, conversation, facts }: Case & { customer: string },
  at: string,
  note: string,
): { item: OutboxItem; line: NonNullable<Change["append"]>[number] } {
  const key = `case:${note}`;
  const about = [facts.transaction, ...(facts.transactions?.split(" ") ?? []), facts.withdrawal];
  const payload: Write & CaseNote = {
    ...{ customer, key, case: id, kind, state, openedAt, changedAt: at },
    about: about.flatMap((named) => (named ? [named] : [])),
  };
  return {
    item: { id: note, route: caseRoute, payload, attempts: 0, notBefore: at, expiresAt: after(at, noteLivesMs) },
    line: audited({
      ...{ at, act: "wallet.noteCase", outcome: "queued", conversation, account: customer },
      detail: { key, case: id },
    }),
  };
}

/** Delivers notes of cases; a case that was erased meanwhile is nobody's business any more. */
export function createCaseNoter({
  store,
  wallet,
}: {
  store: Pick<Store, "read">;
  wallet: Wallet;
}): (item: OutboxItem) => Promise<"delivered" | "gone"> {
  return async ({ payload }) => {
    const { customer, key, ...note } = payload as Write & CaseNote;
    const { value } = await store.read<Case>(caseKey(note.case));
    if (!value) return "gone";
    return (await carryOut(wallet, "noteCase", note, { customer, key })) === "noted" ? "delivered" : "gone";
  };
}
