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

/** Moves the mark on, one write at a time, the newest number winning. A write that fails only weakens the notice. */
export function createLogMark(file: DiskFile) {
  let wanted = 0;
  let writing: Promise<void> | undefined;
  const write = async () => {
    for (let written = -1; written < wanted; ) {
      written = wanted;
      await file.write(Buffer.from(encodeMark(written)), 0).catch(() => undefined);
    }
    writing = undefined;
  };
  return {
    moveTo(seq: number): void {
      wanted = seq;
      writing ??= write();
    },
    async close(): Promise<void> {
      await writing;
      await file.sync().catch(() => undefined);
      await file.close();
    },
  };
}
