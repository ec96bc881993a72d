import type { Change, Committed } from "../domain/store.ts";
import type { Op } from "./op.ts";

/** What watchers are told of a change that came to these ops. */
export function committedOf(change: Change, ops: Op[]): Committed {
  const appended = ops.flatMap((op) =>
    op.op === "append" ? [{ stream: op.stream, seq: op.seq, entry: JSON.parse(op.json) as unknown }] : [],
  );
  return {
    keys: [...new Set([...Object.keys(change.put ?? {}), ...Object.keys(change.add ?? {})])],
    appended,
    inbox: structuredClone(change.inbox ?? []),
    outbox: structuredClone(change.outbox ?? []),
    timers: structuredClone(change.timers ?? []),
  };
}
