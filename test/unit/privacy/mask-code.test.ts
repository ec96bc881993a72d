import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { maskCode } from "../../../src/privacy/mask-code.ts";

describe("maskCode", () => {
  it.each([
    ["483920", "••••••", "483920"],
    ["验证码是 483920，快点", "验证码是 ••••••，快点", "483920"],
    ["483 920", "••••••", "483920"],
    ["4-8-3-9-2-0", "••••••", "483920"],
    ["４８３９２０", "••••••", "483920"],
    ["四八三九二零", "••••••", "483920"],
    ["code483920", "code••••••", "483920"],
    ["4839", "••••••", "4839"],
    ["48392011.", "••••••.", "48392011"],
    ["手机尾号1001，验证码483920", "手机尾号1001，验证码••••••", "483920"],
    ["手机13800001001，码483920", "手机13800001001，码••••••", "483920"],
    ["幺二三四五六", "••••••", "123456"],
    ["4\u200e8\u202c3\u20699\ufe0f2\u20620", "••••••", "483920"],
    ["4️⃣8️⃣3️⃣9️⃣2️⃣0️⃣", "••••••️⃣", "483920"],
  ])("takes the code out of %s", (text, masked, code) => {
    expect(maskCode(text)).toEqual({ text: masked, code });
  });

  it.each([
    "转人工",
    "我的卡尾号是7732",
    "2026年的账单",
    "card ending in 4417",
    "123",
    "13800001001",
    "138 0000 1001",
    "+1 (202) 555-0143",
    "(021) 5555 0143",
    "我付了3500元",
    "¥3500",
    "3000蚊，頭先轉嘅",
    "轉咗3000港紙",
    "轉了12000新台幣",
    "NT3500",
    "RM500000",
    "HKD 3000",
    "I sent 3000 dollars",
    "WL-23456789",
    "2026-11-20",
    "没收到验证码",
    "1234.56",
    "一二三",
    "",
    "PAY-2345678A",
  ])("sees no code in %s", (text) => {
    expect(maskCode(text)).toBeUndefined();
  });

  it("reads every code of 4 to 8 digits, however it is spaced", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{4,8}$/), fc.constantFrom("", " ", "-", "　"), (code, join) => {
        fc.pre(!/^(19|20)/.test(code));
        expect(maskCode(Array.from(code).join(join))).toEqual({ text: "••••••", code });
      }),
    );
  });
});
