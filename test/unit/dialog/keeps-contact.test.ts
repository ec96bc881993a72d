import { describe, expect, it } from "@jest/globals";
import { keepsContact } from "../../../dialogs/verify-identity/contact-kept.ts";

describe("asked for phone or e-mail", () => {
  it.each([
    "i still have my email",
    "I have access to my old phone",
    "那原来邮箱还在",
    "手机号没换",
    "我还有邮箱",
    "電郵仲有",
    "不过邮箱能用",
  ])("one is still at hand: %s", (text) => expect(keepsContact(text)).toBe(true));

  it.each([
    "邮箱还在吗",
    "手机号换了",
    "没有邮箱",
    "i don't have my email any more",
    "手机不在身边，邮箱也没有了",
    "我有新手机号",
    "do you still have my email?",
    "13800001001",
  ])("something else is said: %s", (text) => expect(keepsContact(text)).toBe(false));

  it("takes no longer to look for in a long text that is made for it", () => {
    for (const part of ["都", "也是", "原来", "my old "]) {
      const begun = process.cpuUsage().user;
      for (const start of ["邮箱", "我有", "i have access to "]) keepsContact(start + part.repeat(400));
      expect(process.cpuUsage().user - begun).toBeLessThan(500_000);
    }
  });
});
