import { addedTo, complaintCase, complaintIntent } from "../domain/complaint.ts";
import { type Case, caseKey, conversationKeys, type QueueEntry } from "../domain/conversation.ts";
import type { Change } from "../domain/store.ts";
import type { Understood } from "../domain/understood.ts";
import type { Noted } from "./acknowledge.ts";
import { sayCommon } from "./dialog-turn.ts";
import { moreUrgent } from "./enqueue.ts";
import { escalated } from "./escalation.ts";
import { openCase } from "./open-case.ts";
import type { TurnDeps } from "./turn-deps.ts";
import type { TurnWriter } from "./turn-writer.ts";

/** Whether somebody who waits complains, and has not done so in this wait. */
export const isNewComplaint = ({ decision, intent }: Understood, { reason, evidence = [] }: QueueEntry): boolean =>
  decision === "accept" &&
  intent === complaintIntent &&
  reason !== "complaint" &&
  !evidence.some(({ kind, name }) => kind === "fact" && name === "complaint");

/** A complaint of somebody who waits already is on record like any other, and named to whoever comes; the turn's last commit. */
export async function complainWaiting(deps: TurnDeps, writer: TurnWriter, text: string): Promise<string> {
  const { times } = deps.kit(writer.meta);
  const by = times.lastDay(times.complaintAnswer, deps.now());
  const { id, change } = await openCase(deps, writer, complaintCase(text, by));
  sayCommon(deps, writer, "complaint-waiting", { case: id });
  const key = conversationKeys.queue(writer.meta.id);
  const { value, version } = await deps.store.read<QueueEntry>(key);
  const known = escalated(writer, { reason: "complaint", facts: { complaint: id }, caseId: value?.caseId ?? id });
  await writer.finish({
    expect: { ...change.expect, [key]: version },
    put: { ...change.put, ...(value ? { [key]: moreUrgent(value, known) } : {}) },
  });
  return "complaint-waiting";
}

/** Words that came after the complaint: what stores them in its case, and how they are acknowledged. */
export interface AddedToComplaint {
  caseId: string;
  change: Change;
  noted: Noted;
}

/** What somebody writes who waits with a complaint belongs to it; undefined where none waits, or it takes no more. */
export async function addToComplaint(
  deps: TurnDeps,
  { state }: TurnWriter,
  { reason, caseId, evidence = [] }: QueueEntry,
  text: string,
): Promise<AddedToComplaint | undefined> {
  if (reason !== "complaint") return undefined;
  const named = evidence.find(({ kind, name }) => kind === "fact" && name === "complaint")?.text ?? caseId;
  const { value, version } = await deps.store.read<Case>(caseKey(named ?? ""));
  const added = value?.kind === "complaint" ? addedTo(value, text) : undefined;
  if (!added) return undefined;
  const by = deps.showDate(added.facts.by ?? "", state.language);
  return {
    caseId: added.id,
    change: { expect: { [caseKey(added.id)]: version }, put: { [caseKey(added.id)]: added } },
    noted: { first: ["complaint-noted", { case: added.id, by }] },
  };
}
