import type { Now } from "../../domain/ids.ts";
import { dropRemoved } from "../apply-op.ts";
import { workFile } from "../file-state.ts";
import type { Seal } from "../seal.ts";
import { lockDirectory } from "./directory-lock.ts";
import type { Disk } from "./disk.ts";
import { createFileAdapter } from "./file-adapter.ts";
import { createFileCache, type FileCache } from "./file-cache.ts";
import { createFolding, type Folding } from "./folding.ts";
import { type FoundLog, findLog, listSegments } from "./found-log.ts";
import { type GroupLog, openGroupLog } from "./group-log.ts";
import { type LogRecord, openLine } from "./log-line.ts";
import { replayLog } from "./replay-log.ts";
import type { StoreLog } from "./store-log.ts";
import { type StorePaths, storePaths } from "./store-paths.ts";

/** Sizes and times a deployment may have reason to change. */
export interface Tuning {
  /** A log segment is closed at this size, or when its first record is this old. */
  segmentBytes: number;
  segmentAgeMs: number;
  /** About the memory that files which can be read again may take. */
  cacheBytes: number;
}

/** The running parts of an embedded store. */
export interface StartedFiles {
  paths: StorePaths;
  log: GroupLog;
  cache: FileCache;
  folding: Folding;
  unlock: () => Promise<void>;
}

/** Locks the directory, checks and replays what it holds, and opens a new log segment; throws for the operator when anything is missing or bad. */
export async function startFiles(given: {
  dir: string;
  disk: Disk;
  seal: Seal;
  now: Now;
  alarm: StoreLog;
  tuning: Tuning;
}): Promise<StartedFiles> {
  const { disk } = given;
  const paths = storePaths(given.dir);
  for (const dir of [paths.root, paths.temporary]) await disk.makeDir(dir);
  const unlock = await lockDirectory(disk, paths.lock, paths.temporary);
  try {
    for (const name of (await disk.list(paths.temporary)) ?? []) await disk.remove(`${paths.temporary}/${name}`);
    return { ...(await start(given, paths)), paths, unlock };
  } catch (error) {
    await unlock();
    throw error;
  }
}

async function start(
  { disk, seal, now, alarm, tuning }: Parameters<typeof startFiles>[0],
  paths: StorePaths,
): Promise<{ log: GroupLog; cache: FileCache; folding: Folding }> {
  const filesExist =
    ((await disk.list(paths.files)) ?? []).length > 0 || ((await disk.list(paths.known)) ?? []).length > 0;
  for (const dir of [paths.log, paths.files, paths.known]) await disk.makeDir(dir);
  let live = async () => ({ numbers: await listSegments(disk, paths), through: Number.POSITIVE_INFINITY });
  let folding: Folding | undefined;
  let log: GroupLog | undefined;

  const cache = createFileCache({
    limitBytes: tuning.cacheBytes,
    alarm,
    onRestored: (file) => void folding?.write(file).catch(() => undefined),
    open: (file) =>
      createFileAdapter({
        file,
        paths,
        disk,
        seal,
        alarm,
        restoresDamaged: file !== workFile,
        log: {
          whenDurable: async (seq) => log?.whenDurable(seq),
          replay: async (image, from) => replayLog(image, from, await live(), { disk, paths, seal }),
        },
      }),
  });

  const work = await cache.load(workFile);
  const { state, segments = [] } = work.low.data;
  const found = await findLog(disk, paths, segments, work.lastOp);
  const isNew = work.adapter.generations.current < 0 && work.lastOp === 0;
  if (isNew && filesExist && found.segments[0]?.segment.first !== 1) {
    throw new Error(
      `There are stored files in ${paths.files}, but neither the file "work" nor the log they came from. Restore the data directory from a backup.`,
    );
  }
  await checkKinds(disk, paths, state.kinds);
  await replay(found, cache, seal, paths);

  const opened = await openGroupLog({
    disk,
    paths,
    seal,
    found: found.segments.map(({ segment }) => segment),
    lastNumber: found.lastNumber,
    last: found.last,
    segmentBytes: tuning.segmentBytes,
    onClosed: () => void folding?.run(false).catch(() => undefined),
  });
  log = opened;
  live = async () => ({
    numbers: [...opened.closed(), opened.open()].map(({ number }) => number),
    through: opened.durableSeq(),
  });
  folding = createFolding({ log, cache, disk, paths, now, alarm, maxAgeMs: tuning.segmentAgeMs });
  if (work.adapter.generations.current < 0) await folding.write(work);
  if (found.segments.length > 0) void folding.run(false).catch(() => undefined);
  return { log, cache, folding };
}

async function checkKinds(disk: Disk, paths: StorePaths, kinds: Set<string>): Promise<void> {
  for (const kind of kinds) {
    const { dir, knownDir } = paths.of(`${kind}/-`);
    for (const needed of [dir, knownDir]) {
      if (!(await disk.list(needed)))
        throw new Error(`The directory ${needed} is missing, though it was made. Restore it from a backup.`);
    }
  }
}

/** Applies what the files do not hold yet. A file that cannot be used keeps the segments that touch it alive. */
async function replay(found: FoundLog, cache: FileCache, seal: Seal, paths: StorePaths): Promise<void> {
  for (const { segment, lines } of found.segments) {
    for (const line of await lines()) {
      for (const record of opened(line, seal, paths.segment(segment.number))) {
        await applyRecord(record, cache);
        for (const { file } of record.ops) segment.files.set(file, record.seq);
      }
    }
  }
}

async function applyRecord({ seq, ops }: LogRecord, cache: FileCache): Promise<void> {
  for (const name of new Set(ops.map(({ file }) => file))) {
    const file = cache.peek(name) ?? (await cache.loadAnyhow(name));
    if (seq <= file.lastOp) continue;
    for (const op of ops) {
      if (op.file !== name || (file.damage && op.op !== "erase")) continue;
      cache.apply(file, op, seq);
      if (op.op === "remove") dropRemoved(file.low.data.state, op.stream, seq);
    }
  }
}

function opened(line: Parameters<typeof openLine>[0], seal: Seal, path: string): LogRecord[] {
  try {
    return openLine(line, seal);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : "unknown";
    throw new Error(`The log segment ${path} cannot be opened: ${why}.`, { cause });
  }
}
