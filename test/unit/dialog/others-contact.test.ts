import { describe, expect, it } from "@jest/globals";
import { isOthers } from "../../../src/domain/others-contact.ts";

const isOf = (text: string) => isOthers(text, text.search(/[+\d]/));

describe("whose number it is", () => {
  it.each([
    "对方号码是13900001234",
    "骗子打来的电话 13900001234",
    "来电显示13900001234",
    "佢哋用 91234567 打嚟",
    "they gave number +86 21 0000 9999",
    "the caller was on +862100009999",
    "somebody called me from +862100009999",
  ])("another's: %s", (text) => expect(isOf(text)).toBe(true));

  it.each([
    "13800001001",
    "号码是13800001001",
    "我妈的手机号13800001001",
    "对方让我转钱，我的号码13800001001",
    "my number is +12025550143",
    "a man called me. +12025550143 is mine",
  ])("not said to be another's: %s", (text) => expect(isOf(text)).toBe(false));
});
