import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { parse } from "yaml";
import { shieldText } from "../../../src/privacy/shield-text.ts";
import { projectRoot } from "../../../src/wallet/project-root.ts";

const sentences = (value: unknown): string[] =>
  typeof value === "string"
    ? [value]
    : value && typeof value === "object"
      ? Object.values(value).flatMap(sentences)
      : [];
const shown = (text: string): string => shieldText(text).text;
const kinds = (text: string): string[] => shieldText(text).found.map(({ kind }) => kind);

describe("shieldText", () => {
  it.each([
    ["我的卡号是4111111111111111", "我的卡号是•••• 1111"],
    ["卡 4111 1111 1111 1111 谢谢", "卡 •••• 1111 谢谢"],
    ["5500-0055-5555-5559", "•••• 5559"],
    ["４１１１１１１１１１１１１１１１", "•••• 1111"],
    ["四一一一 一一一一 一一一一 一一一一", "•••• 1111"],
    ["card4111111111111111.", "card•••• 1111."],
    ["一张4111111111111111的卡", "一张•••• 1111的卡"],
    ["卡号一：4111\u200b1111\u200b1111\u200b1111", "卡号一：•••• 1111"],
    ["卡号 4111．1111．1111．1111", "卡号 •••• 1111"],
    ["amex 378282246310005 please", "amex •••• 0005 please"],
  ])("masks the card number in %s", (text, masked) => {
    expect(shown(text)).toBe(masked);
    expect(kinds(text)).toEqual(["card"]);
  });

  it.each([
    ...["\u200b", "\u200e", "\u00ad", "\u034f", "\u061c", "\u180e"],
    ...["\u202c", "\u2062", "\u2069", "\u3164", "\ufe0f", "\u{e0020}"],
  ])("sees through %j between the digits", (unseen) => {
    const between = (digits: string) => [...digits].join(unseen);
    expect(shown(`卡${between("4111111111111111")}`)).toBe("卡•••• 1111");
    expect(shown(`CVV ${between("123")}`)).toBe("CVV ••••••");
    expect(shown(`验证码是${between("483920")}。`)).toBe("验证码是••••••。");
  });

  it("reads digits drawn as keys", () => {
    const keys = (digits: string) => digits.replace(/\d/g, "$&\ufe0f\u20e3");
    expect(shown(`卡 ${keys("4111 1111 1111 1111")}`)).toMatch(/^卡 •••• 1111/);
    expect(shown(`CVV ${keys("123")}`)).toMatch(/^CVV ••••••/);
  });

  it.each([
    ["4111 1111 1111 1111 123", "•••• 1111 ••••••"],
    ["4111111111111111 09/26 123", "•••• 1111 09/26 ••••••"],
    ["4111111111111111，有效期 0926，安全码 123", "•••• 1111，有效期 0926，安全码 ••••••"],
    ["4111 1111 1111 1111 exp 12/2027 cvv: 1234", "•••• 1111 exp 12/2027 cvv: ••••••"],
    ["cvv2 是 987", "cvv2 是 ••••••"],
  ])("masks the security code in %s", (text, masked) => {
    expect(shown(text)).toBe(masked);
    expect(kinds(text)).toContain("cvv");
  });

  it("shows no digit of a security code that happens to complete a longer card number", () => {
    // 6200 0000 0000 0005 is a card number, and with 108 behind it a longer one.
    expect(shown("6200 0000 0000 0005 108")).toBe("•••• 0005");
  });

  it("leaves an amount beside a card number alone", () => {
    expect(shown("4111111111111111，350元没到")).toBe("•••• 1111，350元没到");
    expect(shown("4111111111111111, 3500 yuan missing")).toBe("•••• 1111, 3500 yuan missing");
  });

  it.each([
    ["我的密码是abc123", "我的密码是••••••"],
    ["密码：Passw0rd!", "密码：••••••"],
    ["支付密码 135790", "支付密码 ••••••"],
    ["登录密码就是 sunshine 啊", "登录密码就是 •••••• 啊"],
    ["密码改成了qwerty99，还是不行", "密码改成了••••••，还是不行"],
    ["密碼是“我爱你1314”", "密碼是“••••••”"],
    ["密码是一三五七九零", "密码是••••••"],
    ["密碼是壹參伍柒玖零", "密碼是••••••"],
    ["密码是幺三五拐九洞", "密码是••••••"],
    ["abc123就是我的密码", "••••••就是我的密码"],
    ["密码是ａｂｃ１２３", "密码是••••••"],
    ["my password is hunter2", "my password is ••••••"],
    ["my password for the wallet is sunshine ok", "my password for the wallet is •••••• ok"],
    ["Password: Tr0ub4dor&3", "Password: ••••••"],
    ['the passphrase is "correct horse battery"', 'the passphrase is "••••••"'],
    ["pin 4829", "pin ••••••"],
    ["密码就是我的生日19900101", "密码就是我的生日••••••"],
    ["I set my password to sunshine", "I set my password to ••••••"],
    ["hunter2 is my password", "•••••• is my password"],
    ["I changed my password to Abc!2345 yesterday", "I changed my password to •••••• yesterday"],
  ])("masks the password in %s", (text, masked) => {
    expect(shown(text)).toBe(masked);
    expect(kinds(text)).toEqual(["password"]);
  });

  it.each([
    "忘记密码了 13800001001",
    "忘记密码 13800001001",
    "我的密码是不是错了",
    "密码是什么时候改的",
    "密码输错了3次",
    "密码是8位以上吗",
    "重置密码的链接打不开 https://www.skylark-wallet.example/reset",
    "忘了密码，邮箱是lin@example.com",
    "my password is not working",
    "My password is wrong.",
    "my password was changed by someone",
    "I forgot my password to log in",
    "forgot my password lin@example.com",
    "forgot password +12025550143",
    "password reset link never came",
    "what is my password",
    "is my password safe?",
    "我要改密码",
    "密码是不是2026年改的",
    "我的密码是忘记了手机号13800001001",
    "验证码发到138 0000 1001了",
    "验证码发到尾号1001的手机",
    "验证码等了2000秒",
    "I want to change my password to something safer",
  ])("leaves talk about a password alone: %s", (text) => {
    expect(shieldText(text)).toEqual({ text, found: [] });
  });

  it.each([
    ["身份证 11010519491231002X", "身份证 1••••••••••••••••X"],
    ["440524188001010014 是我的", "440524188001010014 是我的"],
    ["110105 19491231 002x", "1••••••••••••••••X"],
  ])("masks an identity number only when its check holds: %s", (text, masked) => {
    expect(shown(text)).toBe(masked);
  });

  it.each([
    ["验证码是483920", "验证码是••••••"],
    ["验证码：四八三九二零", "验证码：••••••"],
    ["my verification code is 483 920", "my verification code is ••••••"],
    ["OTP 48392011", "OTP ••••••"],
    ["验证码483920 13800001001", "验证码•••••• 13800001001"],
    ["验证码 4 8 3 9 2 0", "验证码 ••••••"],
  ])("masks a one-time code called by its name: %s", (text, masked) => {
    expect(shown(text)).toBe(masked);
    expect(kinds(text)).toEqual(["code"]);
  });

  it("gives offsets in the text as it came", () => {
    const text = "卡４１１１１１１１１１１１１１１１，密码是abc123";
    expect(shieldText(text).found.map(({ start, end }) => text.slice(start, end))).toEqual([
      "４１１１１１１１１１１１１１１１",
      "abc123",
    ]);
  });

  it.each([
    "昨天下午三点给李雷转了350块转错了",
    "13800001001",
    "+86 138 0000 1001",
    "2026-11-20 14:03",
    "WL-7K3M9Q2X",
    "PAY-23456789",
    "20261122220012345678901234",
    "尾号1234的卡",
  ])("leaves ordinary text alone: %s", (text) => {
    expect(shieldText(text)).toEqual({ text, found: [] });
  });

  it("masks nothing of what customers are known to ask", () => {
    const areas = join(projectRoot(), "knowledge/areas");
    const asked = readdirSync(areas).flatMap((file) => sentences(parse(readFileSync(join(areas, file), "utf8"))));
    expect(asked.length).toBeGreaterThan(1000);
    const wrong = asked.filter((text) => shieldText(text).found.length > 0);
    expect(wrong.length / asked.length).toBeLessThan(0.002);
  });

  it("finds nothing new in what it has masked", () => {
    const once = shown("卡4111111111111111 cvv 123 密码是abc123 身份证11010519491231002X");
    expect(shieldText(once)).toEqual({ text: once, found: [] });
  });
});

describe("a number that is called a card's", () => {
  it.each([
    ["卡号6222021234567890123", "0123"],
    ["我的银行卡 6222 0212 3456 7890 123 被冻结了", "0123"],
    ["卡號是6222021234567890123", "0123"],
    ["my card number is 4111 1111 1111 1112", "1112"],
    ["card: 4111111111111112", "1112"],
  ])("is masked although its check digit is wrong: %s", (text, tail) => {
    const { text: shown, found } = shieldText(text);
    expect(found.map(({ kind }) => kind)).toEqual(["card"]);
    expect(shown.replace(/[^\d]/g, "")).toBe(tail);
  });

  it.each(["订单号6222021234567890123", "卡号尾号1234", "流水 4111111111111112", "卡里有 123456789012 元"])(
    "and no other: %s",
    (text) => {
      expect(shieldText(text).found).toEqual([]);
    },
  );
});
