import { conversationKeys, type QueueEntry } from "../domain/conversation.ts";
import type { Understood } from "../domain/understood.ts";
import { enqueue, priorities } from "./enqueue.ts";
import type { TurnDeps } from "./turn-deps.ts";
import type { TurnWriter } from "./turn-writer.ts";

/** What somebody says who may come to harm. */
const distress = "smalltalk/self-harm";

/** True also where something else was nearly as likely: a helpline named in vain hurts nobody. */
export const isInDistress = ({ decision, intent, options }: Understood): boolean =>
  (decision === "accept" && intent === distress) || (decision === "clarify" && options[0]?.intent === distress);

/** No button ever says it for the customer. */
export const neverOffered = (intent: string): boolean => intent === distress;

/** Names help at once, before anything else goes on, and gets a person. */
export async function hearDistress(deps: TurnDeps, writer: TurnWriter): Promise<string> {
  sayHelp(deps, writer);
  await enqueue(deps, writer, { reason: "distress", facts: {}, from: writer.state.run });
  return "finished";
}

/** The same for somebody who waits already, and now waits before others. */
export async function hearDistressWaiting(deps: TurnDeps, writer: TurnWriter): Promise<void> {
  sayHelp(deps, writer);
  const key = conversationKeys.queue(writer.meta.id);
  const entry = await deps.store.read<QueueEntry>(key);
  const urgent = entry.value && {
    ...entry.value,
    reason: "distress" as const,
    priority: Math.max(entry.value.priority, priorities.distress),
  };
  await writer.finish(urgent ? { expect: { [key]: entry.version }, put: { [key]: urgent } } : {});
}

function sayHelp(deps: TurnDeps, writer: TurnWriter): void {
  for (const bubble of deps.answers.answer(distress, writer.state.language)) writer.say(bubble);
}
