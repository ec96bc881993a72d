import type { Change, Committed } from "../domain/store.ts";
import type { ListName, Op } from "./op.ts";

/** What watchers are told of a change that came to these ops; all of it is read back from them, so that nobody holds what the caller may still change. */
export function committedOf(change: Change, ops: Op[]): Committed {
  const items = new Map<string, string>();
  const appended: Committed["appended"] = [];
  for (const op of ops) {
    if (op.op === "set-item") items.set(`${op.list}/${op.id}`, op.json);
    else if (op.op === "append")
      appended.push({ stream: op.stream, seq: op.seq, entry: JSON.parse(op.json) as unknown });
  }
  const told = <T extends { id: string }>(list: ListName, given: T[] = []): T[] =>
    given.map(({ id }) => JSON.parse(items.get(`${list}/${id}`)!) as T);
  return {
    keys: [...new Set([...Object.keys(change.put ?? {}), ...Object.keys(change.add ?? {})])],
    appended,
    inbox: told("inbox", change.inbox),
    outbox: told("outbox", change.outbox),
    timers: told("timers", change.timers),
  };
}
