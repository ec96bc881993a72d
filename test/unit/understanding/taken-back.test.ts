import { describe, expect, it } from "@jest/globals";
import { createRestartReader } from "../../../src/understanding/text/drop-what-was-taken-back.ts";
import { shippedWords } from "../../support/read-words.ts";

const read = createRestartReader(shippedWords().knowledge.lexicon.restarts);

describe("what somebody takes back in the middle of a sentence", () => {
  it.each([
    ["我要退款，算了还是先看看提现到哪了", "先看看提现到哪了"],
    ["查提现，不对，我要查退款进度", "查退款进度"],
    ["i want a refund, no wait, where is my withdrawal", "where is my withdrawal"],
    ["冻结账号 算了 先查一下账单", "查一下账单"],
  ])("is not read: “%s”", (text, left) => expect(read(text)).toBe(left));

  it.each(["算了", "密码不对，是不是锁了", "金额不对", "不对，是350", "no wait", "no wait, 350"])(
    "is nothing in “%s”",
    (text) => expect(read(text)).toBe(text),
  );
});
