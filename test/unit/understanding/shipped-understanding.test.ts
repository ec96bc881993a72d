import { beforeAll, describe, expect, it } from "@jest/globals";
import type { Understanding } from "../../../src/domain/understood.ts";
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

  it("asks back rather than guess what should have arrived", () => {
    const { decision, options } = read("到账");
    expect(decision).toBe("clarify");
    expect(options.map(({ intent }) => intent)).toEqual(
      expect.arrayContaining(["withdrawal/not-arrived", "payment/transfer-not-received"]),
    );
  });

  it("takes keys hit at random and pinyin for no English, and a misspelt sentence for English", () => {
    expect(read("asdkfj qwoeiru").language).toBe("zh-Hans");
    expect(read("zhanghao bei dong jie le").language).toBe("zh-Hans");
    expect(read("plese hlp wiht my acct").language).toBe("en");
  });
});
