import type { Now } from "../domain/ids.ts";
import type { Store } from "../domain/store.ts";
import type { Contact, CustomerId } from "../wallet/wallet.ts";
import { audited } from "./audit.ts";
import { type IdentityState, identityKeys } from "./identity-state.ts";
import { openReading } from "./reading.ts";
import { standing } from "./standing.ts";

/** "refused": the provider says that this contact cannot be reached. "late": the provider does not answer, it is tried on. */
export type WhyUndelivered = "refused" | "late";

/** A message to a customer's own contact that did not get there, for the desk; the last few stand at `conversation/<id>#undelivered`. */
export interface Undelivered {
  /** The outbox item, so that each is noted once. */
  item: string;
  at: string;
  what: "code" | "notice";
  why: WhyUndelivered;
  kind: Contact["kind"];
  masked: string;
}

/** What the chat is told, once the customer holds a level; `masked` only where the contacts may be shown. */
export interface UndeliveredEvent {
  kind: Contact["kind"];
  why: WhyUndelivered;
  masked?: string;
}
export const undeliveredEvent = "code.undelivered";

const keptAtMost = 10;

export interface UndeliveredRoom {
  store: Pick<Store, "read" | "commit">;
  now: Now;
  /** Hands an event to the conversation; repeats with the same key are ignored. */
  tell(conversation: string, event: { name: string; key: string; value: UndeliveredEvent }): Promise<unknown>;
}

/**
 * Notes for the desk that a message did not get there. The chat hears of a code only while the conversation holds a level
 * of this very customer: before, a failure would tell that the account exists.
 */
export async function noteUndelivered(
  room: UndeliveredRoom,
  failed: Omit<Undelivered, "at" | "kind" | "masked"> & {
    conversation: string;
    customer: CustomerId;
    contact: Contact;
  },
): Promise<void> {
  const { conversation, customer, contact, item, what, why } = failed;
  const { kind, masked } = contact;
  await keepForDesk(room, failed, { item, at: room.now(), what, why, kind, masked });
  if (what !== "code") return;
  const { value: state } = await room.store.read<IdentityState>(identityKeys.identity(conversation));
  const held = standing(state?.subject ? state : undefined, state?.hostIdentity, room.now());
  if (held.customer !== customer) return;
  const value: UndeliveredEvent = { kind, why, ...(held.proofs.length > 0 ? { masked } : {}) };
  await room.tell(conversation, { name: undeliveredEvent, key: `${item}:${why}`, value });
}

async function keepForDesk(
  room: UndeliveredRoom,
  { conversation, customer }: { conversation: string; customer: CustomerId },
  entry: Undelivered,
): Promise<void> {
  for (;;) {
    const reading = openReading(room.store);
    const key = identityKeys.undelivered(conversation);
    const known = (await reading.get<Undelivered[]>(key)) ?? [];
    if (known.some(({ item, why }) => item === entry.item && why === entry.why)) return;
    const kept = [...known.filter(({ item }) => item !== entry.item), entry].slice(-keptAtMost);
    const { at, what, why } = entry;
    const line = audited({ at, act: `${what}.deliver`, outcome: why, conversation, account: customer });
    const outcome = await room.store.commit({ expect: reading.expect, put: { [key]: kept }, append: [line] });
    if (outcome === "done") return;
  }
}
