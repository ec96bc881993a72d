import { describe, expect, it } from "@jest/globals";
import { maskContactsIn } from "../../../src/domain/mask-contacts.ts";
import { createOutgoingFilter } from "../../../src/privacy/filter-outgoing.ts";

const outgoing = createOutgoingFilter({ published: ["95012", "+86 139 0000 1111", "help@wallet.example"] });

describe("what goes to another company", () => {
  it.each([
    ["my number is 13812345678.", "my number is 138****5678."],
    ["13812345678,13912345679", "138****5678,139****5679"],
    ["tel13812345678", "tel138****5678"],
    ["１３８１２３４５６７８", "138****5678"],
    ["𝟏𝟑𝟖𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖", "138****5678"],
    ["1381234\u200b5678", "138****5678"],
    ["一三八一二三四五六七八一直没人接", "138****5678一直没人接"],
    ["138\u00a01234\u00a05678", "138****5678"],
    ["138\u20111234\u20115678", "138****5678"],
    ["138.1234.5678", "138****5678"],
    ["13812 345678", "138****5678"],
    ["1381 2345 678", "138****5678"],
    ["86-13812345678", "138****5678"],
    ["008613812345678", "138****5678"],
    ["+1 (202) 555-0143", "+1 202****0143"],
    ["202-555-0143", "202****0143"],
    ["0912-345-678", "091****5678"],
    ["+852\u00a09123\u00a04567", "+852 ****4567"],
    ["lin\u200b.xiaoyu@example.com", "l***u@example.com"],
    ["lin.xiaoyu＠example.com", "l***u@example.com"],
    ["müller@example.com", "m***r@example.com"],
    ["我的邮箱是lei.li@example.com。谢谢", "我的邮箱是l***i@example.com。谢谢"],
  ])("has %j masked: %j", (typed, sent) => expect(outgoing(typed)).toBe(sent));

  it.each([
    "95012, +86 139 0000 1111 or help@wallet.example",
    "PAY-7K2M9QRT on 2026-11-22 at 14:03, WL-7K2M9QRT",
    "PAY13812345678, TX-13812345678",
    "+350.00 and +1234.56, ¥12,345.67",
    "2026112201, 20261122013",
    "400-820-8888 or 800 820 8888",
    "5000-6000元，3000、4000",
    "150 200 300 40",
    "@云雀钱包客服",
    "l***u@example.com, l***@example.com, 138****5678, +1 202****0143",
  ])("keeps %s", (text) => expect(outgoing(text)).toBe(text));
});

it("ten or eleven bare digits are a phone number only where that is asked for", () => {
  expect(maskContactsIn("2025550143", { bareNumbers: true })).toBe("202****0143");
  expect(maskContactsIn("2025550143", { bareNumbers: false })).toBe("2025550143");
});
