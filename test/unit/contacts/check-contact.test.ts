import { describe, expect, it } from "@jest/globals";
import { official, register } from "./sandbox-register.ts";

const told = (text: string) =>
  register.checkContact(text).map(({ kind, verdict, reason }) => `${kind} ${verdict} ${reason}`);
const whole = (text: string) =>
  register.checkContact(text).map(({ kind, value, verdict }) => `${kind} ${value} ${verdict}`);

describe("what is ours", () => {
  it.each([
    ["400-000-1234", "phone official calls-in-only"],
    ["4000001234", "phone official calls-in-only"],
    ["400 000 1234 转 8", "phone official calls-in-only"],
    ["+86 400-000-1234", "phone official calls-in-only"],
    ["４００－０００－１２３４", "phone official calls-in-only"],
    ["四〇〇零零零一二三四", "phone official calls-in-only"],
    ["٤٠٠-٠٠٠-١٢٣٤", "phone official calls-in-only"],
    ["4️⃣0️⃣0️⃣-000-1234", "phone official calls-in-only"],
    ["我打了400-000-1234没人接", "phone official calls-in-only"],
    ["短信让我回拨 400-000-1234", "phone official calls-in-only"],
    ["電話：021-0000-1234", "phone official calls-in-only"],
    ["0086-21-0000-1234", "phone official calls-in-only"],
    ["(021) 0000 5678", "phone official calls-out"],
    ["刚才 021-0000-5678 打给我", "phone official calls-out"],
    ["95000012", "sms official sends-texts"],
    ["9500 0013", "sms official sends-texts"],
    ["95000012给我发短信", "sms official sends-texts"],
    ["skylark-wallet.example", "link official our-site"],
    ["HTTPS://WWW.SKYLARK-WALLET.EXAMPLE/points?a=1#b", "link official our-site"],
    ["请打开https://help.skylark-wallet.example/faq看看", "link official our-site"],
    ["pay.skylark-wallet.example", "link official our-site"],
    ["www.skylark-wallet.example.", "link official our-site"],
    ["https://www.skylark-wallet.example:443/", "link official our-site"],
    ["https://www.skylark-wallet.example/login?next=https://help.skylark-wallet.example/faq", "link official our-site"],
    ["skylark-wallet[.]example", "link official our-site"],
    ["help@skylark-wallet.example", "email official our-address"],
    ["mailto:No-Reply@Skylark-Wallet.example", "email official our-address"],
    ["微信公众号 skylark-wallet-help", "wechat official our-account"],
    ["skylark-wallet-help", "wechat official our-account"],
    ["@SkylarkWalletHelp", "x official our-account"],
    ["https://x.com/SkylarkWalletHelp", "x official our-account"],
    ["https://www.facebook.com/SkylarkWalletHelp", "facebook official our-account"],
    ["@云雀钱包客服是你们吗", "weibo official our-account"],
  ])("%j: %s", (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  it("holds for everything the wallet lists", () => {
    const { phones, "sms-senders": senders, domains, hosts, emails, wechat, weibo, x, facebook } = official;
    const listed = [
      ...phones.map(({ number }) => number),
      ...senders.map(({ number }) => number),
      ...[domains, hosts, wechat, weibo, x].flat(),
      ...emails.map(({ address }) => address),
      ...facebook.map((name) => `facebook ${name}`),
    ];
    expect(listed.length).toBeGreaterThan(15);
    for (const each of listed) expect([each, register.checkContact(each)[0]?.verdict]).toEqual([each, "official"]);
  });
});

describe("what nobody knows", () => {
  it.each([
    ["13800138000", "phone unknown not-listed"],
    ["+852 9123 4567 是谁", "phone unknown not-listed"],
    ["95588", "phone unknown not-listed"],
    ["https://www.example.org/a", "link unknown not-listed"],
    ["baidu.com", "link unknown not-listed"],
    ["https://百度.中国", "link unknown not-listed"],
    ["https://münchen.de", "link unknown not-listed"],
    ["weixin123@163.com", "email unknown not-listed"],
    ["wxid_abc12345", "account unknown not-listed"],
    ["@some_shop", "account unknown not-listed"],
    ["工号 YQ-2041 是你们的人吗", "agent unknown agent-number"],
    ["yq2041", "agent unknown agent-number"],
    ["自称王经理的人是你们员工么", "agent unknown agent-name"],
    ["is agent Mei real?", "agent unknown agent-name"],
    ["13800138000 是你们的吗", "phone unknown not-listed"],
  ])("%j: %s", (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });
});

describe("what is no contact", () => {
  it.each([
    "",
    "   ",
    "这个电话是你们的吗",
    "is this really you",
    "短信里的那个",
    "昨天14:03转了350.00元，订单号 202611220001234",
    "2026-11-22 14:03",
    "余额还有 1234567 元",
    "尾号 6222 的卡",
    "验证码 123456",
    "我的手机号是13800138000",
    "my phone number is 13800138000",
    "案件 WL-22222222",
    "e.g. version 3.5 at 14.30",
    "thanks",
    "350.00",
    "10.0",
    "企业微信靠谱吗",
    "I was on hold on the line for an hour",
    "官方会要验证码吗",
  ])("%j", (text) => {
    expect(register.checkContact(text)).toEqual([]);
  });
});

describe("several in one text", () => {
  it("are all judged, in the order they stand, each once", () => {
    expect(
      whole("95000012 发短信让我打开 t.cn/A6x，加QQ 22334455，或打 400-000-1234，再说一次 t.cn/A6x，工号 YQ-2041"),
    ).toEqual([
      "sms +8695000012 official",
      "link t.cn/a6x not-ours",
      "qq 22334455 not-ours",
      "phone +864000001234 official",
      "agent YQ-2041 unknown",
    ]);
  });

  it("are at most twenty", () => {
    const many = Array.from({ length: 60 }, (_, n) => `host${n}.com`).join(" ");
    expect(register.checkContact(many)).toHaveLength(20);
  });

  it("do not lend each other what was said of one of them", () => {
    expect(told("021-0000-5678 打给我，让我回拨 400-000-1234")).toEqual([
      "phone official calls-out",
      "phone official calls-in-only",
    ]);
  });

  it("stay two when only a space stands between them", () => {
    expect(whole("95000012 400-000-1234")).toEqual(["sms +8695000012 official", "phone +864000001234 official"]);
  });
});
