import type { Parse, Typed } from "./dialog.ts";
import { answered, dropEntries, type JournalEntry, type Run } from "./run.ts";

export type Undone = "undone" | "stopped" | "nothing";

/** Back: the last answer is taken back with all that came after it. Stops at what has been done. */
export function undoLast(run: Run): Undone {
  const at = run.journal.findLastIndex((entry) => answered.has(entry.kind));
  if (at < 0) return run.done.length > 0 ? "stopped" : "nothing";
  if (run.effect || run.journal.some((entry, index) => index > at && entry.kind === "do")) return "stopped";
  run.late.push(run.journal[at]!.path);
  dropEntries(run, (_, index) => index >= at);
  run.pending = undefined;
  return "undone";
}

/** Takes the steps of a proof that waits for the customer out of the journal, so that it starts anew; answers given before it stay. */
export function dropOpenProof(run: Run, prove: string): void {
  if (run.pending?.dialog !== prove) return;
  const prefix = run.pending.path.slice(0, run.pending.path.lastIndexOf("/") + 1);
  dropEntries(run, ({ path }) => path.startsWith(prefix));
  run.pending = undefined;
}

/**
 * Correction: the newest slot whose own parse finds another value in the text gets it, however long ago it was filled.
 * What was looked up, said, chosen or proved after it is dropped; plain answers after it stay. A row of a list is a slot, too.
 */
export function correctAnswer(run: Run, parsers: Map<string, Parse<unknown>>, typed: Typed): Undone {
  for (const entry of newestOfEachSlot(run)) {
    const value = parsers.get(entry.path)?.({ ...typed, text: "", aside: typed.text });
    if (value === undefined || isSame(value, entry.result)) continue;
    const at = run.journal.indexOf(entry);
    if (run.effect || run.journal.some((later, index) => index > at && later.kind === "do")) return "stopped";
    entry.result = entry.kind === "choose" ? value : { value };
    dropEntries(run, (later, index) => index > at && later.kind !== "ask");
    run.kept.push(...run.journal.slice(at + 1).map((kept) => kept.path));
    run.pending = undefined;
    return "undone";
  }
  return "nothing";
}

/** Also when it was pressed before and is typed now. */
const isSame = (value: unknown, before: unknown): boolean =>
  [value, { value }, { choice: value }].some((now) => JSON.stringify(now) === JSON.stringify(before));

/** Asked again in a loop, a slot holds what was said last; what it held before is no longer the customer's word. */
function newestOfEachSlot(run: Run): JournalEntry[] {
  const bySlot = new Map<string, JournalEntry>();
  for (const entry of run.journal) {
    if (entry.kind !== "ask" && entry.kind !== "choose") continue;
    const slot = entry.path.replace(/#\d+$/, "");
    bySlot.delete(slot);
    bySlot.set(slot, entry);
  }
  return [...bySlot.values()].reverse();
}
