import { beforeAll, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { Understanding } from "../../../src/domain/understood.ts";
import { cpuTime } from "../../support/cpu-time.ts";
import { noon, smallUnderstanding } from "./small-knowledge.ts";

let understanding: Understanding;
const intentOf = (text: string) => understanding.understand(text, noon).intent;

beforeAll(async () => {
  understanding = await smallUnderstanding();
});

describe("what is meant", () => {
  it.each([
    ["提现又失败了，钱提不出来", "withdrawal/failed"],
    ["体现失败了", "withdrawal/failed"],
    ["my withdrawl has failed", "withdrawal/failed"],
    ["ＷＩＴＨＤＲＡＷＡＬ ｆａｉｌｅｄ", "withdrawal/failed"],
    ["提領失敗", "withdrawal/failed"],
    ["攞唔到錢呀", "withdrawal/failed"],
    ["提现手续费是多少", "withdrawal/fee"],
    ["不是要提现，是想转人工", "contact/human-agent"],
    ["recover my acct", "account/recover"],
    ["recovr my acount", "account/recover"],
    ["is there a fee to withdarw", "withdrawal/fee"],
    ["一笔订单扣了两次😡😡", "payment/charged-twice"],
  ])("%s → %s", (text, intent) => {
    expect(intentOf(text)).toBe(intent);
  });

  it("finds the question at the end of a story", () => {
    const story =
      "你好。我上个月开始用你们的产品，一直挺顺的，家里人也在用。昨天在外面吃饭，人很多，排了很久的队。后来我看手机，一笔订单扣了两次。";
    expect(intentOf(story)).toBe("payment/charged-twice");
  });

  it("hears both of two questions, in the order asked", () => {
    const { intent, also, options } = understanding.understand("提现手续费多少？另外我要人工客服", noon);
    expect([intent, also?.intent]).toEqual(["withdrawal/fee", "contact/human-agent"]);
    expect(options.map((option) => option.intent)).toEqual(["withdrawal/fee", "contact/human-agent"]);
  });

  it("gives the next three intents, best first, none of them out of our areas", () => {
    const { intent, alternatives } = understanding.understand("提现失败了", noon);
    expect(alternatives).toHaveLength(3);
    expect(alternatives.map((other) => other.area)).not.toContain("out");
    expect(alternatives.map((other) => other.intent)).not.toContain(intent);
    const confidences = alternatives.map((other) => other.confidence);
    expect(confidences).toEqual([...confidences].sort((a, b) => b - a));
  });
});

describe("what is not ours", () => {
  it.each(["明天会下雨吗", "红烧肉要放多少盐", "weather tomorrow please"])("%s is refused", (text) => {
    expect(understanding.understand(text, noon)).toMatchObject({
      area: null,
      intent: null,
      decision: "reject",
      options: [],
    });
  });

  it.each([
    ["nothing", ""],
    ["spaces", "   "],
    ["emoji", "😀🎉👍🏽"],
    ["control characters", "\u0000\u0007\u001b[31m"],
    ["broken surrogates", "\ud800\udc00\udfff\ud800"],
    ["Cyrillic", "Привет, как дела"],
    ["Arabic", "مرحبا كيف حالك"],
    ["Thai", "สวัสดีครับ"],
    ["punctuation", "?!?!…。。。"],
  ])("%s is a miss", (_, text) => {
    expect(understanding.understand(text, noon)).toMatchObject({
      utterance: text,
      area: null,
      intent: null,
      decision: "reject",
    });
  });
});

describe("languages", () => {
  it.each([
    ["提现失败了", "zh-Hans"],
    ["帳號不見了", "zh-Hant"],
    ["点解攞唔到", "zh-Hant"],
    ["withdraw 失败了", "zh-Hans"],
    ["withdraw 失敗咗", "zh-Hant"],
    ["my withdrawal failed", "en"],
    ["I sent it to 李雷 yesterday but it has not arrived yet, please help", "en"],
    ["你好", "zh-Hans"],
    ["???", "zh-Hans"],
    ["12345", "zh-Hans"],
    ["asdfgh jkl qwer", "zh-Hans"],
    ["tixian shibai le", "zh-Hans"],
    ["my withdrawel faild", "en"],
  ])("%s is %s", (text, language) => {
    expect(understanding.understand(text, noon).language).toBe(language);
  });
});

describe("whatever the text", () => {
  it("never throws, and spans and probabilities hold", () => {
    const pieces = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.string({ unit: "grapheme", maxLength: 60 }),
      fc.constantFrom("昨天", "三百五", "转给李雷", "¥1,2", "12:", "WL-", "@", "https://", "+86", "万", "不是要", "。"),
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 12 }).map((all) => all.join("")),
        (text) => {
          const { confidence, entities, utterance } = understanding.understand(text, noon);
          expect(utterance).toBe(text);
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
          for (const [at, { start, end, text: found }] of entities.entries()) {
            expect(found).toBe(text.slice(start, end));
            expect(end).toBeGreaterThan(start);
            expect(start).toBeGreaterThanOrEqual(entities[at - 1]?.end ?? 0);
          }
        },
      ),
      { numRuns: 400, seed: 7 },
    );
  });

  it("takes linear time on what would make a careless pattern stall, and none beyond the first 2,000 characters", () => {
    const pieces = [
      "a",
      "1",
      "一",
      "提现",
      "1,",
      "不是要",
      "昨天",
      "三百",
      "给李",
      ".a",
      "a.",
      "@a",
      "a@",
      "wl-",
      "+1 ",
    ];
    pieces.push("尾号", "¥", "{", "https://a", "\ud800", "sent to ", "recieev ", "。我");
    const quickest = (piece: string, length: number) => {
      const text = piece.repeat(Math.ceil(length / piece.length));
      const times = Array.from({ length: 2 }, () => {
        const start = cpuTime();
        understanding.understand(text, noon);
        return cpuTime() - start;
      });
      return Math.min(...times);
    };
    const sum = (length: number) => pieces.reduce((all, piece) => all + quickest(piece, length), 0);
    const [short, cut, long] = [sum(500), sum(2000), sum(6000)];
    // Four times the text: 4 times the work when it is linear, 16 times when it is quadratic.
    expect(cut).toBeLessThan(10 * short);
    expect(long).toBeLessThan(3 * cut);
  });
});
