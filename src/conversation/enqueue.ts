import { StateMoved } from "../dialog/signals.ts";
import type { QueueEntry } from "../domain/conversation.ts";
import { asFact } from "../domain/desk-fact.ts";
import { readGround } from "../handoff/ground.ts";
import { move } from "../handoff/move.ts";
import { newBar } from "../handoff/queue-bar.ts";
import { waitTimers } from "../handoff/wait-timers.ts";
import { sayCommon } from "./dialog-turn.ts";
import { type Escalation, escalated } from "./escalation.ts";
import type { TurnDeps } from "./turn-deps.ts";
import type { TurnWriter } from "./turn-writer.ts";

export { type Escalation, priorities } from "./escalation.ts";

/** Hands the conversation to the queue: owner, queue entry, the bar with the place, and the words, in the turn's last commit. */
export async function enqueue(deps: TurnDeps, writer: TurnWriter, escalation: Escalation): Promise<void> {
  const { state, meta } = writer;
  const since = deps.now();
  const wait = deps.newId();
  const known = escalated(writer, escalation);
  state.offer = undefined;
  state.misses = 0;
  const opens = deps.hours.isOpen(since) ? undefined : deps.hours.opensAt(since);
  if (opens) sayCommon(deps, writer, "queued-closed", { opens: deps.showTime(opens, state.language) });
  else sayCommon(deps, writer, deps.agentsOnline() > 0 ? "queued" : "queued-nobody");
  if (escalation.caseId) sayCommon(deps, writer, "queued-case", { case: escalation.caseId });
  const bar = newBar(deps, { language: state.language, wait, closed: opens !== undefined });
  writer.append(bar);
  const entry: QueueEntry = { conversation: meta.id, since, ...known, wait, bar: { messageId: bar.id, version: 1 } };
  const moved = move(await readGround(deps.store, meta.id), { event: "escalate", entry }, since);
  if (!moved) throw new StateMoved("escalate");
  await writer.finish({
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
  });
}
