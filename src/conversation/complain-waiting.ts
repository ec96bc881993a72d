import { complaintCase, complaintIntent } from "../domain/complaint.ts";
import { conversationKeys, type QueueEntry } from "../domain/conversation.ts";
import type { Understood } from "../domain/understood.ts";
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
