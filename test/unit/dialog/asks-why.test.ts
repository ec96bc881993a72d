import { describe, expect, it } from "@jest/globals";
import { asksWhy } from "../../../src/dialog/asks-why.ts";

describe("a text that asks why", () => {
  it.each([
    "为什么",
    "为啥啊",
    "为什么呢？",
    "凭什么",
    "那为什么要这样啊",
    "怎么会这样",
    "这是为什么呢",
    "點解",
    "为什么这样规定",
    "什么原因",
  ])("%s is about what was just said", (text) => expect(asksWhy(text)).toBe("bare"));
  it.each(["why", "but why?", "How come", "why is that", "ok but why is it like that", "what's the reason"])(
    "%s is about what was just said",
    (text) => expect(asksWhy(text)).toBe("bare"),
  );
  it.each([
    "为什么要这么久",
    "为啥这么慢啊",
    "怎么这么久",
    "太久了吧",
    "這麼久",
    "点解要咁耐",
    "为什么要等这么多天",
    "why does it take so long?",
    "that's too long",
  ])("%s is about the time it takes", (text) => expect(asksWhy(text)).toBe("so-long"));
  it.each(["为什么要收钱", "为啥我的提现失败了", "why do you charge for it"])("%s names what it is about", (text) =>
    expect(asksWhy(text)).toBe("of"),
  );
  it.each([
    "怎么弄",
    "怎么会",
    "不知道为什么",
    "我不想说为什么",
    "多久",
    "这样",
    "提现很久了还没到账怎么办",
    "没什么原因",
    "whyte street",
    "I do not know why",
    "how long",
  ])("%s asks something else", (text) => expect(asksWhy(text)).toBeUndefined());
});
