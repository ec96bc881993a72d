import { Fault } from "../domain/fault.ts";
import type { Now } from "../domain/ids.ts";
import {
  type Change,
  type CommitOutcome,
  type Committed,
  fileOf,
  type InboxItem,
  type OutboxItem,
  type Store,
  type StreamEntry,
  type Timer,
} from "../domain/store.ts";
import { dropRemoved } from "./apply-op.ts";
import { committedOf } from "./committed-of.ts";
import { type FileState, workFile } from "./file-state.ts";
import { filesOfChange } from "./files-of-change.ts";
import { type Disk, nodeDisk } from "./lowdb/disk.ts";
import { eraseFile } from "./lowdb/erase-file.ts";
import type { LoadedFile } from "./lowdb/file-cache.ts";
import { createFileTurns } from "./lowdb/file-turns.ts";
import { startFiles, type Tuning } from "./lowdb/start-files.ts";
import { type StoreLog, silentLog } from "./lowdb/store-log.ts";
import { storedIds } from "./lowdb/stored-ids.ts";
import type { Op } from "./op.ts";
import { readCounter, readEntity, readEntries, readList, readParts } from "./read-file-state.ts";
import { resolveChange } from "./resolve-change.ts";
import type { Seal } from "./seal.ts";
import { pageFile, pageOf } from "./stream-page.ts";

const defaults: Tuning = { segmentBytes: 16 * 1024 * 1024, segmentAgeMs: 120_000, cacheBytes: 64 * 1024 * 1024 };

/**
 * The embedded store: a group-commit log, sealed, in front of lowdb files that it is folded into.
 * Rejects with a message for the operator when the directory is in use, damaged, incomplete, or sealed with another key.
 */
export async function openLowdbStore(given: {
  /** Made if missing; everything in it belongs to the store. */
  dir: string;
  seal: Seal;
  now: Now;
  log?: StoreLog;
  disk?: Disk;
  tuning?: Partial<Tuning>;
}): Promise<Store> {
  const { now, log: alarm = silentLog, disk = nodeDisk } = given;
  const tuning = { ...defaults, ...given.tuning };
  const { paths, log, cache, folding, unlock } = await startFiles({ ...given, alarm, disk, tuning });
  const turns = createFileTurns();
  const listeners = new Set<(committed: Committed) => void>();
  const timer = setInterval(() => void tick().catch(() => undefined), tuning.segmentAgeMs / 4).unref();
  let closing: Promise<void> | undefined;

  async function tick(): Promise<void> {
    const isOld = (since: number) => performance.now() - since >= tuning.segmentAgeMs;
    if (log.open().files.size > 0 && isOld(log.open().since)) await log.rotate();
    if (log.closed().some(({ since }) => isOld(since))) await folding.run(false);
  }

  /** The file as the newest submitted commit left it. */
  async function settled(name: string): Promise<LoadedFile> {
    for (let before = turns.pending(name); before; before = turns.pending(name)) await before;
    return cache.get(name) ?? cache.load(name);
  }
  /** At once where nothing has to be waited for, which is nearly always. */
  const fileNow = (name: string): LoadedFile | Promise<LoadedFile> =>
    (turns.pending(name) === undefined ? cache.get(name) : undefined) ?? settled(name);
  async function stateOf(name: string): Promise<FileState> {
    const file = fileNow(name);
    return (file instanceof Promise ? await file : file).low.data.state;
  }

  function submit(change: Change): Promise<CommitOutcome> | CommitOutcome {
    const ops = resolveChange(change, { file: (name) => cache.peek(name)!.low.data.state, at: now() });
    if (!Array.isArray(ops)) return ops;
    const seq = log.nextSeq();
    const undo = ops.map((op) => cache.apply(cache.peek(op.file)!, op, seq));
    return new Promise((resolve, reject) => {
      log.submit(ops, {
        durable() {
          dropReplaced(ops, seq);
          tell(change, ops);
          resolve("done");
        },
        refused(error) {
          for (const back of undo.reverse()) back();
          reject(error);
        },
      });
    });
  }

  function dropReplaced(ops: Op[], seq: number): void {
    for (const op of ops) {
      const file = op.op === "remove" ? cache.peek(op.file) : undefined;
      if (file && op.op === "remove") dropRemoved(file.low.data.state, op.stream, seq);
    }
  }

  function tell(change: Change, ops: Op[]): void {
    if (listeners.size === 0) return;
    const committed = committedOf(change, ops);
    for (const listener of listeners) {
      try {
        listener(committed);
      } catch (err) {
        alarm.error({ event: "store.watcher-failed", err }, "a watcher of the store threw");
      }
    }
  }

  async function commit(change: Change): Promise<CommitOutcome> {
    if (closing !== undefined) throw new Fault("store-failed", "the store is closed");
    const files = [...filesOfChange(change, (name) => cache.get(name)?.low.data.state)];
    if (folding.hasRoom() && files.every((name) => cache.get(name) && turns.pending(name) === undefined)) {
      return submit(change);
    }
    for (const name of files) paths.of(name);
    const own = structuredClone(change);
    if (!folding.hasRoom()) await folding.room();
    const missing = (): Promise<unknown> | undefined => {
      const names = [...filesOfChange(own, (name) => cache.get(name)?.low.data.state)].filter(
        (name) => !cache.get(name),
      );
      return names.length === 0 ? undefined : Promise.all(names.map((name) => cache.load(name)));
    };
    return turns.take(files, missing, () => submit(own));
  }

  async function tail<T>(stream: string, after: number, limit = Number.POSITIVE_INFINITY): Promise<StreamEntry<T>[]> {
    const last = (await stateOf(fileOf(stream))).heads.get(stream)?.last ?? 0;
    const found: StreamEntry<T>[] = [];
    for (let page = Math.max(0, pageOf(after + 1)); page <= pageOf(last) && found.length < limit; page++) {
      const state = await stateOf(pageFile(stream, page));
      found.push(...readEntries<T>(state, stream, { after, limit: limit - found.length, logSeq: log.durableSeq() }));
    }
    return found;
  }

  async function lastSeq(stream: string): Promise<number> {
    const last = (await stateOf(fileOf(stream))).heads.get(stream)?.last ?? 0;
    for (let page = pageOf(last); page >= 0; page--) {
      const kept = (await stateOf(pageFile(stream, page))).entries.get(stream) ?? [];
      const newest = kept.findLast(({ since }) => since <= log.durableSeq());
      if (newest) return newest.seq;
    }
    return 0;
  }

  async function close(): Promise<void> {
    clearInterval(timer);
    await turns.idle();
    await log.rotate();
    await folding.run(true).catch(() => undefined);
    await log.close();
    await unlock();
  }

  return {
    read: async (key) => {
      const file = fileNow(fileOf(key));
      return readEntity((file instanceof Promise ? await file : file).low.data.state, key);
    },
    view: async (key) => {
      const file = fileNow(fileOf(key));
      return cache.view(file instanceof Promise ? await file : file, key);
    },
    parts: async (name, prefix) => readParts(await stateOf(name), `${name}#${prefix}`),
    count: async (key) => readCounter(await stateOf(fileOf(key)), key, now()),
    tail,
    lastSeq,
    ids: (kind) => storedIds(kind, { disk, paths, cache }),
    commit,
    inbox: async () => readList<InboxItem>(await stateOf(workFile), "inbox"),
    outbox: async () => readList<OutboxItem>(await stateOf(workFile), "outbox"),
    timers: async () => readList<Timer>(await stateOf(workFile), "timers"),
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    erase: (name, keep) => eraseFile(name, keep ?? [], { disk, paths, cache, folding, log, turns }),
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}
