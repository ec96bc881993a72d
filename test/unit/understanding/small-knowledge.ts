import type { Lexicon } from "../../../src/domain/lexicon.ts";
import { createUnderstanding } from "../../../src/understanding/create-understanding.ts";
import { trainUnderstanding } from "../../../src/understanding/train-understanding.ts";

/** Enough to tell six intents apart in a second of training; the words are the tests' own. */
const utterances: Record<string, string[]> = {
  "withdrawal/failed": [
    "提现失败了",
    "钱提不出来",
    "为什么提现不成功",
    "提现被退回来了",
    "我的提现没成功怎么办",
    "my withdrawal failed",
    "cannot withdraw my money",
    "the withdrawal was rejected",
    "why did my withdrawal fail",
    "提領失敗了",
    "攞唔到錢",
  ],
  "withdrawal/fee": [
    "提现手续费多少",
    "提现要收费吗",
    "取钱扣几个点",
    "提到银行卡要钱吗",
    "how much is the withdrawal fee",
    "is there a fee to withdraw",
    "what does cashing out cost",
    "提領要手續費嗎",
  ],
  "contact/human-agent": [
    "转人工",
    "我要人工客服",
    "找真人",
    "给我接客服",
    "想转人工",
    "talk to a person",
    "get me an agent",
    "human please",
    "i want to speak with somebody real",
    "轉真人客服",
    "搵真人",
  ],
  "account/recover": [
    "账号找不回来了",
    "我的账号登不上了",
    "号丢了怎么找回",
    "找回账号",
    "i lost my account",
    "recover my account",
    "cannot get into my account any more",
    "帳號不見了",
    "帳號點樣攞返",
  ],
  "payment/charged-twice": [
    "一笔订单扣了两次",
    "重复扣款",
    "多扣了我一次钱",
    "同一笔付了两遍",
    "charged twice",
    "i was billed two times",
    "double payment for one order",
    "同一筆扣了兩次款",
  ],
  "smalltalk/greeting": ["你好", "您好", "在吗", "hello", "hi there", "good morning", "哈囉", "早晨"],
  "out/weather": [
    "今天天气怎么样",
    "明天下雨吗",
    "外面多少度",
    "will it rain tomorrow",
    "weather today",
    "is it sunny outside",
    "今日天氣點呀",
  ],
  "out/recipe": ["红烧肉怎么做", "蛋炒饭放多少盐", "how do i cook rice", "recipe for noodles", "滷肉飯怎麼煮"],
};

export const smallRows = Object.entries(utterances).flatMap(([label, texts]) => texts.map((text) => ({ text, label })));

export const smallLexicon: Lexicon = {
  rewrites: new Map([
    ["唔", "不"],
    ["攞", "拿"],
    ["搵", "找"],
    ["体现", "提现"],
    ["acct", "account"],
  ]),
  synonyms: [
    ["提现", "取钱", "提领", "withdraw", "withdrawal", "cashing"],
    ["手续费", "收费", "fee", "cost"],
    ["人工", "真人", "agent", "human", "person"],
  ],
  banks: new Map([["icbc", ["工商银行", "工行", "icbc"]]]),
  latinOk: [],
  restarts: ["算了 还是"],
  corrections: [{ not: ["不是要"], but: ["是想", "而是"], within: 20 }],
  unwanted: [],
  orders: {
    joints: ["and"],
    kinds: [{ intent: "payment/cancel", verbs: ["cancel"] }],
    against: ["not"],
    nothing: ["it"],
  },
};

export const noon = { now: "2026-11-22T04:00:00Z", timeZone: "Asia/Shanghai" };

/** Trained anew for each test file. */
export async function smallUnderstanding() {
  return createUnderstanding({
    model: await trainUnderstanding({ rows: smallRows, lexicon: smallLexicon }),
    lexicon: smallLexicon,
  });
}
