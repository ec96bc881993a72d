import { describe, expect, it } from "@jest/globals";
import { shippedUnderstanding } from "../../support/read-words.ts";

const understanding = await shippedUnderstanding();
const ordersIn = (text: string) =>
  understanding
    .understand(text, { now: "2026-11-22T02:00:00.000Z", timeZone: "Asia/Shanghai" })
    .orders?.map((order) => [order.intent, order.text]);

const refund = "payment/refund-request";
const cancel = "payment/pending-cancel";

describe("two orders about two payments", () => {
  it.each([
    ["refund the hotel and cancel netflix", [refund, "refund the hotel"], [cancel, "cancel netflix"]],
    [
      "Please cancel the one to Tom, then refund the 299 shoes",
      [cancel, "Please cancel the one to Tom"],
      [refund, "then refund the 299 shoes"],
    ],
    ["把酒店那笔退款，再把转给李雷的那笔撤销", [refund, "把酒店那笔退款"], [cancel, "再把转给李雷的那笔撤销"]],
    ["我要取消轉給阿明的350還有退飯店的錢", [cancel, "我要取消轉給阿明的350"], [refund, "退飯店的錢"]],
    ["退返酒店嗰筆同埋取消過俾阿明嗰筆", [refund, "退返酒店嗰筆"], [cancel, "取消過俾阿明嗰筆"]],
    ["退掉书店的，面馆的也退了", [refund, "退掉书店的"], [refund, "面馆的也退了"]],
  ])("are found in “%s”", (text, first, second) => expect(ordersIn(text)).toEqual([first, second]));

  it.each([
    "cancel the payment and refund me",
    "撤销这笔付款然后退款",
    "退款没到，再取消转给李雷的",
    "refund the hotel but don't cancel the taxi",
    "酒店那笔退款，别取消转给李雷的",
    "取消提现，再退掉酒店那笔",
    "cancel my subscription and refund last month",
    "can I refund the hotel, and how do I cancel the taxi",
    "I paid the hotel and the taxi",
    "退掉书店的那笔",
  ])("are none in “%s”", (text) => expect(ordersIn(text)).toBeUndefined());

  it("bring what was found in their own words", () => {
    const at = { now: "2026-11-22T02:00:00.000Z", timeZone: "Asia/Shanghai" };
    const { orders } = understanding.understand("退掉299那笔，再撤销昨天给李雷转的350元", at);
    expect(orders?.[1].entities.map(({ type }) => type).sort()).toEqual(["money", "person", "time"]);
    expect(orders?.[0].entities.filter(({ type }) => type === "person")).toEqual([]);
  });
});
