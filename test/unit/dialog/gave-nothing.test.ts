import { describe, expect, it } from "@jest/globals";
import { gaveNothing } from "../../../dialogs/check-contact/told-already.ts";

describe("who says that nothing was given away", () => {
  it.each([
    "我没填",
    "没有点那个链接",
    "还没下",
    "没点，也没装软件",
    "I didn't click the link",
    "什么都没给",
    "点开了但是没输入",
    "只是点了一下，没填东西",
    "我没理他",
    "冇畀佢",
    "i clicked it but did not enter anything",
    "I haven't given them anything",
    "I only opened it, I didn't type anything",
  ])("is believed: “%s”", (text) => expect(gaveNothing(text)).toBe(true));

  it.each([
    "没付钱，只把验证码说了",
    "没点链接，就是跟他聊了几句",
    "没下软件，他现在让我共享屏幕",
    "I didn't click it, he is on the phone",
    "没转钱，但是告诉他密码了",
    "验证码给他了",
    "不知道算不算",
    "怎么办",
    "i did not pay, i only told them the code",
    "I paid them 50",
    "I didn't pay, just gave the code",
  ])("is not taken for that: “%s”", (text) => expect(gaveNothing(text)).toBe(false));
});
