import { applyOp, dropRemoved } from "../apply-op.ts";
import type { Seal } from "../seal.ts";
import type { Disk } from "./disk.ts";
import type { FileImage } from "./file-image.ts";
import { type LogRecord, openLine } from "./log-line.ts";
import { readSegmentText } from "./segment-text.ts";
import type { StorePaths } from "./store-paths.ts";

/** The segments to read, and how far what they hold counts. */
export interface LiveLog {
  numbers: number[];
  /** Records after this one are not durable yet and are passed over. */
  through: number;
}

/**
 * Brings an image up to date with the log's records after `image.folded`. False when segments that are still live
 * do not reach back to record `from` without a gap; 0 asks for no such reach.
 */
export async function replayLog(
  image: FileImage,
  from: number,
  live: LiveLog,
  { disk, paths, seal }: { disk: Disk; paths: StorePaths; seal: Seal },
): Promise<boolean> {
  const segments = await Promise.all(
    live.numbers.map(async (number) => {
      const bytes = await disk.read(paths.segment(number));
      return bytes ? { number, text: readSegmentText(number, bytes, number === live.numbers.at(-1)) } : undefined;
    }),
  );
  let reach = Number.POSITIVE_INFINITY;
  for (const [index, segment] of [...segments.entries()].reverse()) {
    if (segment?.text.state !== "whole") return false;
    reach = Math.min(reach, segment.text.first);
    if (segments[index - 1]?.number !== segment.number - 1) break;
  }
  if (from > 0 && reach > from) return false;
  for (const segment of segments) {
    if (segment?.text.state !== "whole") return false;
    for (const line of segment.text.lines) {
      if (line.to <= image.folded || line.from > live.through) continue;
      for (const record of openLine(line, seal)) if (record.seq <= live.through) applyRecord(image, record);
    }
  }
  return true;
}

function applyRecord(image: FileImage, { seq, ops }: LogRecord): void {
  if (seq <= image.folded) return;
  for (const op of ops.filter(({ file }) => file === image.file)) {
    applyOp(image.state, op, seq);
    if (op.op === "remove") dropRemoved(image.state, op.stream, seq);
    image.born = op.op === "erase" ? 0 : image.born || seq;
    image.folded = seq;
  }
}
