import type { EscalationReason } from "../domain/conversation.ts";
import type { Language } from "../domain/language.ts";
import type { Store } from "../domain/store.ts";
import { type Held, heldPrefix, workFile } from "../handoff/handoff-keys.ts";
import type { WaitingLine } from "../handoff/waiting-line.ts";
import { maskContacts } from "./mask-contacts.ts";

interface Row {
  conversationId: string;
  /** Since when the customer waits, or since when the agent has it. */
  since: string;
  language: Language;
  reason: EscalationReason;
  priority: number;
  summary?: string;
  caseId?: string;
}
/** What an agent sees on the left: who waits, next one first, and whom they have. */
export interface QueueBoard {
  waiting: (Row & { place: number })[];
  mine: Row[];
}

const row = (known: Omit<Row, "conversationId"> & { conversation: string }): Row => ({
  conversationId: known.conversation,
  since: known.since,
  language: known.language,
  reason: known.reason,
  priority: known.priority,
  ...(known.summary ? { summary: maskContacts(known.summary) } : {}),
  ...(known.caseId ? { caseId: known.caseId } : {}),
});

/** Reads the board once, for any number of agents. */
export async function readBoards(store: Store, line: WaitingLine): Promise<(user: string) => QueueBoard> {
  const [{ entries }, held] = await Promise.all([line.now(), store.parts<Held>(workFile, heldPrefix)]);
  const waiting = entries.map((entry, index) => ({ ...row(entry), place: index + 1 }));
  const all = [...held.values()].flatMap(({ value }) => (value ? [value] : []));
  return (user) => ({
    waiting,
    mine: all
      .filter(({ agent }) => agent.user === user)
      .sort((a, b) => (a.since < b.since ? -1 : 1))
      .map(row),
  });
}
