import { crc32 } from "node:zlib";
import type { Op } from "../op.ts";
import type { Seal } from "../seal.ts";

/** One commit in the log: its number, and what it came to. */
export interface LogRecord {
  seq: number;
  ops: Op[];
}

/** A line as it stands in a segment: records `from` to `to`, sealed together. */
export interface LogLine {
  from: number;
  to: number;
  body: string;
}

/** The text of a record inside a line, made when the commit is submitted. */
export const encodeRecord = ({ seq, ops }: LogRecord): string => `[${seq},[${ops.map(encodeOp).join(",")}]]`;

/** Seals records, given as text in the order of their numbers, into one line. */
export function encodeLine(segment: number, from: number, to: number, records: string[], seal: Seal): string {
  const body = seal.seal(Buffer.from(`[${records.join(",")}]`)).toString("base64");
  return `${textOf(segment, { from, to, body })}\n`;
}

/** The line as JSON; base64 and hexadecimal digits need no escaping. */
const textOf = (segment: number, { from, to, body }: LogLine): string =>
  `{"from":${from},"to":${to},"body":"${body}","sum":"${sumOf(segment, from, to, body)}"}`;

/** Undefined unless the line is byte for byte one that was written for this segment. */
export function parseLine(segment: number, text: string): LogLine | undefined {
  try {
    const { from, to, body } = JSON.parse(text) as LogLine;
    return text === textOf(segment, { from, to, body }) ? { from, to, body } : undefined;
  } catch {
    return undefined;
  }
}

/** Throws when the seal does not open. */
export function openLine({ body }: LogLine, seal: Seal): LogRecord[] {
  const records = JSON.parse(seal.open(Buffer.from(body, "base64")).toString()) as [number, [Op, unknown?][]][];
  return records.map(([seq, ops]) => ({ seq, ops: ops.map(decodeOp) }));
}

/** A value stands beside its op as the JSON it is, not as text inside text. */
function encodeOp(op: Op): string {
  if (!("json" in op)) return `[${JSON.stringify(op)}]`;
  return `[${JSON.stringify({ ...op, json: undefined })},${op.json ?? "null"}]`;
}

function decodeOp(stored: [Op, unknown?]): Op {
  const [op, value] = stored;
  if (stored.length === 1) return op;
  return { ...op, json: op.op === "put" && value === null ? null : JSON.stringify(value) } as Op;
}

const sumOf = (segment: number, from: number, to: number, body: string): string =>
  crc32(body, crc32(`${segment}.${from}.${to}.`))
    .toString(16)
    .padStart(8, "0");
