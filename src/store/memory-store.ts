import type { Now } from "../domain/ids.ts";
import { type Committed, fileOf, type InboxItem, type OutboxItem, type Store, type Timer } from "../domain/store.ts";
import { applyOp, dropRemoved } from "./apply-op.ts";
import { committedOf } from "./committed-of.ts";
import { emptyFileState, type FileState, workFile } from "./file-state.ts";
import { keptOps } from "./kept-ops.ts";
import { readCounter, readEntity, readEntries, readList, readParts, viewEntity } from "./read-file-state.ts";
import { kindOf, resolveChange } from "./resolve-change.ts";
import { pageFile, pageOf } from "./stream-page.ts";

/** A store that keeps its promises as long as the process lives: for stories and for trying things out. */
export function openMemoryStore({ now = () => new Date().toISOString() }: { now?: Now } = {}): Store {
  const files = new Map<string, FileState>();
  const listeners = new Set<(committed: Committed) => void>();
  let logSeq = 0;

  const file = (name: string): FileState => {
    const state = files.get(name) ?? emptyFileState();
    files.set(name, state);
    return state;
  };
  const peek = (name: string): FileState => files.get(name) ?? emptyFileState();

  return {
    read: async (key) => readEntity(peek(fileOf(key)), key),
    view: async (key) => viewEntity(peek(fileOf(key)).entities.get(key)),
    parts: async (name, prefix) => readParts(peek(name), `${name}#${prefix}`),
    count: async (key) => readCounter(peek(fileOf(key)), key, now()),
    async tail(stream, after, limit = Number.POSITIVE_INFINITY) {
      const pages = pageOf(peek(fileOf(stream)).heads.get(stream)?.last ?? 0);
      const found = [];
      for (let page = Math.max(0, pageOf(after + 1)); page <= pages && found.length < limit; page++) {
        const state = peek(pageFile(stream, page));
        found.push(...readEntries<never>(state, stream, { after, limit: limit - found.length, logSeq }));
      }
      return found;
    },
    lastSeq: async (stream) => peek(fileOf(stream)).heads.get(stream)?.last ?? 0,
    ids: async (kind) =>
      [...files.keys()]
        .filter((name) => kindOf(name) === kind && !name.includes("#"))
        .map((name) => name.slice(kind.length + 1))
        .sort(),
    async commit(change) {
      const ops = resolveChange(change, { file: peek, at: now() });
      if (!Array.isArray(ops)) return ops;
      logSeq += 1;
      for (const op of ops) {
        applyOp(file(op.file), op, logSeq);
        if (op.op === "remove") dropRemoved(file(op.file), op.stream, logSeq);
      }
      for (const listener of listeners) listener(committedOf(change, ops));
      return "done";
    },
    inbox: async () => readList<InboxItem>(peek(workFile), "inbox"),
    outbox: async () => readList<OutboxItem>(peek(workFile), "outbox"),
    timers: async () => readList<Timer>(peek(workFile), "timers"),
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async erase(name, keep = []) {
      const kept = keptOps(name, peek(name), keep);
      for (const stored of [...files.keys()])
        if (stored === name || stored.startsWith(`${name}#`)) files.delete(stored);
      logSeq += 1;
      for (const op of kept) applyOp(file(op.file), op, logSeq);
    },
    close: async () => undefined,
  };
}
