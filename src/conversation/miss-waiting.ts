import { isSilent, sayPending } from "../dialog/prompt.ts";
import { acknowledge, type Noted } from "./acknowledge.ts";
import { checkBeside, knownBeside } from "./beside-wait.ts";
import { createHost, sayCommon } from "./dialog-turn.ts";
import { makesSafe } from "./hear-danger.ts";
import { type Heard, needsWord, wishesFreeze } from "./heard.ts";
import { digress, hasFrozen, missInDialog, sayFrozen } from "./in-dialog.ts";
import { asksPlace, queueEntryOf, sayPlace } from "./place-in-queue.ts";
import type { TurnDeps } from "./turn-deps.ts";
import type { TurnWriter } from "./turn-writer.ts";

/** What the dialog that goes on meanwhile cannot read was written for the person as well: it is answered, or asked again once, and from then on kept for them. */
export async function missWaiting(deps: TurnDeps, writer: TurnWriter, heard: Heard): Promise<string> {
  const run = writer.state.run!;
  const { pending } = run;
  if (run.dialog === makesSafe && wishesFreeze(heard)) {
    if (hasFrozen(run)) return sayFrozen(deps, writer);
    if (!pending?.operation) sayCommon(deps, writer, "freeze-under-way");
    return askOn(deps, writer, "freeze-under-way");
  }
  const entry = await queueEntryOf(deps, writer);
  if (entry && asksPlace(heard, entry)) {
    await sayPlace(deps, writer);
    return askOn(deps, writer, "place");
  }
  const checked = await checkBeside(deps, writer, heard);
  if (checked) return checked;
  const known = await knownBeside(deps, writer, heard);
  if (known) {
    await digress(deps, writer);
    return known;
  }
  const isCode = pending?.kind === "secret" && pending.shape === "code";
  if (isCode && saysItCame(heard.text)) return askOn(deps, writer, "code-came");
  const calls = needsWord(deps.commands, heard);
  if (pending && !calls && (isSilent(pending) || (pending.misses === 0 && !isCode))) return missInDialog(deps, writer);
  const misses = pending?.misses ?? 2;
  // A call is no answer that could not be read.
  if (pending && (isCode || !calls)) pending.misses += 1;
  const first: Noted["first"] = isCode && misses === 0 ? ["waiting-no-code"] : calls ? undefined : ["waiting-unread"];
  const isTold = await acknowledge(deps, writer, heard, { first, always: !calls && misses < 2 });
  return isTold ? askOn(deps, writer, "waiting-noted") : "waiting";
}

/** The code is there and not entered yet. */
const saysItCame = (text: string): boolean =>
  /收到|到了|来了|來了|有了|\b(?:got|received|have) (?:it|the|a)\b/i.test(text) &&
  !/[没沒未冇不]|n['’]?t\b/i.test(text);

function askOn(deps: TurnDeps, writer: TurnWriter, outcome: string): string {
  const run = writer.state.run!;
  if (run.pending && !isSilent(run.pending)) sayPending(run, createHost(deps, writer), "brief");
  return outcome;
}
