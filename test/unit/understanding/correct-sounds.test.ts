import { beforeAll, describe, expect, it } from "@jest/globals";
import { countHanPairs, createSoundCorrector } from "../../../src/understanding/text/correct-sounds.ts";
import { buildHanTable } from "../../../src/understanding/text/han-table.ts";

let correct: (text: string) => string;

beforeAll(async () => {
  const said = [
    "收不到验证码",
    "验证码收不到",
    "验证码错误",
    "验证码过期",
    "没有验证码",
    "提现失败",
    "提现很慢",
    "我要提现",
    "提现多久",
    "提现不了",
    "线上支付",
  ];
  const pairs = countHanPairs([
    ...said.map((text) => ({ text, label: "a/b" })),
    { text: "验证马验证马验证马验证马验证马", label: "out/gibberish" },
  ]);
  correct = createSoundCorrector({ han: await buildHanTable(), pairs });
});

describe("what is written by ear", () => {
  it.each([
    ["验证马收不到", "验证码收不到"],
    ["我要提线", "我要提现"],
    ["提现市败", "提现失败"],
    ["艳证码收不到", "验证码收不到"],
  ])("%s is read as %s", (typed, meant) => {
    expect(correct(typed)).toBe(meant);
  });

  it.each([
    ["what stands beside a neighbour it has", "线上支付"],
    ["a sound that no known character has", "提现很酷"],
    ["a character that fits neither neighbour", "天气马上变"],
    ["one Han character alone", "线"],
    ["other scripts and broken surrogates", "abc \ud800 ёж 🙂"],
    ["nothing", ""],
  ])("%s is let be", (_, text) => {
    expect(correct(text)).toBe(text);
  });
});
