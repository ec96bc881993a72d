import { describe, expect, it } from "@jest/globals";
import { isOthers } from "../../../src/domain/others-contact.ts";

function isOf(text: string, told?: string): boolean {
  const { 0: digits, index } = /\+?\d+/.exec(text)!;
  return isOthers(text, { start: index, end: index + digits.length }, told);
}

describe("whose number it is", () => {
  it.each([
    "对方号码是13900001234",
    "骗子打来的电话 13900001234",
    "来电显示13900001234",
    "佢哋用 91234567 打嚟",
    "91234567 打嚟㗎",
    "13900001234 这个就是骗子的号码",
    "they gave number +86 21 0000 9999",
    "the caller was on +862100009999",
    "somebody called me from +862100009999",
  ])("another's: %s", (text) => expect(isOf(text)).toBe(true));

  it.each([
    "13800001001",
    "号码是13800001001",
    "我妈的手机号13800001001",
    "她的手机号是13800001001",
    "91234567 打俾我",
    "13800001001，他们不知道",
    "对方让我转钱，我的号码13800001001",
    "my number is +12025550143",
    "a man called me. +12025550143 is mine",
  ])("not said to be another's: %s", (text) => expect(isOf(text)).toBe(false));

  it.each([
    ["佢嘅號碼係 91234567", "有個人話佢係你哋職員，呃咗我三千蚊", true],
    ["他的电话是13900001234", "账号被盗了", true],
    ["her number is +12025550143", "someone stole my money", true],
    ["她的手機是13800001001", "我媽的帳號好像被盜了", false],
    ["他的号码是13800001001", "我儿子被骗了", false],
    ["佢個電話係 91234567", "我入唔到個戶口", false],
    ["她不知道，13800001001", "账号被盗了", false],
  ])("%s, after %s: %s", (text, told, expected) => expect(isOf(text, told)).toBe(expected));
});
