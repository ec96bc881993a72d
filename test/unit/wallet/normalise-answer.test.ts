import { describe, expect, it } from "@jest/globals";
import { normaliseAnswer } from "../../../src/wallet/normalise-answer.ts";

describe("an answer to a security question", () => {
  it.each([
    ["St Mary's Primary", "st marys primary"],
    ["St Mary's Primary", "ST. MARY’S PRIMARY"],
    ["St Mary's Primary", "st-mary`s  primary."],
    ["红星小学", " 红星 小学。"],
    ["红星小学", "「红星」小学！"],
    ["Jean-Luc", "jean luc"],
    ["ＡＢ１２", "ab12"],
  ])("%s is also %s", (set, given) => {
    expect(normaliseAnswer(given)).toBe(normaliseAnswer(set));
  });

  it.each([
    ["red", "read"],
    ["红星小学", "红星中学"],
    ["José", "Josè"],
    ["1998", "1989"],
    ["!!!", "???"],
    ["!!!", "  "],
  ])("%s is not %s", (set, given) => {
    expect(normaliseAnswer(given)).not.toBe(normaliseAnswer(set));
  });
});
