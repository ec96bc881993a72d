import { describe, expect, it } from "@jest/globals";
import { splitPan } from "../../../src/privacy/split-pan.ts";

describe("splitPan", () => {
  it("masks both halves of a card number sent in two messages", () => {
    expect(splitPan(["我的卡号是 4111 1111", "你好"], "1111 1111 就这个")).toEqual({
      text: "•••••• 就这个",
      earlier: ["我的卡号是 ••••••"],
    });
  });

  it("masks all three parts of one sent in three", () => {
    expect(splitPan(["111111", "卡号４１１１１１"], "1111")).toEqual({
      text: "••••••",
      earlier: ["••••••", "卡号••••••"],
    });
  });

  it("masks the groups of one that is sent as the card shows it, a message each", () => {
    expect(splitPan(["1111", "１１１１", "4111.", "你好"], "1111")).toEqual({
      text: "••••••",
      earlier: ["••••••", "••••••", "••••••."],
    });
    // Of nineteen digits: the first sixteen are no number yet.
    expect(splitPan(["0000", "0212", "6222"], "1234")).toBeUndefined();
    expect(splitPan(["1234", "0000", "0212", "6222"], "009")).toEqual({
      text: "••••••",
      earlier: ["••••••", "••••••", "••••••", "••••••"],
    });
  });

  it("masks a part that only looks like a mobile number", () => {
    expect(splitPan(["62220212"], "13800000000")).toEqual({ text: "••••••", earlier: ["••••••"] });
  });

  it("reads Chinese numerals", () => {
    expect(splitPan(["四一一一一一一一"], "一一一一一一一一")).toEqual({ text: "••••••", earlier: ["••••••"] });
  });

  it("is not put off by a numeral in a word", () => {
    expect(splitPan(["卡号前一半 41111111"], "后一半 11111111")).toEqual({
      text: "后一半 ••••••",
      earlier: ["卡号前一半 ••••••"],
    });
    expect(splitPan(["4111 1111 是第一半"], "还有一半 1111 1111")).toEqual({
      text: "还有一半 ••••••",
      earlier: ["•••••• 是第一半"],
    });
  });

  it.each([
    ["a sum whose check fails", ["41111111"], "11111112"],
    ["nothing before", [], "41111111"],
    ["a whole message between", ["好的", "41111111"], "11111111"],
    ["a phone and a code", ["13800001001"], "483920"],
    ["no digits now", ["41111111"], "没有了"],
    // One in ten of these ends in what would be the check digit of a card.
    ["an amount and a mobile number", ["转错了500"], "13800000004"],
    ["an hour, a mobile number and a shop's number", ["138 0000 1001", "昨天6点"], "0009"],
    ["a phone written with its plus", ["+6591234567"], "000002"],
    ["four amounts, one with its unit", ["1111", "1111元", "4111"], "1111"],
    ["four groups of other lengths", ["11111", "111", "4111"], "1111"],
    ["a price before such a phone", ["it was 62"], "+12025550000"],
  ])("leaves alone: %s", (_name, earlier, text) => {
    expect(splitPan(earlier, text)).toBeUndefined();
  });
});
