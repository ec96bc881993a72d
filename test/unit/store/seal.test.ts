import { randomBytes } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import { createSeal } from "../../../src/store/seal.ts";

const old = { id: "2025", key: randomBytes(32) };
const fresh = { id: "2026", key: randomBytes(32) };

describe("seal", () => {
  it("opens what it sealed, and seals the same text differently each time", () => {
    const seal = createSeal({ keys: [old], current: "2025" });
    const first = seal.seal(Buffer.from("钱包"));
    expect(seal.open(first).toString()).toBe("钱包");
    expect(seal.seal(Buffer.from("钱包")).equals(first)).toBe(false);
    expect(seal.open(seal.seal(Buffer.alloc(0)))).toHaveLength(0);
  });

  it("still opens old data after the key was changed, in another process", () => {
    const sealed = createSeal({ keys: [old], current: "2025" }).seal(Buffer.from("before"));
    const rotated = createSeal({ keys: [fresh, old], current: "2026" });
    expect(rotated.open(sealed).toString()).toBe("before");
    expect(() => createSeal({ keys: [old], current: "2025" }).open(rotated.seal(Buffer.from("after")))).toThrow(
      'key "2026"',
    );
  });

  it("refuses another key under the same name", () => {
    const sealed = createSeal({ keys: [old], current: "2025" }).seal(Buffer.from("text"));
    expect(() => createSeal({ keys: [{ id: "2025", key: fresh.key }], current: "2025" }).open(sealed)).toThrow(
      "does not open",
    );
  });

  it("notices every single flipped bit and every cut", () => {
    const seal = createSeal({ keys: [old], current: "2025" });
    const sealed = seal.seal(Buffer.from("four"));
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const flipped = Buffer.from(sealed);
      flipped[bit >> 3]! ^= 1 << (bit & 7);
      expect(() => seal.open(flipped)).toThrow();
    }
    for (let length = 0; length < sealed.length; length++)
      expect(() => seal.open(sealed.subarray(0, length))).toThrow();
  });

  it("names what is wrong with the keys it is given", () => {
    expect(() => createSeal({ keys: [old], current: "2026" })).toThrow('"2026"');
    expect(() => createSeal({ keys: [{ id: "k", key: randomBytes(16) }], current: "k" })).toThrow("16 bytes");
    expect(() => createSeal({ keys: [{ id: "a b", key: old.key }], current: "a b" })).toThrow('"a b"');
  });
});
