import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { splitText } from "../../../src/channels/sent-to/split-text.ts";

describe("splitText", () => {
  it("leaves a text that fits alone, an empty one too", () => {
    expect(splitText("您好", 10)).toEqual(["您好"]);
    expect(splitText("", 10)).toEqual([""]);
  });

  it.each([
    ["一二三四五六\n\n七八九十", 9, ["一二三四五六", "七八九十"]],
    ["第一句话。第二句话。第三句话。", 12, ["第一句话。第二句话。", "第三句话。"]],
    ["one two three four", 10, ["one two", "three four"]],
    ["𠮷𠮷𠮷", 3, ["𠮷", "𠮷", "𠮷"]],
  ])("cuts %j at %i where it hurts least", (text, longest, parts) => {
    expect(splitText(text, longest)).toEqual(parts);
  });

  it("loses no character but the space at a cut, and keeps to the length", () => {
    const words = fc.array(fc.constantFrom("字", "。", " ", "\n", "𠮷", "a", "，", "Zz"), { maxLength: 200 });
    fc.assert(
      fc.property(words, fc.integer({ min: 2, max: 40 }), (pieces, longest) => {
        const text = pieces.join("");
        const parts = splitText(text, longest);
        expect(parts.every((part) => part.length <= longest && !/\p{Surrogate}/u.test(part))).toBe(true);
        expect(parts.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      }),
    );
  });
});
