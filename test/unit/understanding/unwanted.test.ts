import { describe, expect, it } from "@jest/globals";
import { createUnwantedDropper } from "../../../src/understanding/text/drop-what-is-unwanted.ts";
import { cpuTime } from "../../support/cpu-time.ts";
import { shippedUnderstanding, shippedWords } from "../../support/read-words.ts";

const understanding = await shippedUnderstanding();
const understand = (text: string) =>
  understanding.understand(text, { now: "2026-11-22T02:00:00.000Z", timeZone: "Asia/Shanghai" });
const drop = createUnwantedDropper(shippedWords().knowledge.lexicon.unwanted);

describe("what somebody asks to leave undone", () => {
  it.each([
    "别冻结我的账号",
    "不要冻结",
    "我的帳號不要凍結",
    "先不冻结",
    "唔好凍結我個戶口",
    "i said dont freeze",
    "please don't lock my wallet",
    "i dont want my account frozen",
    "不要撤销",
    "先別退款",
    "求求你别撤销这笔付款",
    "don't cancel it",
    "no, do not refund me",
    "算了不投诉了",
    "我不是要投诉",
    "i dont want to make a complaint",
    "能不能先别冻结 我还要用钱",
    "please don't freeze it, my rent is due today",
  ])("is no wish: “%s”", (text) => {
    expect(understand(text)).toMatchObject({
      decision: "reject",
      intent: null,
      area: null,
      unwanted: expect.stringContaining("/"),
    });
  });

  it.each([
    ["别冻结我账户，我只是想查一笔74.20的付款", "我只是想查一笔74.20的付款"],
    ["先别撤销那笔付款，我要找人工客服", "我要找人工客服"],
    ["我就查一下余额别冻结我账户", "我就查一下余额"],
    ["dont freeze my account please, how do i change my phone number", "how do i change my phone number"],
    ["我不想投诉，我只想把钱退回来", "我只想把钱退回来"],
    ["im not here to complain, where is my withdrawal", "where is my withdrawal"],
    ["I don't want a refund, I want to talk to a person", "I want to talk to a person"],
  ])("leaves the rest to be understood: “%s”", (text, rest) => {
    const { intent } = understand(text);
    expect(intent).not.toBeNull();
    expect(intent).toBe(understand(rest).intent);
  });

  it.each([
    "商家不想退款",
    "店家说不用退款",
    "为什么不给我退款",
    "先不冻结会怎么样",
    "不想退款了怎么办",
    "不用冻结吗",
    "要不要撤销",
    "不要了，退款",
    "订单我不要了取消",
    "特别取消",
    "the shop says they don't refund",
    "if i don't cancel it what happens",
    "why don't you refund me",
    "i don't want this order cancel it",
    "don't wait, freeze my account",
    "cancellation does not work",
    "再不解决我就要投诉",
    "投诉没人受理",
    "if you don't answer i will complain",
  ])("is not read into “%s”", (text) => {
    expect(drop(text).left).toBe(text);
  });

  it("is looked for in bounded time, whatever the text", () => {
    const timed = (text: string) => {
      const from = cpuTime();
      drop(text);
      return cpuTime() - from;
    };
    const plain = "今天提现的钱还没到，帮我看一下。".repeat(120).slice(0, 1_980);
    timed(plain);
    const usual = Math.max(5, Math.min(timed(plain), timed(plain)));
    for (const text of ["别我的".repeat(660), "i don't want to my the ".repeat(86), " ".repeat(1_980)])
      expect(Math.min(timed(text), timed(text))).toBeLessThan(usual * 40);
  });
});
