import { StateMoved } from "../dialog/signals.ts";
import { conversationKeys, evidenceAtMost, type QueueEntry } from "../domain/conversation.ts";
import { asFact } from "../domain/desk-fact.ts";
import { readGround } from "../handoff/ground.ts";
import { move } from "../handoff/move.ts";
import { newBar } from "../handoff/queue-bar.ts";
import { waitTimers } from "../handoff/wait-timers.ts";
import { sayCommon } from "./dialog-turn.ts";
import { type Escalation, escalated } from "./escalation.ts";
import { toldBefore } from "./told-before.ts";
import type { TurnDeps } from "./turn-deps.ts";
import type { TurnWriter } from "./turn-writer.ts";

export { type Escalation, priorities } from "./escalation.ts";

/** Hands the conversation to the queue: owner, queue entry, the bar with the place, and the words, in the turn's last commit. */
export async function enqueue(deps: TurnDeps, writer: TurnWriter, escalation: Escalation): Promise<void> {
  const { state, meta, owner } = writer;
  if (owner.owner === "queue") return addToWaiting(deps, writer, escalation);
  const since = deps.now();
  const wait = deps.newId();
  const known = escalated(writer, { ...escalation, told: await toldBefore(deps, writer) });
  state.offer = undefined;
  state.misses = 0;
  const first = comesFirst(escalation) ? "-first" : "";
  const opens = deps.hours.isOpen(since) ? undefined : deps.hours.opensAt(since);
  if (opens) sayCommon(deps, writer, `queued-closed${first}`, { opens: deps.showTime(opens, state.language) });
  else sayCommon(deps, writer, `${deps.agentsOnline() > 0 ? "queued" : "queued-nobody"}${first}`);
  if (escalation.caseId) sayCommon(deps, writer, "queued-case", { case: escalation.caseId });
  const bar = newBar(deps, { language: state.language, wait, closed: opens !== undefined });
  writer.append(bar);
  const entry: QueueEntry = { conversation: meta.id, since, ...known, wait, bar: { messageId: bar.id, version: 1 } };
  const moved = move(await readGround(deps.store, meta.id), { event: "escalate", entry }, since);
  if (!moved) throw new StateMoved("escalate");
  const change = {
    ...escalation.change,
    expect: { ...escalation.change?.expect, ...moved.change.expect },
    put: { ...escalation.change?.put, ...moved.change.put },
    timers: [
      ...(escalation.change?.timers ?? []),
      ...waitTimers(deps.newId, { wait, conversation: meta.id, at: since, ...(opens ? { opensAt: opens } : {}) }),
    ],
    append: [
      ...(escalation.change?.append ?? []),
      asFact({ at: since, conversation: meta.id, fact: "queued", reason: known.reason, language: known.language }),
    ],
  };
  if (!escalation.meanwhile) return writer.finish(change);
  escalation.meanwhile.epoch = moved.owner.epoch;
  return writer.goOnUnder(change);
}

const comesFirst = ({ reason }: Escalation): boolean => reason === "fraud" || reason === "distress";

/** Somebody who waits already gets the more urgent reason, and the desk what was found out since. */
async function addToWaiting(deps: TurnDeps, writer: TurnWriter, escalation: Escalation): Promise<void> {
  const key = conversationKeys.queue(writer.meta.id);
  const { value, version } = await deps.store.read<QueueEntry>(key);
  if (escalation.caseId) sayCommon(deps, writer, "queued-case", { case: escalation.caseId });
  const { change } = escalation;
  // The bar may just be getting a new version: then the turn is run again.
  await writer.finish({
    ...change,
    expect: { ...change?.expect, [key]: version },
    put: { ...change?.put, ...(value ? { [key]: moreUrgent(value, escalated(writer, escalation)) } : {}) },
  });
}

/** The entry with what is known now on top of what was known; it never falls back behind its place. */
export function moreUrgent(entry: QueueEntry, known: ReturnType<typeof escalated>): QueueEntry {
  const { reason, priority, skill, caseId, evidence = [] } = known;
  const summary = [...new Set([entry.summary, known.summary].filter(Boolean))].join(" · ").slice(0, 300);
  const seen = new Map([...evidence, ...(entry.evidence ?? [])].map((each) => [JSON.stringify(each), each]));
  return {
    ...entry,
    summary,
    evidence: [...seen.values()].slice(0, evidenceAtMost),
    ...(priority > entry.priority ? { reason, priority, ...(skill ? { skill } : {}) } : {}),
    ...(caseId && (priority >= entry.priority || !entry.caseId) ? { caseId } : {}),
  };
}
