import { emptyFileState, type FileState } from "./file-state.ts";
import type { Op } from "./op.ts";

/** Applies an op to its file and returns how to take it back; taking back works only in reverse order. */
export function applyOp(state: FileState, op: Op, logSeq: number): () => void {
  switch (op.op) {
    case "put":
      return put(state.entities, op.key, {
        version: op.version,
        json: op.json,
        fresh: op.fresh,
        ...(op.json === null ? { deletedAt: op.at } : {}),
      });
    case "count":
      return op.value === 0
        ? remove(state.counters, op.key)
        : put(state.counters, op.key, { value: op.value, expiresAt: op.expiresAt });
    case "head":
      return put(state.heads, op.stream, { last: op.last, ...(op.hash ? { hash: op.hash } : {}) });
    case "append":
      return append(state, op.stream, { seq: op.seq, json: op.json, since: logSeq });
    case "remove":
      return takeOut(state, op.stream, op.seq, logSeq);
    case "set-item": {
      const list = listOf(state, op.list);
      list.last = Math.max(list.last, op.order);
      return put(list.items, op.id, { order: op.order, json: op.json });
    }
    case "drop-item":
      return remove(listOf(state, op.list).items, op.id);
    case "kind":
      state.kinds.add(op.kind);
      return () => state.kinds.delete(op.kind);
    case "erase": {
      const before = { ...state };
      Object.assign(state, emptyFileState());
      return () => Object.assign(state, before);
    }
  }
}

/** Forgets the entries that were taken out up to a log number: nobody may see them any more. */
export function dropRemoved(state: FileState, stream: string, logSeq: number): void {
  const entries = state.entries.get(stream);
  const gone = entries?.findIndex((entry) => entry.until !== undefined && entry.until <= logSeq) ?? -1;
  if (entries && gone >= 0) {
    state.entries.set(
      stream,
      entries.filter((entry) => entry.until === undefined || entry.until > logSeq),
    );
  }
}

function put<V>(map: Map<string, V>, key: string, value: V): () => void {
  const before = map.get(key);
  map.set(key, value);
  return () => void (before === undefined ? map.delete(key) : map.set(key, before));
}

function remove<V>(map: Map<string, V>, key: string): () => void {
  const before = map.get(key);
  map.delete(key);
  return () => void (before === undefined ? undefined : map.set(key, before));
}

function append(state: FileState, stream: string, entry: { seq: number; json: string; since: number }): () => void {
  const entries = state.entries.get(stream) ?? [];
  state.entries.set(stream, entries);
  entries.push(entry);
  return () => {
    const now = state.entries.get(stream);
    now?.splice(now.indexOf(entry), 1);
  };
}

function takeOut(state: FileState, stream: string, seq: number, logSeq: number): () => void {
  const entry = state.entries.get(stream)?.find((kept) => kept.seq === seq && kept.until === undefined);
  if (!entry) return () => undefined;
  entry.until = logSeq;
  return () => {
    entry.until = undefined;
  };
}

function listOf(state: FileState, name: string) {
  const list = state.lists.get(name) ?? { last: 0, items: new Map() };
  state.lists.set(name, list);
  return list;
}
