import { Fault } from "../../domain/fault.ts";
import type { Now } from "../../domain/ids.ts";
import { workFile } from "../file-state.ts";
import { kindOf } from "../resolve-change.ts";
import type { Disk } from "./disk.ts";
import { type FileCache, holds, type LoadedFile } from "./file-cache.ts";
import { forgetOld } from "./file-image.ts";
import type { GroupLog } from "./group-log.ts";
import type { Segment } from "./segment.ts";
import type { StoreLog } from "./store-log.ts";
import type { StorePaths } from "./store-paths.ts";

/** Brings the files up to the log, behind it, and lets go of segments that are no longer needed. */
export interface Folding {
  /** Writes one file as it is now. */
  write(file: LoadedFile): Promise<void>;
  /** Folds closed segments; releases those that are due, or with `all` every one that can be. Runs one after another. */
  run(all: boolean): Promise<void>;
  /** Whether folding keeps up with the log. */
  hasRoom(): boolean;
  /** Waits until it does, and rejects if folding fails. */
  room(): Promise<void>;
}

/** Files written side by side; more would hold up the log's own fdatasync. */
const writers = 3;
/** Closed segments that may wait to be folded before commits are held back. */
const backlog = 4;

export function createFolding(given: {
  log: GroupLog;
  cache: FileCache;
  disk: Disk;
  paths: StorePaths;
  now: Now;
  alarm: StoreLog;
  maxAgeMs: number;
}): Folding {
  const { log, cache, disk, paths, now, alarm, maxAgeMs } = given;
  const readyKinds = new Set<string>();
  /** Directories in which files were renamed since they were last synced. */
  const unsynced = new Set<string>();
  const releasing = new Set<Segment>();
  let last: Promise<void> = Promise.resolve();
  let queued: { all: boolean; done: Promise<void> } | undefined;

  function write(file: LoadedFile): Promise<void> {
    const done = file.writing.then(() => writeNow(file));
    file.writing = done.catch(() => undefined);
    return done;
  }

  async function writeNow(file: LoadedFile): Promise<void> {
    if (file.damage) throw file.damage;
    const kind = kindOf(file.name);
    if (kind !== undefined && !readyKinds.has(kind)) await makeKindDirs([kind]);
    const { toErase } = file;
    if (toErase !== undefined) {
      await log.whenDurable(toErase);
      await file.adapter.erase();
      if (file.toErase === toErase) file.toErase = undefined;
    }
    if (file.gone || (file.lastOp === 0 && file.name !== workFile)) return;
    const image = file.low.data;
    if (file.name === workFile) {
      const unready = () => [...image.state.kinds].filter((kind) => !readyKinds.has(kind));
      // Again while new kinds come in: between the last look and the image nothing may be awaited.
      for (let missing = unready(); missing.length > 0; missing = unready()) await makeKindDirs(missing);
      image.segments = [...log.closed().filter((segment) => !releasing.has(segment)), log.open()].map(
        ({ number }) => number,
      );
    }
    forgetOld(image.state, now());
    image.folded = file.lastOp;
    await file.low.write();
    const { dir, knownDir } = paths.of(file.name);
    unsynced.add(dir).add(knownDir);
    cache.written(file);
  }

  /** Once for all files that were written: until then the log holds what a power cut takes of their new names. */
  async function syncDirs(): Promise<void> {
    for (const dir of unsynced) {
      unsynced.delete(dir);
      await disk.syncDir(dir).catch((error: unknown) => {
        unsynced.add(dir);
        throw error;
      });
    }
  }

  /** They exist before the file "work" names the kind, so that a missing one is noticed at the next start. */
  async function makeKindDirs(kinds: string[]): Promise<void> {
    for (const kind of kinds) {
      const { dir, knownDir } = paths.of(`${kind}/-`);
      await disk.makeDir(dir);
      await disk.makeDir(knownDir);
      await disk.syncDir(paths.files);
      await disk.syncDir(paths.known);
      readyKinds.add(kind);
    }
  }

  async function foldAll(all: boolean): Promise<void> {
    const closed = log.closed();
    await bring(closed, "current");
    for (const segment of closed) segment.folded = true;
    const due = closed.filter(
      (segment, index) => all || index < closed.length - 1 || performance.now() - segment.since >= maxAgeMs,
    );
    await bring(due, "previous");
    const free = due.filter((segment) =>
      [...segment.files].every(([name, seq]) => name === workFile || isHeld(name, seq)),
    );
    if (free.length === 0) return;
    const work = await cache.load(workFile);
    for (const segment of free) releasing.add(segment);
    try {
      await write(work);
      await write(work);
      await syncDirs();
      await log.release(free);
    } finally {
      releasing.clear();
    }
  }

  /** Files that this run found held: they may have left the memory since. */
  const held = new Map<string, number>();
  const isHeld = (name: string, seq: number): boolean => (held.get(name) ?? -1) >= seq;

  async function bring(segments: Segment[], generation: "current" | "previous"): Promise<void> {
    const wanted = new Map(segments.flatMap(({ files }) => [...files]));
    held.clear();
    const queue = [...wanted];
    const worker = async () => {
      for (let next = queue.pop(); next; next = queue.pop()) {
        const [name, seq] = next;
        const file = await cache.loadAnyhow(name);
        for (let writes = 0; writes < 2 && !file.damage && !holds(file, seq, generation); writes++) await write(file);
        if (!file.damage && holds(file, seq, generation)) held.set(name, seq);
      }
    };
    await Promise.all(Array.from({ length: writers }, worker));
  }

  const hasRoom = () => log.closed().filter(({ folded }) => !folded).length <= backlog;

  function run(all: boolean): Promise<void> {
    if (queued) {
      queued.all ||= all;
      return queued.done;
    }
    const turn = { all, done: last };
    queued = turn;
    turn.done = last
      .catch(() => undefined)
      .then(() => {
        queued = undefined;
        return foldAll(turn.all);
      });
    last = turn.done;
    turn.done.catch((error: unknown) =>
      alarm.warn({ event: "store.folding-failed", err: error }, "files could not be written; the log keeps them"),
    );
    return turn.done;
  }

  return {
    write,
    run,
    hasRoom,
    async room() {
      if (hasRoom()) return;
      try {
        await run(false);
      } catch (cause) {
        throw new Fault("store-failed", "the files cannot be written, and the log may not grow further", { cause });
      }
    },
  };
}
