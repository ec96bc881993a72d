import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { shippedWords } from "../../support/read-words.ts";
import { runs } from "../../support/runs.ts";

const { commands, consent } = shippedWords();
const operations = [
  "cancelPayment",
  "refund",
  "dispute",
  "freeze",
  "retryWithdrawal",
  "twoStepLink",
  "realNameLink",
  "sendResetLink",
];

const read = (text: string, operation = "cancelPayment") => consent.read(text, operation);

describe("words that are never a yes", () => {
  const cancelling = [
    "Fwd: “确认撤销这笔”",
    "好的\nFwd: “撤销”",
    "好的先别撤",
    "好，付款",
    "就这个钱",
    "嗯，这笔钱",
    "不是这个",
    "先不要撤销这笔",
    "不要撤销这笔",
    "别撤销这笔付款",
    "不是取消这笔",
    "不是这笔",
    "撤销会怎样",
    "撤销会怎样？",
    "撤销这笔？",
    "撤销这笔会收手续费吗",
    "可以撤销吗",
    "好的可以撤销吗",
    "撤不撤销",
    "要不要撤销",
    "我想想要不要撤销",
    "要不撤销吧",
    "要是撤销",
    "行不",
    "行不行",
    "好的，撤销另外一笔",
    "好的，撤销第二笔",
    "撤销350那笔",
    "撤销 530",
    "好的，改成撤销530的",
    "不对，是另一笔",
    "是另外一笔",
    "its the other one",
    "no, another one",
    "撤销那笔",
    "都撤销",
    "两笔都撤销",
    "应该可以撤销",
    "可能撤销吧",
    "能撤销就撤销",
    "撤销之前先等等",
    "不撤销我就投诉",
    "等我看看再撤销",
    "我先撤",
    "我撤了",
    "已经撤销了",
    "撤销了没",
    "好的我想想",
    "好？",
    "嗯",
    "好了",
    "取消",
    "取消吧",
    "取消撤销",
    "撤销退款",
    "退款",
    "好的，退款",
    "冻结",
    "好的谢谢",
    "好的，撤銷另一筆",
    "唔好撤銷",
    "先唔好取消",
    "係咪撤銷",
    "撤銷佢會點",
    "Do not cancel",
    "please don't cancel this payment",
    "do not cancel this payment please",
    "yes but not that one",
    "yes, cancel the other one",
    "yes cancel both",
    "yes cancel 530",
    "cancel 350 and 68",
    "cancel",
    "cancel it",
    "stop",
    "can you cancel it?",
    "what if I cancel it",
    "if you cancel it do I get a refund",
    "ok what happens if you cancel it",
    "yes?",
    "should I cancel it",
    "I think yes",
    "maybe cancel it",
    "cancel it tomorrow",
    "ok but wait",
    "yes freeze it",
    "go ahead and refund it",
    "no cancel it not",
    "fine",
    "alright",
    "",
    "   ",
    "。。。",
    "1",
    "第一笔",
    "是吧",
    "对吧",
    "好吧",
    "可以嘛",
    "是嘛",
    "可以撤销嘛",
    "撤销是吧",
    "撤销，对吧",
    "撤銷，對吧",
    "撤销提现",
    "撤销这笔提现",
    "取消账户",
    "取消我的账号",
    "cancel my account",
    "cancel this withdrawal",
    "那就取消吧",
    "then cancel",
    "ok stop",
    "我先撤回",
    "不是，我说撤销",
    "不用等了，撤销",
    "撤销了",
    "no wait, cancel it",
  ];
  it.each(cancelling)("“%s” at “cancel this payment?”", (text) => {
    expect(read(text)).not.toBe("yes");
  });

  const others: [string, string][] = [
    ["取消", "freeze"],
    ["好的，取消", "freeze"],
    ["取消冻结", "freeze"],
    ["解冻", "freeze"],
    ["好的，解冻", "freeze"],
    ["不要冻结账户", "freeze"],
    ["先别马上冻结", "freeze"],
    ["马上冻结会怎样", "freeze"],
    ["don't freeze it now", "freeze"],
    ["unfreeze it", "freeze"],
    ["好的，撤销", "refund"],
    ["不申请退款", "refund"],
    ["cancel the refund", "refund"],
    ["先不重新提交", "retryWithdrawal"],
    ["yes, cancel it", "retryWithdrawal"],
    ["不要发送链接", "sendResetLink"],
    ["发送链接到别的邮箱", "sendResetLink"],
    ["send the link to bob@example.com", "sendResetLink"],
    ["退", "refund"],
    ["退？", "refund"],
    ["退多少", "refund"],
    ["对 退多少", "refund"],
    ["好的，退一半", "refund"],
    ["我先退了", "refund"],
    ["对，退出", "refund"],
    ["不退", "refund"],
    ["对，不退", "refund"],
    ["好，别退", "refund"],
    ["先撤", "cancelPayment"],
    ["好，我先撤了", "cancelPayment"],
    ["请尽快联系我", "dispute"],
    ["我先联系商家", "dispute"],
    ["我再试一次", "retryWithdrawal"],
    ["冻结这笔付款", "freeze"],
    ["冻结转账", "freeze"],
    ["block this payment", "freeze"],
    ["行嘛", "freeze"],
    ["ok thanks", "freeze"],
    ["OK, thank you", "refund"],
    ["alright then, thanks", "cancelPayment"],
    ["好的，谢谢", "cancelPayment"],
    ["好，唔該", "freeze"],
    ["Yeah, right.", "refund"],
    ["yes, right", "freeze"],
    ["冻结是吧", "freeze"],
    ["好的，撤销", "no-such-operation"],
    ["好的，撤销", "constructor"],
  ];
  it.each(others)("“%s” at %s", (text, operation) => {
    expect(read(text, operation)).not.toBe("yes");
  });

  it("nor is a yes with anything else in it, wherever it stands", () => {
    const affirmations = [
      "好的，撤销吧",
      "行，那就取消吧",
      "撤销这笔",
      "ok go ahead and cancel it",
      "yes cancel this payment",
      "好呀，取消佢啦",
    ];
    const harmful = [
      "不",
      "别",
      "没",
      "唔",
      "吗",
      "350",
      "¥530",
      "李雷",
      "another",
      "not",
      "don't",
      "but",
      "if",
      "第二笔",
      "明天",
      "?",
      "？",
      "另一",
      "等",
    ];
    fc.assert(
      fc.property(fc.constantFrom(...affirmations), fc.constantFrom(...harmful), fc.nat(), (said, harm, place) => {
        const at = place % (said.length + 1);
        return read(`${said.slice(0, at)} ${harm} ${said.slice(at)}`) !== "yes";
      }),
      runs(10_000),
    );
  });

  it("nor is gibberish, whatever was asked", () => {
    const gibberish = fc.oneof(fc.string({ maxLength: 40 }), fc.string({ unit: "grapheme", maxLength: 40 }));
    // What happens to be the word itself ("y", "好", "Y! y") is no gibberish.
    const isWord = (text: string) =>
      text
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => word !== "")
        .every((word) => commands.match(word).has("yes"));
    fc.assert(
      fc.property(gibberish, (text) => isWord(text) || operations.every((each) => read(text, each) !== "yes")),
      runs(10_000),
    );
  });

  it("nor is noise", () => {
    const alphabet = [..."撤销取消好的行那就吧不别吗是要这笔账户冻结 ,。cancelyesokn0123?".split("")];
    const noise = fc.array(fc.constantFrom(...alphabet), { maxLength: 14 }).map((letters) => letters.join(""));
    fc.assert(
      fc.property(noise, (text) => read(text) !== "yes" || !/[不别吗?？0-9]|n[o']t?\b/.test(text)),
      runs(10_000),
    );
  });
});

describe("words that are a yes", () => {
  const yes: [string, string][] = [
    ["好的，撤销吧", "cancelPayment"],
    ["好，撤销", "cancelPayment"],
    ["行，那就取消吧", "cancelPayment"],
    ["撤销吧", "cancelPayment"],
    ["撤销", "cancelPayment"],
    ["撤销这笔", "cancelPayment"],
    ["取消这笔付款", "cancelPayment"],
    ["请帮我撤销", "cancelPayment"],
    ["对，就撤销这笔，谢谢", "cancelPayment"],
    ["嗯，撤了吧", "cancelPayment"],
    ["确认撤销", "cancelPayment"],
    ["好的，可以", "cancelPayment"],
    ["是的是的", "cancelPayment"],
    ["好的，撤銷吧", "cancelPayment"],
    ["好呀，取消佢啦", "cancelPayment"],
    ["麻煩即刻撤銷", "cancelPayment"],
    ["ok go ahead and cancel it", "cancelPayment"],
    ["yes, please cancel it", "cancelPayment"],
    ["Sure, cancel this payment now", "cancelPayment"],
    ["yes cancel", "cancelPayment"],
    ["cancel this payment", "cancelPayment"],
    ["ＯＫ　撤销吧", "cancelPayment"],
    ["好的，申请退款吧", "refund"],
    ["退吧", "refund"],
    ["yes, get the refund please", "refund"],
    ["行，联系商家", "dispute"],
    ["yes contact them", "dispute"],
    ["马上冻结", "freeze"],
    ["冻结吧，快", "freeze"],
    ["赶紧冻结账户", "freeze"],
    ["好，冻了吧", "freeze"],
    ["唔該即刻凍結個戶口".replace("個", "我個"), "freeze"],
    ["freeze it now", "freeze"],
    ["yes freeze my account right now", "freeze"],
    ["好的，重新提交", "retryWithdrawal"],
    ["ok, try again", "retryWithdrawal"],
    ["行，发链接吧", "twoStepLink"],
    ["send me the link please", "realNameLink"],
    ["好，发过来吧", "sendResetLink"],
    ["yes send it", "sendResetLink"],
    ["我同意撤销", "cancelPayment"],
    ["好，就这个", "cancelPayment"],
    ["是的，就这笔", "cancelPayment"],
    ["是這筆", "cancelPayment"],
    ["yes, that one", "cancelPayment"],
    ["冻", "freeze"],
    ["凍啦", "freeze"],
    ["快冻", "freeze"],
    ["好吧，撤销这笔", "cancelPayment"],
    ["确认吧", "cancelPayment"],
    ["重新提交这笔提现", "retryWithdrawal"],
  ];
  it.each(yes)("“%s” at %s", (text, operation) => {
    expect(read(text, operation)).toBe("yes");
  });
});

describe("words that are a no", () => {
  const no: [string, string][] = [
    ["好的先别撤", "cancelPayment"],
    ["先不要撤销这笔", "cancelPayment"],
    ["不是取消这笔", "cancelPayment"],
    ["不是这笔", "cancelPayment"],
    ["还是别撤销了吧", "cancelPayment"],
    ["唔好撤銷", "cancelPayment"],
    ["please don't cancel this payment", "cancelPayment"],
    ["i said dont freeze", "freeze"],
    ["I told you, do not freeze my account", "freeze"],
    ["我都说了别冻结", "freeze"],
    ["我说了不要冻结我的账户", "freeze"],
    ["no, don't cancel it", "cancelPayment"],
    ["不要冻结账户", "freeze"],
    ["don't freeze it", "freeze"],
    ["先不申请", "refund"],
    ["算了不退了", "refund"],
    ["我不退了", "refund"],
    ["不退了，谢谢", "refund"],
    ["不撤销 再等等", "cancelPayment"],
    ["不用了，他说会还我", "cancelPayment"],
    ["唔退喇", "refund"],
    ["no, i'll wait for him", "cancelPayment"],
    ["don't send it yet", "retryWithdrawal"],
  ];
  it.each(no)("“%s” at %s", (text, operation) => {
    expect(read(text, operation)).toBe("no");
  });
});

describe("the shipped words of consent", () => {
  it("name a verb for every operation that is asked for, in every button's own words", () => {
    const { phrases } = shippedWords();
    const buttons: [string, string, string][] = [
      ["payment-problem", "cancel-yes", "cancelPayment"],
      ["payment-problem", "refund-yes", "refund"],
      ["payment-problem", "ask-merchant-yes", "dispute"],
      ["payment-problem", "ask-person-yes", "dispute"],
      ["secure-account", "freeze-now-yes", "freeze"],
      ["withdrawal-trace", "retry-yes", "retryWithdrawal"],
      ["withdrawal-trace", "real-name-yes", "realNameLink"],
      ["turn-on-two-step", "make-link-yes", "twoStepLink"],
      ["recover-account", "send-link-yes", "sendResetLink"],
    ];
    expect([...new Set(buttons.map(([, , operation]) => operation))].sort()).toEqual([...operations].sort());
    for (const [dialog, phrase, operation] of buttons)
      for (const language of ["zh-Hans", "zh-Hant", "en"] as const) {
        const label = phrases.render(dialog, phrase, {}, language).join(" ");
        expect([label, read(label, operation)]).toEqual([label, "yes"]);
      }
  });

  it.each(["撤销会怎样？", "可以撤销吗", "撤销这笔怎么样", "what happens if you cancel it?", "can you cancel it"])(
    "“%s” asks what it would do",
    (text) => {
      expect(consent.read(text, "cancelPayment")).toBe("asks");
    },
  );

  it.each(["取消", "取消吧", "那就取消吧", "cancel", "cancel it"])("“%s” at a payment may be either", (text) => {
    expect(consent.read(text, "cancelPayment")).toBe("unclear");
    expect(consent.read(text, "refund")).toBeUndefined();
  });
});
