import { describe, expect, it } from "@jest/globals";
import { forgetsContact } from "../../../dialogs/verify-identity/contact-forgotten.ts";

describe("asked for phone or e-mail", () => {
  it.each([
    "不记得手机号了",
    "邮箱也不记得",
    "忘了当时用的哪个手机号",
    "手机号码早就想不起来了",
    "两个都忘了",
    "都不记得了",
    "我唔記得電話號碼",
    "郵箱忘記了",
    "我不知道注册的邮箱",
    "i forgot which phone number i used",
    "I don't remember either of them",
    "I can't recall the email",
    "neither",
  ])("neither comes to mind: %s", (text) => expect(forgetsContact(text)).toBe(true));

  it.each([
    "忘了密码",
    "手机丢了",
    "手机号换了",
    "验证码没收到，手机号没有错",
    "13800001001",
    "邮箱是 a@b.example",
    "I forgot my password",
    "my phone number is new",
    "没有",
  ])("something else is said: %s", (text) => expect(forgetsContact(text)).toBe(false));

  it("takes no longer to look for in a long text that is made for it", () => {
    for (const part of ["用的", "什么的", "那个的", "早就", "do not recall "]) {
      const begun = process.cpuUsage().user;
      for (const start of ["不知道", "手机号", ""]) expect(forgetsContact(start + part.repeat(26))).toBe(false);
      expect(process.cpuUsage().user - begun).toBeLessThan(500_000);
    }
  });
});
