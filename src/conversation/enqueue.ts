import type { Run } from "../dialog/run.ts";
import { conversationKeys, type EscalationReason, type Owner, type QueueEntry } from "../domain/conversation.ts";
import type { Message } from "../domain/message.ts";
import type { Change } from "../domain/store.ts";
import type { TurnDeps } from "./turn-deps.ts";
import type { TurnWriter } from "./turn-writer.ts";

/** Who is served before whom; equal ones by how long they wait. */
export const priorities: Record<EscalationReason, number> = {
  fraud: 30,
  distress: 20,
  "verification-failed": 10,
  dialog: 10,
  complaint: 5,
  policy: 5,
  misses: 0,
  asked: 0,
};

export interface Escalation {
  reason: EscalationReason;
  facts: Record<string, string>;
  caseId?: string;
  /** The dialog it comes from. */
  from?: Run;
  change?: Change;
}

/** Hands the conversation to the queue: owner, queue entry, the bar with the place, and the words, in the turn's last commit. */
export async function enqueue(deps: TurnDeps, writer: TurnWriter, escalation: Escalation): Promise<void> {
  const { state, meta, owner } = writer;
  const at = deps.now();
  const entryId = deps.newId();
  const { language } = state;
  state.offer = undefined;
  state.misses = 0;
  for (const bubble of deps.phrases.render(
    "common",
    deps.agentsOnline() > 0 ? "queued" : "queued-nobody",
    {},
    language,
  ))
    writer.say(bubble);
  if (escalation.caseId)
    for (const bubble of deps.phrases.render("common", "queued-case", { case: escalation.caseId }, language))
      writer.say(bubble);
  const bar = queueBar(deps, writer, entryId);
  writer.append(bar);
  const entry: QueueEntry = {
    conversation: meta.id,
    since: at,
    language,
    reason: escalation.reason,
    priority: priorities[escalation.reason],
    summary: summaryOf(escalation),
    caseId: escalation.caseId,
    bar: { messageId: bar.id, version: 1 },
  };
  const next: Owner = { owner: "queue", epoch: owner.epoch + 1, since: at };
  await writer.finish({
    ...escalation.change,
    put: {
      ...escalation.change?.put,
      [conversationKeys.owner(meta.id)]: next,
      [conversationKeys.queue(meta.id)]: entry,
    },
  });
}

/** The bar's text is what channels show that cannot draw it; place and wait are filled in when it is shown. */
function queueBar(deps: TurnDeps, { state }: TurnWriter, entryId: string): Message {
  const label = (key: string) => deps.phrases.render("common", key, {}, state.language).join(" ");
  const ask = `queue.${entryId}`;
  const choices = [
    { id: "leave-queue", label: label("queue-leave") },
    { id: "open-case", label: label("queue-case") },
  ];
  state.offer = { ask, choices, leads: { "leave-queue": { act: "leave-queue" }, "open-case": { act: "open-case" } } };
  return {
    id: deps.newId(),
    from: "system",
    audience: "everyone",
    text: label("queue-bar"),
    at: deps.now(),
    language: state.language,
    state: { kind: "queue", version: 1 },
    prompt: { kind: "choice", ask, choices },
  };
}

/** Words for the desk's first look; masked already, because journals hold nothing else. */
function summaryOf({ facts, from }: Escalation): string {
  const known = Object.entries(facts).map(([name, value]) => `${name}: ${value}`);
  return [...(from ? [from.dialog] : []), ...known].join(" · ").slice(0, 300);
}
