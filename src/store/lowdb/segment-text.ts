import { type LogLine, parseLine } from "./log-line.ts";

/** What a segment file was found to hold. `goodBytes` is where whole lines end; `torn` says that an unfinished one follows. */
export type SegmentText =
  | { state: "whole"; first: number; lines: LogLine[]; goodBytes: number; torn: boolean }
  | { state: "damaged"; why: string };

/** The first line of a segment: its number and the number its first record will have. */
export const segmentHead = (segment: number, first: number): string =>
  `${JSON.stringify({ walletlineLog: 1, segment, first })}\n`;

/**
 * Reads a segment strictly: every line whole, numbers without a gap. Only the last line of the newest segment may be torn:
 * a beginning without its newline, or followed by nothing but NULs (a length that reached the disk before its bytes).
 */
export function readSegmentText(segment: number, bytes: Buffer, newest: boolean): SegmentText {
  const headEnd = bytes.indexOf(0x0a);
  const head = parseHead(bytes.subarray(0, headEnd < 0 ? 0 : headEnd + 1).toString(), segment);
  if (head === undefined) return { state: "damaged", why: "its first line is not that of this segment" };
  const lines: LogLine[] = [];
  let next = head;
  let at = headEnd + 1;
  while (at < bytes.length) {
    const end = bytes.indexOf(0x0a, at);
    const line = end < 0 ? undefined : parseLine(segment, bytes.subarray(at, end).toString());
    if (!line) {
      if (newest && isTorn(segment, bytes.subarray(at), end >= 0))
        return { state: "whole", first: head, lines, goodBytes: at, torn: true };
      return { state: "damaged", why: `line ${lines.length + 2}, at byte ${at}, is not as it was written` };
    }
    if (line.from !== next || line.to < line.from) {
      return {
        state: "damaged",
        why: `line ${lines.length + 2} holds records ${line.from} to ${line.to} where ${next} must follow`,
      };
    }
    lines.push(line);
    next = line.to + 1;
    at = end + 1;
  }
  return { state: "whole", first: head, lines, goodBytes: at, torn: false };
}

function parseHead(line: string, segment: number): number | undefined {
  try {
    const { first } = JSON.parse(line) as { first: number };
    return line === segmentHead(segment, first) && Number.isSafeInteger(first) ? first : undefined;
  } catch {
    return undefined;
  }
}

function isTorn(segment: number, rest: Buffer, hasNewline: boolean): boolean {
  if (hasNewline) return false;
  let length = rest.length;
  while (length > 0 && rest[length - 1] === 0) length -= 1;
  const written = rest.subarray(0, length);
  if (written.includes(0)) return false;
  // A whole line with one wrong byte where its newline was is damage to something acknowledged, not an unfinished write.
  return parseLine(segment, written.subarray(0, -1).toString()) === undefined;
}
