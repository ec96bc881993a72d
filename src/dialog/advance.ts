import { createChat } from "./create-chat.ts";
import type { Dialog } from "./dialog.ts";
import type { DialogHost, DialogInput } from "./dialog-host.ts";
import type { Pass } from "./pass.ts";
import type { Run } from "./run.ts";
import type { PassEnd } from "./signals.ts";

export interface Advanced {
  end: Exclude<PassEnd, { kind: "again" }>;
  parsers: Pass["parsers"];
  beside: Pass["beside"];
  urgent?: Pass["urgent"];
}

/** Passes that only go back to an earlier step and come again; more than this is a dialog that never gets anywhere. */
const passesPerTurn = 20;

/** Takes a run as far as it goes with this input: to its end, to a question, or to what it waits for. */
export async function advance(dialog: Dialog, run: Run, host: DialogHost, input?: DialogInput): Promise<Advanced> {
  let offered = input;
  for (let count = 0; count < passesPerTurn; count += 1) {
    const { end, pass } = await onePass(dialog, run, host, offered);
    if (end.kind !== "again")
      return {
        end: fits(run, pass) ? end : { kind: "misfit" },
        parsers: pass.parsers,
        beside: pass.beside,
        urgent: pass.urgent,
      };
    offered = undefined;
  }
  const error = new Error(`${run.dialog}: goes round in circles`);
  return { end: { kind: "failed", error }, parsers: new Map(), beside: new Map() };
}

async function onePass(
  dialog: Dialog,
  run: Run,
  host: DialogHost,
  input: DialogInput | undefined,
): Promise<{ end: PassEnd; pass: Pass }> {
  let end: (how: PassEnd) => void = () => {};
  const ended = new Promise<PassEnd>((resolve) => {
    end = resolve;
  });
  const pass: Pass = {
    run,
    host,
    input,
    occurrences: new Map(),
    visited: [],
    parsers: new Map(),
    beside: new Map(),
    provedNow: new Set(),
    end,
  };
  dialog.converse(createChat(pass, dialog.name, ""), run.args, host.kit()).then(
    (result) => end({ kind: "ended", result }),
    (error: unknown) => end({ kind: "failed", error }),
  );
  return { end: await ended, pass };
}

/** Every journaled step was come by again; one that was not belongs to another version of the dialog. */
function fits(run: Run, pass: Pass): boolean {
  const known = new Set([...pass.visited, ...run.kept]);
  return run.journal.every(
    (entry) => known.has(entry.path) || pass.visited.some((path) => entry.path.startsWith(`${path}/`)),
  );
}
