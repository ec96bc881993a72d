import type { Params, Parse } from "./dialog.ts";
import type { DialogHost, DialogInput } from "./dialog-host.ts";
import { type JournalEntry, type Run, type StepKind, stepPath } from "./run.ts";
import { never, type PassEnd } from "./signals.ts";

/** A phrase of a dialog with what it is about. */
export interface BesideAnswer {
  dialog: string;
  phrase: string;
  params: Params;
}

/** One pass through a dialog: fed from the journal up to the first step without a result. */
export interface Pass {
  run: Run;
  host: DialogHost;
  /** Offered to the pending step only; undefined once it was taken. */
  input: DialogInput | undefined;
  occurrences: Map<string, number>;
  /** Paths this pass came by, in order. */
  visited: string[];
  /** How each ask it came by reads an answer, for corrections. */
  parsers: Map<string, Parse<unknown>>;
  /** What this matter's own answer is, by the intent of a question beside it. */
  beside: Map<string, BesideAnswer>;
  /** What is said to whoever is in a hurry. */
  urgent?: BesideAnswer;
  /** Steps whose proof was obtained in this very pass. */
  provedNow: Set<string>;
  end(how: PassEnd): void;
}

/** The journaled result of the step, or what `execute` makes of its path; a step that throws ends the pass, not the dialog's own code. */
export async function step<T>(
  pass: Pass,
  prefix: string,
  id: string,
  kind: StepKind,
  execute: (path: string) => Promise<T>,
): Promise<T> {
  const path = nextPath(pass, prefix, id);
  const entry = pass.run.journal.find((known) => known.path === path);
  pass.visited.push(path);
  if (entry && entry.kind !== kind) return stop(pass, { kind: "misfit" });
  if (entry) return entry.result as T;
  try {
    return await execute(path);
  } catch (error) {
    return stop(pass, { kind: "failed", error });
  }
}

export function nextPath(pass: Pass, prefix: string, id: string): string {
  const name = prefix + id;
  const occurrence = pass.occurrences.get(name) ?? 0;
  pass.occurrences.set(name, occurrence + 1);
  return stepPath(prefix, id, occurrence);
}

export function stop<T>(pass: Pass, how: PassEnd): Promise<T> {
  pass.end(how);
  return never<T>();
}

export function journal<T>(pass: Pass, path: string, kind: StepKind, result: T): T {
  const entry: JournalEntry = { path, kind, result: result ?? null, at: pass.host.now() };
  pass.run.journal.push(entry);
  return result;
}

/** Takes a journaled result back, when the store did not take it. */
export function unjournal(pass: Pass, path: string): void {
  pass.run.journal = pass.run.journal.filter((entry) => entry.path !== path);
}

/** The turn's input belongs to the pending step from here on. */
export function take(pass: Pass): void {
  pass.input = undefined;
  pass.host.took();
}
