import type { Change, Committed } from "../domain/store.ts";
import type { ListName, Op } from "./op.ts";

/** What watchers are told of a change that came to these ops; all of it is out of them, so that nobody holds what the caller may still change. */
export function committedOf(change: Change, ops: Op[]): Committed {
  const told: Committed = { keys: keysOf(change), appended: [], inbox: [], outbox: [], timers: [] };
  for (const op of ops) {
    if (op.op === "append") told.appended.push({ stream: op.stream, seq: op.seq, entry: contentOf(op) });
    else if (op.op === "set-item" && isNew(op.list, op.id, change)) told[op.list].push(contentOf(op) as never);
  }
  return told;
}

const contentOf = ({ fresh, json }: { fresh?: unknown; json: string }): unknown => fresh ?? JSON.parse(json);

/** What is only tried again is no news. */
const isNew = (list: ListName, id: string, { outbox }: Change): boolean =>
  list !== "outbox" || (outbox?.some((item) => item.id === id) ?? false);

function keysOf({ put = {}, add }: Change): string[] {
  const keys = Object.keys(put);
  return add === undefined ? keys : [...new Set([...keys, ...Object.keys(add)])];
}
