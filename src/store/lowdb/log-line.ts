import { crc32 } from "node:zlib";
import type { Op } from "../op.ts";
import type { Seal } from "../seal.ts";
import { utf8Of } from "./utf8.ts";

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

/** The text of a record inside a line, made when the commit is submitted; in pieces, because joining them copies every value. */
export function encodeRecord({ seq, ops }: LogRecord): string[] {
  const pieces = [`[${seq},[`];
  let before = "";
  for (const op of ops) {
    pushOp(pieces, before, op);
    before = ",";
  }
  pieces.push("]]");
  return pieces;
}

/** Seals records, given as text in the order of their numbers, into one line. */
export function encodeLine(segment: number, from: number, to: number, records: string[][], seal: Seal): Buffer {
  const sealed = seal.seal(utf8Of(listOf(records)));
  const start = startOf(from, to);
  const bodyEnd = start.length + 4 * Math.ceil(sealed.length / 3);
  const line = Buffer.allocUnsafe(bodyEnd + endOf("00000000").length + 1);
  line.write(start, 0, "latin1");
  line.write(sealed.toString("base64"), start.length, "latin1");
  const sum = sumOf(segment, from, to, line.subarray(start.length, bodyEnd));
  line.write(`${endOf(sum)}\n`, bodyEnd, "latin1");
  return line;
}

/** The records as a JSON array. */
function listOf(records: string[][]): string[] {
  const list: string[] = [];
  for (const pieces of records) {
    list.push(list.length === 0 ? "[" : ",");
    for (const piece of pieces) list.push(piece);
  }
  list.push("]");
  return list;
}

/** The line is JSON; base64 and hexadecimal digits need no escaping. */
const textOf = (segment: number, { from, to, body }: LogLine): string =>
  startOf(from, to) + body + endOf(sumOf(segment, from, to, body));
const startOf = (from: number, to: number): string => `{"from":${from},"to":${to},"body":"`;
const endOf = (sum: string): string => `","sum":"${sum}"}`;

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
function pushOp(pieces: string[], before: string, op: Op): void {
  if ("json" in op) pieces.push(`${before}[${JSON.stringify(bareOf(op))},`, op.json ?? "null", "]");
  else pieces.push(`${before}[${JSON.stringify(op)}]`);
}

/** Named one by one: half of what is logged are these, and taking the rest of an object makes a new kind of object each time. */
function bareOf(op: Extract<Op, { json: unknown }>): object {
  if (op.op === "put") return { op: op.op, file: op.file, key: op.key, version: op.version, at: op.at };
  if (op.op === "append") return { op: op.op, file: op.file, stream: op.stream, seq: op.seq };
  return { op: op.op, file: op.file, list: op.list, id: op.id, order: op.order };
}

function decodeOp(stored: [Op, unknown?]): Op {
  const [op, value] = stored;
  if (stored.length === 1) return op;
  return { ...op, json: op.op === "put" && value === null ? null : JSON.stringify(value) } as Op;
}

const sumOf = (segment: number, from: number, to: number, body: string | Buffer): string =>
  crc32(body, crc32(`${segment}.${from}.${to}.`))
    .toString(16)
    .padStart(8, "0");
