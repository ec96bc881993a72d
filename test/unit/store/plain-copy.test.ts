import { describe, expect, it } from "@jest/globals";
import { plainCopy } from "../../../src/store/plain-copy.ts";

class Money {
  readonly minor = 35_000;
  toJSON() {
    return "350.00";
  }
}
const withProto = JSON.parse('{"a":{"__proto__":{"evil":true},"b":1}}');

const values: [name: string, value: unknown][] = [
  ["texts, numbers, null", { text: "钱“没”到账\n", count: 3, part: 0.1, gone: null, yes: true }],
  ["what is undefined, left out of an object", { kept: 1, gone: undefined, inside: { gone: undefined } }],
  ["what is undefined, null in a list", [1, undefined, [undefined], { a: [] }]],
  ["numbers that JSON does not know", { a: Number.NaN, b: Number.POSITIVE_INFINITY, c: -0 }],
  ["a dictionary without a prototype", Object.assign(Object.create(null), { b: 1, a: { "10": 1, "2": 2 } })],
  ["a date", { at: new Date("2026-12-01T08:00:00Z"), list: [new Date(0)] }],
  ["a value with a text of its own", { amount: new Money(), list: [{ amount: new Money() }] }],
  ["functions and symbols", { run: () => 1, [Symbol("x")]: 1, list: [() => 1] }],
  ["maps and sets", { map: new Map([[1, 2]]), set: new Set([1]) }],
  ["a key that names the prototype", withProto],
  ["a list with holes", new Array(3)],
  ["text alone", "x"],
];

describe("a copy of plain data", () => {
  it.each(values)("is what JSON makes of it: %s", (_name, value) => {
    const json = JSON.stringify(value);
    const copied = plainCopy(value, json);
    expect(JSON.stringify(copied)).toBe(JSON.stringify(JSON.parse(json)));
    expect(copied).toStrictEqual(JSON.parse(json));
  });

  it("shares nothing with the value, and does not change it", () => {
    const value = Object.freeze({ list: Object.freeze([Object.freeze({ text: "before" })]) });
    const copied = plainCopy(value, JSON.stringify(value)) as { list: { text: string }[] };
    copied.list[0]!.text = "after";
    copied.list.push({ text: "more" });
    expect(value.list).toEqual([{ text: "before" }]);
  });

  it("gives nobody another prototype", () => {
    const copied = plainCopy(withProto, JSON.stringify(withProto)) as { a: { evil?: boolean } };
    expect(copied.a.evil).toBeUndefined();
    expect(Object.hasOwn(copied.a, "__proto__")).toBe(true);
  });
});
