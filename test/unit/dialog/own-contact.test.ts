import { describe, expect, it } from "@jest/globals";
import { contactOf, ownContactOf } from "../../../dialogs/verify-identity/contact-of.ts";
import { shippedUnderstanding } from "../../support/read-words.ts";

const { understand } = await shippedUnderstanding();
const at = { now: "2026-11-22T02:00:00.000Z", timeZone: "Asia/Shanghai" };
const ownIn = (text: string) => {
  const { language, entities } = understand(text, at);
  return ownContactOf({ text, language, entities })?.value;
};

describe("a contact in the opening words", () => {
  it.each([
    ["冻结我的账号，我的手机号是13800001001", "+8613800001001"],
    ["登记的邮箱zhoumin@example.com，帮我冻结", "zhoumin@example.com"],
    ["我嘅電話係+852 5123 4567，即刻凍結", "+85251234567"],
    ["Freeze my account now, my number is +1 202 555 0143, someone stole my phone", "+12025550143"],
    ["13900002222说是客服让我转账，我的手机是13800001001，快冻结", "+8613800001001"],
  ])("is the customer's own where they call it so: %s", (text, value) => expect(ownIn(text)).toBe(value));

  it.each([
    "13900002222打来说我账户异常，要我转账",
    "someone rang me from +1 202 555 0199 and said my account is frozen",
    "they say my account is frozen and to call +1 202 555 0199",
    "说我的账号有问题，让我打13900002222",
    "有个人用scam@example.com给我发邮件，冻结账户",
    "paid the wrong man, my friends number is +1 202 555 0188",
    "wrong transfer, my daughter's mobile number: +1 202 555 0188",
  ])("is nobody's own otherwise: %s", (text) => expect(ownIn(text)).toBeUndefined());
});

describe("a contact that was asked for", () => {
  const read = (text: string) => {
    const language = /\p{Script=Han}/u.test(text) ? "zh-Hans" : "en";
    return contactOf({ text, language, entities: understand(text, at).entities })?.value;
  };
  it.each([
    ["its 2025550143", "+12025550143"],
    ["(202) 555-0143", "+12025550143"],
    ["my number is 202 555 0143", "+12025550143"],
  ])("is an American number without its 1, in English: %s", (text, value) => expect(read(text)).toBe(value));

  it.each(["手机号是2025550143吧", "i paid 2025550 143 times", "it is 123 456 7890"])("is none: %s", (text) =>
    expect(read(text)).toBeUndefined(),
  );
});
