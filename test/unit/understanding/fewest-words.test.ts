import { describe, expect, it } from "@jest/globals";
import { shippedUnderstanding, shippedWords } from "../../support/read-words.ts";

const understanding = await shippedUnderstanding();
const { intents } = shippedWords().knowledge;
const at = { now: "2026-11-22T02:00:00.000Z", timeZone: "Asia/Shanghai" };

/** Where the words lead: to a dialog, or to an answer of their own. */
function leadsTo(text: string): string | undefined {
  const { intent } = understanding.understand(text, at);
  return intent ? (intents.get(intent)?.dialog ?? intent) : undefined;
}

describe("the fewest words people put their matter in", () => {
  it.each([
    ["recover-account", ["账号登不上", "登不上", "登不进去", "找回账号", "帳號登不上", "can't log in"]],
    [
      "payment-problem",
      [
        "转错人了",
        "转错钱了",
        "付错了钱",
        "重复扣款",
        "扣了两次",
        "我要退款",
        "wrong person",
        "charged twice",
        "i want a refund",
      ],
    ],
    ["secure-account", ["冻结账号", "冻结", "钱被盗了", "不是我付的", "凍結戶口", "freeze my account"]],
    [
      "withdrawal-trace",
      ["提现失败", "提现没到账", "提现失败了", "提現失敗", "withdrawal failed", "withdrawal not arrived"],
    ],
    ["reach-support", ["约回电", "给我打电话", "怎么联系你们", "call me back"]],
    ["unfreeze-account", ["解冻账户", "我要解冻", "unfreeze my account"]],
  ])("leads to %s", (dialog, texts) => {
    expect(texts.filter((text) => leadsTo(text) !== dialog)).toEqual([]);
  });
});
