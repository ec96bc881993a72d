import { randomBytes } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import { encodeLine, encodeRecord, openLine, parseLine } from "../../../src/store/lowdb/log-line.ts";
import type { Op } from "../../../src/store/op.ts";
import { createSeal } from "../../../src/store/seal.ts";

const seal = createSeal({ keys: [{ id: "k1", key: randomBytes(32) }], current: "k1" });
const at = "2026-12-01T08:00:00.000Z";
const file = "conversation/abc";
const transcript = `${file}#transcript`;
const ops: Op[] = [
  { op: "kind", file: "work", kind: "conversation" },
  { op: "put", file, key: `${file}#state`, version: 3, json: '{"text":"钱“没”到账"}', at },
  { op: "put", file, key: `${file}#identity`, version: 4, json: null, at },
  { op: "put", file: "work", key: "work#queue/abc", version: 1, json: '{"since":1}', at },
  { op: "count", file: "limits/x", key: "limits/x#sends", value: 2, expiresAt: at },
  { op: "append", file, stream: transcript, seq: 256, json: '{"text":"最后一条"}' },
  { op: "append", file: `${transcript}@1`, stream: transcript, seq: 257, json: '{"text":"下一页"}' },
  { op: "remove", file, stream: transcript, seq: 12 },
  { op: "head", file, stream: transcript, last: 257 },
  { op: "head", file: "audit/main", stream: "audit/main#trail", last: 9, hash: "f00d" },
  { op: "set-item", file: "work", list: "inbox", id: "in", order: 7, json: '{"id":"in"}' },
  { op: "drop-item", file: "work", list: "timers", id: "gone" },
  { op: "erase", file: "conversation/old" },
];

function readBack(records: string[][]) {
  const line = encodeLine(5, 1, records.length, records, seal).toString().trimEnd();
  return openLine(parseLine(5, line)!, seal);
}

describe("a line of the log", () => {
  it("gives back every kind of op as it was", () => {
    const records = [
      { seq: 1, ops },
      { seq: 2, ops: [...ops].reverse() },
    ];
    expect(readBack(records.map(encodeRecord))).toEqual(records);
  });

  it("is read as it was written before December 2026: whole ops, each with its file", () => {
    const whole = ops.map((op) => {
      if (!("json" in op)) return [op];
      const { json, ...bare } = op;
      return [bare, json === null ? null : JSON.parse(json)];
    });
    expect(readBack([[JSON.stringify([1, whole])]])).toEqual([{ seq: 1, ops }]);
  });
});
