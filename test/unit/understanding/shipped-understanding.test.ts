import { beforeAll, describe, expect, it } from "@jest/globals";
import type { Understanding } from "../../../src/domain/understood.ts";
import { cpuTime } from "../../support/cpu-time.ts";
import { shippedUnderstanding } from "../../support/read-words.ts";
import { noon } from "./small-knowledge.ts";

let understanding: Understanding;
const read = (text: string) => understanding.understand(text, noon);

beforeAll(async () => {
  understanding = await shippedUnderstanding();
});

describe("the shipped knowledge, trained", () => {
  it.each([
    ["密码忘了", "account/forgot-login-password"],
    ["唔記得咗登入密碼", "account/forgot-login-password"],
    ["体现失败了", "withdrawal/failed"],
    ["提线一直失败", "withdrawal/failed"],
    ["我要转人工克服", "contact/human-agent"],
    ["我的帐号登不上，想找回来", "account/recover"],
    ["ｗｉｔｈｄｒａｗａｌ　ｆａｉｌｅｄ", "withdrawal/failed"],
    ["my withdrawel has faild", "withdrawal/failed"],
    ["退款😡😡还没到账😡", "payment/refund-not-arrived"],
    ["俾人呃咗錢", "security/scam-phishing"],
    ["不是要提现，是想转人工", "contact/human-agent"],
    ["I don't want a refund, I want to talk to a person", "contact/human-agent"],
    ["不是提现失败，是成功了但没到卡里", "withdrawal/not-arrived"],
    ["我要的不是找回密码，是换手机号", "account/phone-changed"],
    ["唔係唔記得密碼，係轉咗電話號碼", "account/phone-changed"],
    ["别跟我扯退款，我要投诉", "contact/complaint"],
    ["我不想冻结了直接销户吧", "account/close-account"],
    ["it's not my login password, it's my PIN that I forgot", "account/forgot-payment-password"],
    ["这个客服是不是你们的，是真的吗", "security/is-it-official"],
    ["zhifu mima wang le", "account/forgot-payment-password"],
    ["tixian shibai", "withdrawal/failed"],
    ["我的password忘了 login不了", "account/forgot-login-password"],
    ["🆘🆘冻结账户🆘", "security/freeze"],
    ["人。工。客。服", "contact/human-agent"],
  ])("%s → %s", (text, intent) => {
    expect(read(text).intent).toBe(intent);
  });

  it.each([
    "呃",
    "cancel",
    "取消",
    "asdkfj qwoeiru zmxn",
    "2233 嘀嘀嘀",
    "how long should I roast a chicken",
    "明天杭州会下雨吗",
  ])("%s is a miss", (text) => {
    expect(read(text)).toMatchObject({ area: null, intent: null, decision: "reject" });
  });

  it("hears the question at the end of a long story", () => {
    const story =
      "说来话长。我跟我妈上礼拜去逛街，天气挺好的，中午吃了碗面，下午又去看了场电影。回家路上买了一箱水果，老板人也客气。今天早上打开账单一看，水果那一单扣了我两次钱！";
    expect(read(story).intent).toBe("payment/charged-twice");
  });

  it("hears two questions in one message, in each language", () => {
    expect(read("提现手续费多少？另外你们客服电话是多少？").also?.intent).toBe("contact/hotline");
    expect(read("What is the withdrawal fee? Also, how do I change my phone number?").also?.area).toBe("account");
  });

  it.each([
    ["1.怎么改手机号 2.提现失败怎么办", "account/phone-changed", "withdrawal/failed"],
    ["退款还没到，而且登录密码也忘了", "payment/refund-not-arrived", "account/forgot-login-password"],
    ["how do i close my account and where is my refund", "account/close-account", "payment/refund-not-arrived"],
    ["点样改電郵？另外提現幾耐到帳？", "account/email-changed", "withdrawal/how-long"],
  ])("hears both of %s", (text, first, second) => {
    const { intent, also } = read(text);
    expect([intent, also?.intent]).toEqual([first, second]);
  });

  it.each([
    "人。工。客。服",
    "验 证 码 收 不 到",
    "提现三天了还没到，而且是急用钱",
    "我在3.15那天付的款，退款一直没到",
  ])("hears no second question in %s", (text) => {
    expect(read(text).also).toBeUndefined();
  });

  it.each([
    ["青木咖啡扣了我两次18 11月20号", "payment/charged-twice"],
    ["Lotus Hotel charged me twice 320 on 5 May", "payment/charged-twice"],
    ["撤销不成功怎么办", "payment/pending-cancel"],
    ["注销不了怎么办", "account/close-account"],
    ["are you swallowing my money", "contact/complaint"],
    ["my withdrawal is in review, did I do something bad", "withdrawal/pending"],
    ["wo mima wangle deng bu jinqu", "account/forgot-login-password"],
    ["我只有邮箱没有手机号了 密码忘了", "account/recover"],
    ["transfered 310 to LAN, meant LIANG", "payment/wrong-person"],
    ["going in circles here", "smalltalk/insult"],
  ])("takes “%s” for %s", (text, intent) => {
    expect(read(text).intent).toBe(intent);
  });

  it("asks back rather than guess what was taken", () => {
    const { decision, options } = read("扣了");
    expect(decision).toBe("clarify");
    expect(options.map(({ intent }) => intent)).toEqual(
      expect.arrayContaining(["payment/charged-but-failed", "payment/auto-debit"]),
    );
  });

  it("takes keys hit at random and pinyin for no English, and a misspelt sentence for English", () => {
    expect(read("asdkfj qwoeiru").language).toBe("zh-Hans");
    expect(read("zhanghao bei dong jie le").language).toBe("zh-Hans");
    expect(read("plese hlp wiht my acct").language).toBe("en");
  });
});

describe("whatever is typed", () => {
  it.each([
    ["ten thousand emoji", "😀".repeat(10_000)],
    ["emoji joined and coloured", "👩🏽‍💻👨‍👩‍👧‍👦".repeat(2000)],
    ["half characters", "\ud83d".repeat(10_000)],
    ["half characters the wrong way round", "\udc00\ud800".repeat(5000)],
    ["marks without a letter", "\u0301\u0489".repeat(5000)],
    ["control characters", "\u0000\u0007\u001b[31m\u202e\u2066".repeat(2000)],
    ["signs that grow when they are normalised", "\ufdfa".repeat(10_000)],
    ["spaces of every kind", " \u3000\u00a0\u2003\ufeff\n\t".repeat(2000)],
    ["letters without a word", "x".repeat(65_536)],
    ["digits", "1234567890".repeat(6554)],
    ["punctuation", "?!.,;:。！？…～、".repeat(5000)],
  ])("%s is a miss and no danger", (_, text) => {
    const { decision, danger, confidence, utterance } = read(text);
    expect({ decision, danger }).toEqual({ decision: "reject", danger: undefined });
    expect(confidence).toBeLessThanOrEqual(1);
    expect(utterance).toBe(text);
  });

  it("is read in a time that grows with the first 2,000 characters and no further, signs of danger included", () => {
    const pieces = ["对方让我", "验证码给了", "我不想", "钱没了", "共 享", "提线", "另外", "昨天下午三点"];
    pieces.push("he told me to ", "the code ", "my money ", "pasword ", "don't ", "\ud800a");
    const quickest = (piece: string, length: number) => {
      const text = piece.repeat(Math.ceil(length / piece.length));
      const times = Array.from({ length: 2 }, () => {
        const start = cpuTime();
        read(text);
        return cpuTime() - start;
      });
      return Math.min(...times);
    };
    const sum = (length: number) => pieces.reduce((all, piece) => all + quickest(piece, length), 0);
    const [short, cut, long] = [sum(500), sum(2000), sum(65_536)];
    // Four times the text: 4 times the work when it is linear, 16 times when it is quadratic.
    expect(cut).toBeLessThan(10 * short);
    expect(long).toBeLessThan(3 * cut);
  });
});
