import { crc32 } from "node:zlib";
import type { DiskFile } from "./disk.ts";

const length = 40;

/** The mark's text: the newest durable record. Written beside the log without waiting, so that a log cut short is noticed. */
const encodeMark = (seq: number): string => {
  const digits = String(seq).padStart(20, "0");
  return `${digits} ${crc32(digits).toString(16).padStart(8, "0")}`.padEnd(length - 1) + "\n";
};

/** Undefined for a mark that is missing or was torn by a power cut: then it proves nothing. */
export function parseMark(bytes: Buffer | undefined): number | undefined {
  const text = bytes?.toString("latin1") ?? "";
  const seq = Number(text.slice(0, 20));
  return Number.isSafeInteger(seq) && text.slice(0, length) === encodeMark(seq) ? seq : undefined;
}

/** Milliseconds between two writes: a log is cut short by hand or by a bad copy, never within a blink. */
const restMs = 50;

/** Moves the mark on, one write at a time, the newest number winning. A write that fails only weakens the notice. */
export function createLogMark(file: DiskFile) {
  let wanted = 0;
  let written = -1;
  let writing: Promise<void> | undefined;
  let resting: NodeJS.Timeout | undefined;

  async function write(): Promise<void> {
    written = wanted;
    await file.write(Buffer.from(encodeMark(written)), 0).catch(() => undefined);
    writing = undefined;
    next();
  }
  function next(): void {
    if (writing || resting || written >= wanted) return;
    writing = write();
    resting = setTimeout(() => {
      resting = undefined;
      next();
    }, restMs).unref();
  }

  return {
    moveTo(seq: number): void {
      wanted = seq;
      next();
    },
    async close(): Promise<void> {
      clearTimeout(resting);
      await writing;
      await write();
      await file.sync().catch(() => undefined);
      await file.close();
    },
  };
}
