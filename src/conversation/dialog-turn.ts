import { type Advanced, advance } from "../dialog/advance.ts";
import type { Typed } from "../dialog/dialog.ts";
import type { DialogHost, DialogInput } from "../dialog/dialog-host.ts";
import type { DialogKit } from "../dialog/dialog-kit.ts";
import { isSilent, sayPending } from "../dialog/prompt.ts";
import type { Run } from "../dialog/run.ts";
import { OwnerMoved, StateMoved } from "../dialog/signals.ts";
import { Fault, faultCodes } from "../domain/fault.ts";
import { enqueue } from "./enqueue.ts";
import { makeOffer } from "./make-offer.ts";
import { openCase } from "./open-case.ts";
import type { ConversationState } from "./state.ts";
import { takeUp } from "./take-up.ts";
import { settle, talkAbout } from "./topic.ts";
import type { TurnDeps } from "./turn-deps.ts";
import type { TurnWriter } from "./turn-writer.ts";

/** "left": the dialog did not take the input, nothing was said. "done": said what there was to say. "finished": the turn has been committed. */
export type DialogTurn = { left: Advanced } | "done" | "finished";

/** What the turn is called in the log; undefined: the dialog had no use for the input. */
export const named = (turn: DialogTurn, name: string): string | undefined =>
  turn === "finished" ? "finished" : turn === "done" ? name : undefined;

export function createHost(deps: TurnDeps, writer: TurnWriter): DialogHost {
  let kit: DialogKit | undefined;
  return {
    conversation: writer.meta.id,
    inbound: writer.item.id,
    language: writer.state.language,
    now: deps.now,
    phrases: deps.phrases,
    gateway: deps.gateway,
    kit() {
      kit ??= deps.kit(writer.meta);
      return kit;
    },
    prove: deps.prove,
    commands: deps.commands,
    consent: deps.consent,
    outOfPatience: deps.outOfPatience,
    say: writer.say,
    took: writer.took,
    commit: writer.commit,
    setTimer: writer.setTimer,
    watchEffect(key, settled) {
      const tell = () => deps.acceptEvent(writer.meta.id, { name: "effect.settled", key: `${key}!` });
      settled
        .then(tell, tell)
        .catch((error: unknown) =>
          deps.log.error({ conversation: writer.meta.id, error: String(error) }, "effect.event-failed"),
        );
    },
  };
}

export function startRun(
  deps: TurnDeps,
  writer: TurnWriter,
  dialog: string,
  opening: Typed,
  { position = 0, args = {} as unknown } = {},
): void {
  const { state } = writer;
  pauseRun(writer);
  talkAbout(state, opening.intent, opening);
  state.offer = undefined;
  state.run = {
    id: `${writer.meta.id}/${writer.item.id}/${position}`,
    dialog,
    args,
    opening,
    ownContact: opening.ownContact,
    journal: [],
    done: [],
    voided: {},
    proofs: {},
    late: [],
    kept: [],
    asks: 0,
    epoch: writer.owner.epoch,
    touchedAt: deps.now(),
    language: state.language,
  };
}

/** The dialog under way steps aside for another one. */
function pauseRun({ state, paused }: TurnWriter): void {
  if (state.run) paused.add(state.run);
  state.run = undefined;
}

/** Lets the dialog under way go on with this input, and does what its end asks for. */
export async function continueRun(deps: TurnDeps, writer: TurnWriter, input?: DialogInput): Promise<DialogTurn> {
  const { state } = writer;
  const run = state.run!;
  const dialog = deps.dialogs.get(run.dialog);
  const host = createHost(deps, writer);
  run.touchedAt = deps.now();
  const advanced = dialog
    ? await advance(dialog, run, host, input)
    : { end: { kind: "misfit" as const }, parsers: new Map(), beside: new Map() };
  const { end } = advanced;
  switch (end.kind) {
    case "not-accepted":
      return { left: advanced };
    case "waiting":
      return "done";
    case "ended":
      state.run = undefined;
      settle(state, run.opening);
      return resumePaused(deps, writer, host);
    case "cancelled":
      return cancelRun(deps, writer);
    case "escalated": {
      state.run = undefined;
      settle(state, run.opening);
      const { reason, facts, caseId, meanwhile } = end;
      if (meanwhile) startRun(deps, writer, meanwhile.dialog, run.opening, { position: 1, args: meanwhile.args });
      await enqueue(deps, writer, { reason, facts, caseId, from: run, meanwhile: state.run });
      return "finished";
    }
    case "unsettled":
      sayCommon(deps, writer, `effect-${end.outcome}`);
      return toPerson(deps, writer, run, { ...end.facts, outcome: end.outcome });
    case "misfit":
      return restart(deps, writer, run);
    case "failed":
      return failed(deps, writer, run, end.error);
  }
}

/** The dialog is passed once without input: what it waits for stays, and its parsers come to light. */
export const passOnce = (deps: TurnDeps, writer: TurnWriter): Promise<DialogTurn> =>
  continueRun(deps, writer, { kind: "event", name: "none", key: "none" });

/** Ends the run at the customer's word, and says what had been done by then. */
export async function cancelRun(deps: TurnDeps, writer: TurnWriter): Promise<DialogTurn> {
  const { state } = writer;
  const run = state.run;
  state.run = undefined;
  if (run?.effect) {
    const { operation, key } = run.effect;
    sayCommon(deps, writer, "effect-unknown");
    return toPerson(deps, writer, run, { operation, key, outcome: "unknown" });
  }
  sayCommon(deps, writer, run && run.done.length > 0 ? "cancelled-after" : "cancelled", {
    done: doneWords(deps, writer, run),
  });
  return resumePaused(deps, writer, createHost(deps, writer));
}

/** What a run has carried out, in the customer's words. */
export function doneWords(deps: TurnDeps, { state }: TurnWriter, run: Run | undefined): string {
  const separator = state.language === "en" ? ", " : "、";
  return (run?.done ?? [])
    .map(({ operation }) => deps.phrases.render("common", `did-${operation}`, {}, state.language).join(" "))
    .join(separator);
}

export function sayCommon(
  deps: TurnDeps,
  writer: TurnWriter,
  key: string,
  params: Record<string, string | number> = {},
): void {
  for (const bubble of deps.phrases.render("common", key, params, writer.state.language)) writer.say(bubble);
}

/** That what was asked before is asked again: said in one breath with it. */
export function leadBack(deps: TurnDeps, writer: TurnWriter): void {
  writer.leadIn(deps.phrases.render("common", "back-to-it", {}, writer.state.language).join(" "));
}

async function resumePaused(deps: TurnDeps, writer: TurnWriter, host: DialogHost): Promise<DialogTurn> {
  const { state } = writer;
  const next = await writer.paused.take();
  if (!next) return "done";
  state.run = next;
  talkAbout(state, next.opening.intent, next.opening);
  // Whoever waits for a person is asked nothing new meanwhile: what was parked stays so.
  if (writer.owner.owner !== "bot" && next.epoch !== writer.owner.epoch) return "done";
  await takeUp(deps, writer, next);
  leadBack(deps, writer);
  if (state.run.pending && !isSilent(state.run.pending)) sayPending(state.run, host, "brief");
  else return continueRun(deps, writer);
  return "done";
}

/** The journal no longer fits the dialog: without effects it starts anew, with one a person takes the case. */
async function restart(deps: TurnDeps, writer: TurnWriter, run: Run): Promise<DialogTurn> {
  deps.log.error({ conversation: writer.meta.id, run: run.id, dialog: run.dialog }, "dialog.misfit");
  if (run.done.length > 0 || run.effect || !deps.dialogs.has(run.dialog)) return toPerson(deps, writer, run);
  sayCommon(deps, writer, "starting-over");
  writer.state.run = { ...run, journal: [], pending: undefined, late: [], kept: [], proofs: {} };
  return continueRun(deps, writer);
}

async function failed(deps: TurnDeps, writer: TurnWriter, run: Run, error: unknown): Promise<DialogTurn> {
  if (error instanceof OwnerMoved || error instanceof StateMoved) throw error;
  const code = error instanceof Fault ? error.code : "dialog-broken";
  const { state } = writer;
  deps.log.error(
    {
      conversation: writer.meta.id,
      run: run.id,
      dialog: run.dialog,
      code,
      error: error instanceof Error ? error.stack : "unknown",
    },
    "dialog.failed",
  );
  if (code === "store-failed") throw error;
  const isAgain = wasToldOfFault(state) && faultCodes[code].retry && !run.effect;
  if (!isAgain) sayCommon(deps, writer, faultCodes[code].phrase);
  if (faultCodes[code].retry && !run.effect) {
    // What was asked last stays asked: the customer may simply try again, or take a person.
    makeOffer(deps, writer, isAgain ? "fault-still" : "fault-offer", [
      { id: "retry", label: "try-again", act: "resume" },
      { id: "person", label: "person", act: "person" },
    ]);
    return "done";
  }
  return toPerson(deps, writer, run);
}

/** The last words were of a fault, too, and whoever writes on has heard them. */
const wasToldOfFault = ({ offer, lastAsk }: ConversationState): boolean =>
  offer?.leads.retry !== undefined && offer.ask === lastAsk;

async function toPerson(
  deps: TurnDeps,
  writer: TurnWriter,
  run: Run,
  facts: Record<string, string> = {},
): Promise<DialogTurn> {
  const opened = await openCase(deps, writer, {
    kind: "fault",
    summary: run.dialog,
    facts: { ...facts, run: run.id, dialog: run.dialog },
  });
  writer.state.run = undefined;
  // The key leads from the case to the wallet core's log; nobody needs it at first sight.
  const { key: _key, ...told } = facts;
  await enqueue(deps, writer, { reason: "dialog", facts: told, caseId: opened.id, from: run, change: opened.change });
  return "finished";
}
