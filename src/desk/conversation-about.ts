import {
  type Case,
  type ConversationMeta,
  caseKey,
  conversationKeys,
  type QueueEntry,
} from "../domain/conversation.ts";
import type { Store } from "../domain/store.ts";
import { type Held, handoffKeys } from "../handoff/handoff-keys.ts";
import { agentStanding, mayRead } from "./agent-standing.ts";
import { maskContacts, maskedEvidence } from "./mask-contacts.ts";
import { movedOn } from "./moved-on.ts";
import { shownCase } from "./shown-case.ts";

/** Who the customer is, as the server knows it: never what was typed. security.md R25, R30. */
export interface CustomerFacts {
  /** Levels held now: session, email, possession, strong. */
  levels: readonly string[];
  /** Methods passed, with their instants; `young`: by a contact registered less than seven days ago. */
  proofs?: readonly { method: string; at: string; young?: true }[];
  maskedName?: string;
  contacts?: readonly { id?: string; kind: "phone" | "email"; masked: string }[];
  status?: "active" | "frozen";
  frozenAt?: string;
  /** Codes and notices that did not reach their contact: "refused" came back, "late" is still being tried. */
  undelivered?: readonly {
    at: string;
    what: "code" | "notice";
    why: "refused" | "late";
    kind: "phone" | "email";
    masked: string;
  }[];
}
export type ReadCustomer = (conversation: string) => Promise<CustomerFacts>;

export interface AboutDeps {
  store: Store;
  customer: ReadCustomer;
}

/** All that stands beside a transcript; "none" when the agent may not read it. */
export async function conversationAbout({ store, customer }: AboutDeps, user: string, conversation: string) {
  const { standing, owner } = await agentStanding(store, user, conversation);
  if (!mayRead(standing) || !owner) return "none";
  const [meta, entry, held, facts] = await Promise.all([
    store.read<ConversationMeta>(conversationKeys.meta(conversation)),
    store.read<QueueEntry>(conversationKeys.queue(conversation)),
    store.read<Held>(handoffKeys.held(conversation)),
    customer(conversation),
  ]);
  const known = entry.value ?? (held.value && (standing === "mine" || standing === "guest") ? held.value : undefined);
  const opened = known?.caseId ? (await store.read<Case>(caseKey(known.caseId))).value : undefined;
  return {
    conversationId: conversation,
    standing,
    owner: owner.owner,
    since: owner.since,
    ...(owner.agent ? { agent: owner.agent.name } : {}),
    ...(standing === "past" ? { moved: movedOn(conversation, owner) } : {}),
    channel: meta.value?.channel,
    startedAt: meta.value?.createdAt,
    customer: facts,
    ...(known
      ? {
          language: known.language,
          reason: known.reason,
          priority: known.priority,
          waitedSince: "queuedAt" in known ? known.queuedAt : known.since,
          ...(known.skill ? { skill: known.skill } : {}),
          ...(known.away ? { away: true as const } : {}),
          ...(known.evidence?.length ? { evidence: known.evidence.map(maskedEvidence) } : {}),
          ...(known.summary ? { summary: maskContacts(known.summary) } : {}),
        }
      : {}),
    ...(opened ? { case: shownCase(opened) } : {}),
  };
}
export type ConversationAbout = Exclude<Awaited<ReturnType<typeof conversationAbout>>, "none">;
