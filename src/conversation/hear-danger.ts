import type { Typed } from "../dialog/dialog.ts";
import { conversationKeys, type Evidence, type QueueEntry } from "../domain/conversation.ts";
import type { Danger } from "../domain/danger.ts";
import type { Understood } from "../domain/understood.ts";
import { activeRun } from "./bot-turn.ts";
import { sayCommon, startRun } from "./dialog-turn.ts";
import { enqueue, moreUrgent } from "./enqueue.ts";
import { type Escalation, escalated } from "./escalation.ts";
import type { TurnDeps } from "./turn-deps.ts";
import type { TurnWriter } from "./turn-writer.ts";

/** What somebody says who may come to harm; its answer names help. */
const despair = "smalltalk/self-harm";
/** Below this a message merely has a word in common with it ("the card ending in 4417"). */
const sureOfDespair = 0.9;
/** The rest of the evidence needs room, too. */
const signsShown = 5;
/** The dialog that freezes. */
export const makesSafe = "secure-account";

/** Danger that was heard, by its signs or because the message as a whole was understood as despair. */
export const dangerIn = ({ danger, intent, confidence }: Understood): Danger | undefined =>
  danger ??
  (intent === despair && confidence >= sureOfDespair
    ? { kind: "distress", about: "scam", score: 1, signs: [] }
    : undefined);

/** No button ever says it for the customer. */
export const neverOffered = (intent: string): boolean => intent === despair;

/** Stops, warns, queues first; who is being cheated or robbed is led to the freeze while waiting. */
export async function hearDanger(deps: TurnDeps, writer: TurnWriter, danger: Danger, typed: Typed): Promise<string> {
  const { state } = writer;
  const from = activeRun(writer);
  sayWarning(deps, writer, danger);
  tellSigns(deps, writer, danger);
  const escalation: Escalation = { reason: danger.kind, facts: {}, evidence: evidenceOf(danger), from };
  if (danger.kind === "distress") await enqueue(deps, writer, escalation);
  else {
    if (from?.dialog !== makesSafe) startSafe(deps, writer, danger, typed);
    await enqueue(deps, writer, { ...escalation, meanwhile: state.run });
  }
  return "finished";
}

/** The same for somebody who waits already, and from now on waits before others; undefined when that was done before. */
export async function hearDangerWaiting(
  deps: TurnDeps,
  writer: TurnWriter,
  danger: Danger,
  typed: Typed,
): Promise<string | undefined> {
  const key = conversationKeys.queue(writer.meta.id);
  const entry = await deps.store.read<QueueEntry>(key);
  if (!entry.value || entry.value.reason === danger.kind) return undefined;
  sayWarning(deps, writer, danger);
  tellSigns(deps, writer, danger);
  const risen = moreUrgent(
    entry.value,
    escalated(writer, { reason: danger.kind, facts: {}, evidence: evidenceOf(danger) }),
  );
  const change = { expect: { [key]: entry.version }, put: { [key]: risen } };
  if (danger.kind === "distress" || activeRun(writer)?.dialog === makesSafe) {
    await writer.finish(change);
    return "finished";
  }
  startSafe(deps, writer, danger, typed);
  return writer.goOnUnder(change);
}

/** An agent has the conversation: they read what the words show, and act. */
export function tellSigns(deps: TurnDeps, writer: TurnWriter, { kind, signs }: Danger): void {
  writer.tellDesk((language) => {
    const english = language === "en";
    const named = signs.map(({ title }) => title[english ? "en" : "zh-Hans"]).join(english ? "; " : "；");
    const phrase = named === "" ? `desk-${kind}` : `desk-${kind}-signs`;
    return deps.phrases.render("common", phrase, { signs: named }, language).join(" ");
  });
}

function startSafe(deps: TurnDeps, writer: TurnWriter, { about }: Danger, typed: Typed): void {
  startRun(deps, writer, makesSafe, typed, { position: 1, args: { danger: about, waiting: true } });
}

function sayWarning(deps: TurnDeps, writer: TurnWriter, { kind, about }: Danger): void {
  if (kind === "fraud") sayCommon(deps, writer, `stop-${about}`);
  else for (const bubble of deps.answers.answer(despair, writer.state.language)) writer.say(bubble);
}

const evidenceOf = ({ signs }: Danger): Evidence[] =>
  signs.slice(0, signsShown).map(({ id, title }) => ({ kind: "sign", name: id, text: title["zh-Hans"] }));
