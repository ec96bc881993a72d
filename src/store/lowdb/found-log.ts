import type { Disk } from "./disk.ts";
import type { LogLine } from "./log-line.ts";
import { parseMark } from "./log-mark.ts";
import { newSegment, type Segment } from "./segment.ts";
import { readSegmentText } from "./segment-text.ts";
import type { StorePaths } from "./store-paths.ts";

/** The numbers of the segment files on the disk, in order. */
export async function listSegments(disk: Disk, paths: StorePaths): Promise<number[]> {
  const names = (await disk.list(paths.log)) ?? [];
  return names
    .flatMap((name) => /^(\d{8})\.log$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
}

/** What the log was found to hold at the start. */
export interface FoundLog {
  /** The number the newest segment file has, 0 without any. */
  lastNumber: number;
  /** The newest record. */
  last: number;
  /** In order; each line's records are still sealed. */
  segments: { segment: Segment; lines: () => Promise<LogLine[]> }[];
}

/**
 * Checks every live segment and cuts a torn last line off. `listed` are the segments the file "work" knew: older ones
 * that it does not name were about to be deleted. Throws with a message for the operator when anything is missing or damaged.
 */
export async function findLog(disk: Disk, paths: StorePaths, listed: number[], folded: number): Promise<FoundLog> {
  const numbers = await listSegments(disk, paths);
  const missing = listed.find((number) => !numbers.includes(number));
  if (missing !== undefined) throw new Error(`The log segment ${paths.segment(missing)} is missing. ${advice}`);
  const newestListed = listed.at(-1) ?? 0;
  const segments: FoundLog["segments"] = [];
  let last = 0;
  let previous = 0;
  for (const number of numbers) {
    const path = paths.segment(number);
    if (number < newestListed && !listed.includes(number)) {
      await disk.remove(path);
      continue;
    }
    if (number > newestListed + 1 && number !== previous + 1) {
      throw new Error(`The log segment ${paths.segment(number - 1)} is missing. ${advice}`);
    }
    const read = async () =>
      readSegmentText(number, (await disk.read(path)) ?? Buffer.alloc(0), number === numbers.at(-1));
    const text = await read();
    if (text.state === "damaged") throw new Error(`The log segment ${path} is damaged: ${text.why}. ${advice}`);
    if (text.torn) await cut(disk, path, text.goodBytes);
    const end = text.lines.at(-1)?.to ?? text.first - 1;
    const follows = number === previous + 1 ? text.first === last + 1 : text.first > last;
    const isEmptyRest = text.lines.length === 0 && text.first <= last + 1;
    if (segments.length > 0 && !follows && !isEmptyRest) {
      throw new Error(
        `The log segment ${path} begins with record ${text.first} where ${last + 1} must follow. ${advice}`,
      );
    }
    segments.push({
      segment: newSegment(number, text.first, text.goodBytes),
      lines: async () => linesOf(await read()),
    });
    last = Math.max(last, end);
    previous = number;
  }
  const mark = parseMark(await disk.read(paths.mark)) ?? 0;
  if (last < Math.max(mark, folded)) {
    throw new Error(
      `The log in ${paths.log} ends with record ${last}, but record ${Math.max(mark, folded)} was acknowledged. ${advice}`,
    );
  }
  return { lastNumber: numbers.at(-1) ?? 0, last, segments };
}

const advice = "Nothing was started, so that nothing is lost: restore the data directory from a backup.";

const linesOf = (text: ReturnType<typeof readSegmentText>): LogLine[] => (text.state === "whole" ? text.lines : []);

async function cut(disk: Disk, path: string, length: number): Promise<void> {
  const file = await disk.openExisting(path);
  try {
    await file.truncate(length);
    await file.sync();
  } finally {
    await file.close();
  }
}
