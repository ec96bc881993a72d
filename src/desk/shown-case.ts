import type { Case } from "../domain/conversation.ts";
import { maskContacts } from "./mask-contacts.ts";

/** What the customer was told to expect: a call in a span, or that something is done by the end of a day. */
export interface CaseDue {
  at: string;
  what: "call" | "promise";
  /** The end of a span. */
  until?: string;
}

/** Facts that are shown as something else, or are of no use to a person. */
const notShown = new Set(["from", "to", "by", "until", "operator", "contact", "run", "transaction", "transactions"]);

export function dueOf({ kind, facts: { from, to, by } }: Case): CaseDue | undefined {
  if (kind === "call-back" && from) return { at: from, what: "call", ...(to ? { until: to } : {}) };
  if (!by) return undefined;
  return { at: /^\d{4}-\d{2}-\d{2}$/.test(by) ? `${by}T23:59:59.999Z` : by, what: "promise" };
}

/** A case for agents' eyes. */
export function shownCase(known: Case) {
  const { id, kind, state, openedAt, summary, facts, takenBy, answeredAt, resolvedAt } = known;
  const due = dueOf(known);
  const transactions = [...(facts.transactions?.split(" ") ?? []), ...(facts.transaction ? [facts.transaction] : [])];
  return {
    ...{ id, kind, state, openedAt, summary: maskContacts(summary) },
    facts: Object.fromEntries(
      Object.entries(facts)
        .filter(([name]) => !notShown.has(name))
        .map(([name, value]) => [name, maskContacts(value)]),
    ),
    ...(transactions.length > 0 ? { transactions } : {}),
    ...(due ? { due } : {}),
    ...(takenBy ? { takenBy: takenBy.name } : {}),
    ...(answeredAt ? { answeredAt } : {}),
    ...(resolvedAt ? { resolvedAt } : {}),
  };
}
