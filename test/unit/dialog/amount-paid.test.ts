import { describe, expect, it } from "@jest/globals";
import { amountPaid } from "../../../src/domain/amount-paid.ts";
import type { Entity } from "../../../src/domain/understood.ts";

/** The amounts that stand between braces. */
function amountsIn(marked: string) {
  const text = marked.replace(/[{}]/g, "");
  const amounts: Entity[] = [];
  let taken = 0;
  for (const { 0: whole, 1: said = "", index } of marked.matchAll(/\{([^}]+)\}/g)) {
    const minor = Math.round(Number(/[\d.]+/.exec(said)?.[0]) * 100);
    const start = index - taken;
    amounts.push({ type: "money", text: said, start, end: start + said.length, value: { minor, currency: "CNY" } });
    taken += whole.length - said.length;
  }
  return amountPaid(text, amounts)?.minor;
}

describe("of two amounts", () => {
  it.each([
    ["本来{35块}我多打了个0，付了350，老板说没看到", 35_000],
    ["本来应该付{35块}，结果付了{350块}", 35_000],
    ["应付{12.5元}，手快打成了125", 12_500],
    ["付了{350块}，应该是{35块}", 35_000],
    ["想转{500}给他，转成了五千", 500_000],
    ["本來{90蚊}，打咗900，轉了900", 90_000],
    ["I meant to send {35 yuan} but sent 350", 35_000],
    ["paid {900 yuan} instead of {90 yuan}", 90_000],
    ["It should have been {20 dollars}, they charged me {200 dollars}", 20_000],
  ])("the one that was paid is meant: %s", (text, minor) => expect(amountsIn(text)).toBe(minor));

  it.each([
    "我付了{350块}给他",
    "{350块}和{68块}两笔都不是我付的",
    "本来{35块}，付错了",
    "应该付{35块}，付了2笔",
    "I sent {350 yuan} yesterday",
    "",
  ])("none is, where nothing tells: %s", (text) => expect(amountsIn(text)).toBeUndefined());
});
