import type { EscalationReason, Evidence, QueueEntry, Skill } from "../domain/conversation.ts";
import type { Language } from "../domain/language.ts";
import type { Store } from "../domain/store.ts";
import type { Guests } from "../handoff/guests.ts";
import { guestsPrefix, type Held, handoffKeys, heldPrefix, workFile } from "../handoff/handoff-keys.ts";
import type { WaitingLine } from "../handoff/waiting-line.ts";
import { maskContacts, maskedEvidence } from "./mask-contacts.ts";

interface Row {
  conversationId: string;
  /** Since when the customer waits, or since when the agent has it. */
  since: string;
  language: Language;
  reason: EscalationReason;
  priority: number;
  summary?: string;
  caseId?: string;
  skill?: Skill;
  evidence?: Evidence[];
  /** The customer has gone and reads the answer here later. */
  away?: true;
}
/** Who waits. With `offeredTo`, one agent is asked and may accept until `deadline`; anybody may claim all the same. */
export interface WaitingRow extends Row {
  place: number;
  /** Was with an agent before. */
  front?: true;
  offeredTo?: { user: string; name: string };
  deadline?: string;
}
/** What an agent sees on the left: who waits, next one first, and whom they have. */
export interface QueueBoard {
  waiting: WaitingRow[];
  mine: Row[];
  /** Whom colleagues have and the agent reads along with. */
  guest: (Row & { agent: string })[];
}

const row = (known: Omit<Row, "conversationId"> & { conversation: string }): Row => ({
  conversationId: known.conversation,
  since: known.since,
  language: known.language,
  reason: known.reason,
  priority: known.priority,
  ...(known.summary ? { summary: maskContacts(known.summary) } : {}),
  ...(known.caseId ? { caseId: known.caseId } : {}),
  ...(known.skill ? { skill: known.skill } : {}),
  ...(known.evidence?.length ? { evidence: known.evidence.map(maskedEvidence) } : {}),
  ...(known.away ? { away: true as const } : {}),
});

const waitingRow = (entry: QueueEntry, place: number): WaitingRow => ({
  ...row(entry),
  place,
  ...(entry.front ? { front: true as const } : {}),
  ...(entry.offer ? { offeredTo: entry.offer.agent, deadline: entry.offer.until } : {}),
});

/** Reads the board once, for any number of agents; the rows of those who wait are the same object for all. */
export async function readBoards(store: Store, line: WaitingLine): Promise<(user: string) => QueueBoard> {
  const [{ entries }, held, guests] = await Promise.all([
    line.now(),
    store.parts<Held>(workFile, heldPrefix),
    store.parts<Guests>(workFile, guestsPrefix),
  ]);
  const waiting = entries.map((entry, index) => waitingRow(entry, index + 1));
  const all = [...held.values()].flatMap(({ value }) => (value ? [value] : []));
  return (user) => ({
    waiting,
    mine: all
      .filter(({ agent }) => agent.user === user)
      .sort((a, b) => (a.since < b.since ? -1 : 1))
      .map(row),
    guest: all
      .filter(({ conversation }) => guests.get(handoffKeys.guests(conversation))?.value?.users.includes(user))
      .map((each) => ({ ...row(each), agent: each.agent.name })),
  });
}
