import { crc32 } from "node:zlib";
import { fileOf } from "../../domain/store.ts";
import { workFile } from "../file-state.ts";
import type { ListName, Op } from "../op.ts";
import type { Seal } from "../seal.ts";
import { pageFile, pageOf } from "../stream-page.ts";
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

/**
 * The text of a record inside a line, made when the commit is submitted; in pieces, because joining them copies every value.
 * A value stands beside its op as the JSON it is, not as text inside text.
 */
export function encodeRecord({ seq, ops }: LogRecord): string[] {
  const pieces: string[] = [];
  let small = `[${seq},[`;
  let before = "[";
  for (const op of ops) {
    small += before + JSON.stringify(shortOf(op));
    if ("json" in op) {
      pieces.push(`${small},`, op.json ?? "null");
      small = "";
    }
    small += "]";
    before = ",[";
  }
  pieces.push(`${small}]]`);
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
  const records = JSON.parse(seal.open(Buffer.from(body, "base64")).toString()) as [
    number,
    [ShortOp | Op, unknown?][],
  ][];
  return records.map(([seq, ops]) => ({ seq, ops: ops.map(decodeOp) }));
}

/** The ops that nearly all of a log is made of, without what follows from the rest: their file, and the value beside them. */
type ShortOp =
  | ["put", key: string, version: number, at: string]
  | ["append", stream: string, seq: number]
  | ["head", stream: string, last: number, hash?: string]
  | ["set-item", list: ListName, id: string, order: number]
  | ["drop-item", list: ListName, id: string];

function shortOf(op: Op): ShortOp | Op {
  switch (op.op) {
    case "put":
      return [op.op, op.key, op.version, op.at];
    case "append":
      return [op.op, op.stream, op.seq];
    case "head":
      return op.hash === undefined ? [op.op, op.stream, op.last] : [op.op, op.stream, op.last, op.hash];
    case "set-item":
      return [op.op, op.list, op.id, op.order];
    case "drop-item":
      return [op.op, op.list, op.id];
    default:
      return op;
  }
}

/** Whole ops stand in logs from before December 2026, too. */
function decodeOp([short, ...value]: [ShortOp | Op, unknown?]): Op {
  const op = Array.isArray(short) ? longOf(short) : short;
  if (value.length === 0) return op;
  return { ...op, json: op.op === "put" && value[0] === null ? null : JSON.stringify(value[0]) } as Op;
}

/** Without the value. */
function longOf(short: ShortOp): Op {
  switch (short[0]) {
    case "put": {
      const [op, key, version, at] = short;
      return { op, file: fileOf(key), key, version, json: null, at };
    }
    case "append": {
      const [op, stream, seq] = short;
      return { op, file: pageFile(stream, pageOf(seq)), stream, seq, json: "" };
    }
    case "head": {
      const [op, stream, last, hash] = short;
      return { op, file: fileOf(stream), stream, last, ...(hash === undefined ? {} : { hash }) };
    }
    case "set-item": {
      const [op, list, id, order] = short;
      return { op, file: workFile, list, id, order, json: "" };
    }
    case "drop-item": {
      const [op, list, id] = short;
      return { op, file: workFile, list, id };
    }
  }
}

const sumOf = (segment: number, from: number, to: number, body: string | Buffer): string =>
  crc32(body, crc32(`${segment}.${from}.${to}.`))
    .toString(16)
    .padStart(8, "0");
