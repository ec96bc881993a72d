import { setImmediate as endOfRound } from "node:timers/promises";
import { Fault } from "../../domain/fault.ts";
import type { Op } from "../op.ts";
import type { Seal } from "../seal.ts";
import { type Disk, type DiskFile, writeTemporary } from "./disk.ts";
import { encodeLine, encodeRecord } from "./log-line.ts";
import { createLogMark } from "./log-mark.ts";
import { newSegment, type Segment } from "./segment.ts";
import { segmentHead } from "./segment-text.ts";
import type { StorePaths } from "./store-paths.ts";
import { lengthOf } from "./utf8.ts";

/** What happens to a submitted record: exactly one of the two, in order of submission, or of its reverse when refused. */
export interface Settling {
  durable(seq: number): void;
  refused(error: Fault): void;
}

/** The log in front of the files: many commits, one write, which ends when it is on the disk. */
export interface GroupLog {
  /** Numbers the record and queues it. */
  submit(ops: Op[], settling: Settling): number;
  /** The number the next record will get. */
  nextSeq(): number;
  /** The newest number that is on the disk. */
  durableSeq(): number;
  /** Resolves when that number is on the disk; rejects when it was refused. */
  whenDurable(seq: number): Promise<void>;
  /** Closed segments, oldest first. */
  closed(): Segment[];
  open(): Segment;
  /** Goes on in a new segment; does nothing while the open one is empty. */
  rotate(): Promise<void>;
  /** Deletes closed segments whose content all files hold. */
  release(segments: Segment[]): Promise<void>;
  close(): Promise<void>;
}

interface Submitted {
  settling: Settling;
  seq: number;
  text: string[];
  ops: Op[];
}

/** Records sealed into one line together, by the length of their text. */
const lineChars = 256 * 1024;

/** Starts a new segment after those that were found; `last` is the newest record they hold. */
export async function openGroupLog(given: {
  disk: Disk;
  paths: StorePaths;
  seal: Seal;
  found: Segment[];
  lastNumber: number;
  last: number;
  segmentBytes: number;
  /** Called after a segment was closed. */
  onClosed: () => void;
}): Promise<GroupLog> {
  const { disk, paths, seal, segmentBytes, onClosed } = given;
  const closed = [...given.found];
  let durable = given.last;
  let next = given.last + 1;
  let waiting: Submitted[] = [];
  let watchers: { seq: number; resolve: () => void; reject: (error: Fault) => void }[] = [];
  let running: Promise<void> | undefined;
  let wantsRotation = false;
  let broken = false;
  let { segment, file } = await start(given.lastNumber + 1, next);
  const mark = createLogMark(
    (await disk.read(paths.mark)) ? await disk.openExisting(paths.mark) : await disk.create(paths.mark),
  );
  mark.moveTo(durable);

  async function start(number: number, first: number): Promise<{ segment: Segment; file: DiskFile }> {
    const head = Buffer.from(segmentHead(number, first));
    const path = paths.segment(number);
    await disk.rename(await writeTemporary(disk, paths.temporary, head), path);
    await disk.syncDir(paths.log);
    return { segment: newSegment(number, first, head.length), file: await disk.openSynced(path) };
  }

  /**
   * Each batch takes along whatever this round of the event loop still submits: what the batch before has set going comes with it.
   * Ends in the same tick in which it finds nothing left, so that no submission falls between two runs.
   */
  async function flush(): Promise<void> {
    for (await endOfRound(); waiting.length > 0 || wantsRotation; await endOfRound()) {
      if (wantsRotation || segment.bytes >= segmentBytes) await tryRotate();
      if (waiting.length === 0) continue;
      const batch = waiting;
      waiting = [];
      try {
        await writeBatch(batch);
      } catch (error) {
        await cutBack();
        refuse([...batch, ...waiting], error);
        continue;
      }
      settle(batch);
    }
    running = undefined;
  }

  async function writeBatch(batch: Submitted[]): Promise<void> {
    if (broken) await repair();
    const bytes = Buffer.concat(linesOf(batch));
    await file.write(bytes, segment.bytes);
    segment.bytes += bytes.length;
  }

  function linesOf(batch: Submitted[]): Buffer[] {
    const lines: Buffer[] = [];
    for (let at = 0; at < batch.length; ) {
      const from = at;
      for (let chars = 0; at < batch.length && chars < lineChars; at++) chars += lengthOf(batch[at]!.text);
      const records = batch.slice(from, at);
      lines.push(
        encodeLine(
          segment.number,
          records[0]!.seq,
          records.at(-1)!.seq,
          records.map(({ text }) => text),
          seal,
        ),
      );
    }
    return lines;
  }

  /** Takes what was half written off the file again; while that fails, nothing more is written. */
  async function cutBack(): Promise<void> {
    broken = true;
    await repair().catch(() => undefined);
  }

  async function repair(): Promise<void> {
    await file.truncate(segment.bytes);
    await file.sync();
    broken = false;
  }

  function refuse(refused: Submitted[], cause: unknown): void {
    const error = new Fault("store-failed", "the change could not be written to the log", { cause });
    waiting = [];
    next = durable + 1;
    const waited = watchers;
    watchers = [];
    for (const { settling } of refused.reverse()) settling.refused(error);
    for (const { reject } of waited) reject(error);
  }

  function settle(batch: Submitted[]): void {
    durable = batch.at(-1)!.seq;
    if (segment.files.size === 0) segment.since = performance.now();
    mark.moveTo(durable);
    for (const { seq, ops, settling } of batch) {
      for (const op of ops) segment.files.set(op.file, seq);
      settling.durable(seq);
    }
    const met = watchers.filter(({ seq }) => seq <= durable);
    watchers = watchers.filter(({ seq }) => seq > durable);
    for (const { resolve } of met) resolve();
  }

  /** A full disk may refuse the new segment: the old one then goes on, and the next batch tries again. */
  async function tryRotate(): Promise<void> {
    wantsRotation = false;
    if (segment.files.size === 0 || broken) return;
    try {
      const fresh = await start(segment.number + 1, durable + 1);
      await file.close().catch(() => undefined);
      segment.since = performance.now();
      closed.push(segment);
      ({ segment, file } = fresh);
    } catch {
      await disk.remove(paths.segment(segment.number + 1)).catch(() => undefined);
      return;
    }
    onClosed();
  }

  function run(): Promise<void> {
    running ??= flush();
    return running;
  }

  return {
    submit(ops, settling) {
      const seq = next;
      waiting.push({ settling, seq, ops, text: encodeRecord({ seq, ops }) });
      next += 1;
      void run();
      return seq;
    },
    nextSeq: () => next,
    durableSeq: () => durable,
    whenDurable: (seq) =>
      seq <= durable ? Promise.resolve() : new Promise((resolve, reject) => watchers.push({ seq, resolve, reject })),
    closed: () => [...closed],
    open: () => segment,
    async rotate() {
      wantsRotation = true;
      await run();
    },
    async release(segments) {
      for (const gone of segments) {
        await disk.remove(paths.segment(gone.number));
        closed.splice(closed.indexOf(gone), 1);
      }
      if (segments.length > 0) await disk.syncDir(paths.log);
    },
    async close() {
      await run();
      await mark.close();
      await file.close();
    },
  };
}
