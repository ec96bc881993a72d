import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { maskCard, maskEmail, maskId, maskName, maskPhone } from "../../../src/domain/masks.ts";

describe("display masks (security.md R30)", () => {
  it.each([
    ["+8613800001001", "138****1001"],
    ["13800001001", "138****1001"],
    ["+12025550143", "+1 202****0143"],
    ["+85251234567", "+852 ****4567"],
    ["12345", "****"],
  ])("phone %s is %s", (phone, masked) => expect(maskPhone(phone)).toBe(masked));

  it.each([
    ["linxiaoyu@example.com", "l***u@example.com"],
    ["li@example.com", "l***@example.com"],
    ["a@example.com", "a***@example.com"],
    ["", "***"],
  ])("e-mail %s is %s", (email, masked) => expect(maskEmail(email)).toBe(masked));

  it.each([
    ["林晓雨", "林**"],
    ["欧阳娜", "欧阳**"],
    ["于范", "于**"],
    ["Emma Clarke", "Clarke **"],
    ["", ""],
  ])("name %s is %s", (name, masked) => expect(maskName(name)).toBe(masked));

  it("card shows its last four, an identity number its first and last", () => {
    expect(maskCard("6222 0212 3456 7890 123")).toBe("•••• 0123");
    expect(maskId("11010519491231002X")).toBe("1••••••••••••••••X");
    expect(maskId("12")).toBe("••");
  });

  it("never shows more than four digits of a number in a row", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{7,19}$/), (number) => {
        for (const masked of [maskPhone(number), maskPhone(`+86${number}`), maskCard(number), maskId(number)])
          expect(masked.replace("+", "")).not.toMatch(/\d{5,}/);
      }),
    );
  });
});
