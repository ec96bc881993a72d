import { describe, expect, it } from "@jest/globals";
import { cpuTime } from "../support/cpu-time.ts";
import { shippedUnderstanding, shippedWords } from "../support/read-words.ts";
import { type FraudCase, readCases } from "./read-cases.ts";

const understanding = await shippedUnderstanding();
const at = { now: "2026-11-22T02:00:00.000Z", timeZone: "Asia/Shanghai" };
const dangerIn = (text: string) => understanding.understand(text, at).danger;
const signsIn = (text: string) => dangerIn(text)?.signs.map(({ id }) => id) ?? [];

function measure(rows: FraudCase[]) {
  const positives = rows.filter(({ kind }) => kind !== "none");
  const negatives = rows.filter(({ kind }) => kind === "none");
  const missed = positives.filter(({ text }) => !dangerIn(text)).map(({ text }) => text);
  const alarmed = negatives.filter(({ text }) => dangerIn(text)).map(({ text }) => text);
  const [recall, falseAlarms] = [1 - missed.length / positives.length, alarmed.length / negatives.length];
  return { recall, falseAlarms, missed, alarmed };
}

/** Nobody tunes on the held-out cases, or reads them: they only tell whether the aim still holds for an author who was never learnt from. */
const aim = { recall: 0.95, falseAlarms: 0.02 };

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

function tell(part: string, { recall, falseAlarms }: { recall: number; falseAlarms: number }): void {
  process.stdout.write(
    `fraud and distress, ${part}: recall ${percent(recall)}, false alarms ${percent(falseAlarms)} (aim: 95 %, 2 %)\n`,
  );
}

describe("ordinary words of people who wait or are pressed", () => {
  it.each([
    ...[
      "我现在就要用",
      "我現在就要用",
      "我已经等了三天了",
      "冇晒",
      "这是我全部的钱",
      "他出车祸了在医院急着用钱",
      "急死了",
    ],
    ...["我等唔到喇", "癲咗", "烦死了", "我走了", "明天要交房租", "刚做完手术", "家里出事了"],
    ...["i need it now", "i am dying here", "this is driving me crazy", "my mother is in hospital", "it is over 200"],
  ])("are no danger: %s", (text) => expect(dangerIn(text)).toBeUndefined());
});

describe("signs of fraud and distress", () => {
  it.each([
    ["seen", 0.95, 0.02],
    ["seen-2", 0.93, 0.02],
    ["seen-3", 0.92, 0.03],
  ] as const)("are found in the %s cases, and little else is", (part, leastRecall, mostAlarms) => {
    const { missed, alarmed, recall, falseAlarms } = measure(readCases(part));
    tell(part, { recall, falseAlarms });
    expect({ missed, enough: recall >= leastRecall }).toMatchObject({ enough: true });
    expect({ alarmed, few: falseAlarms <= mostAlarms }).toMatchObject({ few: true });
  });

  it.each(["held-out", "held-out-2"] as const)("are found in the cases of %s as the aim has it", (part) => {
    const { recall, falseAlarms } = measure(readCases(part));
    tell(part, { recall, falseAlarms });
    expect({ enough: recall >= aim.recall, few: falseAlarms <= aim.falseAlarms }).toEqual({
      enough: true,
      few: true,
    });
  });

  it("name what they are, heaviest first, in both languages", () => {
    const danger = dangerIn("他让我把钱转到安全账户，验证码也告诉他了");
    expect(danger).toMatchObject({ kind: "fraud", about: "scam" });
    const weights = danger?.signs.map(({ weight }) => weight) ?? [];
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
    expect(danger?.signs.map(({ id }) => id)).toEqual(expect.arrayContaining(["safe-account", "secret-given"]));
  });

  it.each([
    ["把验证码告诉他了", "没有把验证码告诉他"],
    ["I gave him the code", "I didn't give him the code"],
    ["他让我共享屏幕", "你们会让客户共享屏幕吗？"],
    ["对方催我把钱转到安全账户", "新闻里说有人被骗把钱转到安全账户，你们会这样要求吗"],
    ["我不想活了", "笑死我了，这个活动不想参加了"],
    ["钱包刚刚自己转出去三笔，都不是我操作的", "账单上有一笔38元我不认识，帮我查查是什么"],
    ["转给他一万以后他把我拉黑了", "他叫我转一万，我没转，把他拉黑了"],
    ["I let him take over my laptop", "My boss asked me to install Teams"],
    ["我媽而家俾人呃緊，佢唔聽我講", "我同事上个月被骗了五万，想提醒大家"],
    ["对方自称我孙子要我给验证码", "孙子给我装好的，它要我填验证码"],
    ["有人打來要我把簡訊的驗證碼念給他", "孫子裝好的，它要我填驗證碼"],
    ["the caller says he is my grandson and wants the code", "my grandson installed it and it wants a code"],
  ])("are heard in “%s” and not in “%s”", (told, not) => {
    expect(dangerIn(told)).toBeDefined();
    expect(dangerIn(not)).toBeUndefined();
  });

  it.each([
    ["I only want to know who made the mistake, the bank or you", undefined],
    ["你都说退成功了 那钱去谁那里了", undefined],
    ["you keep saying completed, so who's got my money", undefined],
    ["我給表妹陳芳轉了五百，後來發現轉錯了只是同名的，可以要回來嗎，我快急死", "payment/wrong-person"],
    [
      "sent 350 to my cousin but it's another guy with the same name, can i get it back, im so stressed",
      "payment/wrong-person",
    ],
    ["我今年七十一了，新买的手机要密码，我没有了，我怕弄不好", "account/forgot-login-password"],
    ["my grandmother is 80, her new tablet asks for a password she does not remember", "account/forgot-login-password"],
    ["我老婆账户进不去，她刚生孩子在医院，我代她弄", "account/for-family"],
    ["my son's phone died, he needs some cash out", "account/for-family"],
    ["I have nothing else", "account/proof-needed"],
    ["am i going to lose all my money", "smalltalk/worried"],
    ["我的钱是不是要没了", "smalltalk/worried"],
    ["我的積蓄會不會全部沒了", "smalltalk/worried"],
    ["my grandson set this up for me, now it wants a code", "account/code-not-received"],
    ["我孙子帮我弄的，现在要验证码", "account/code-not-received"],
    ["孫女幫我裝的，現在要我輸入驗證碼", "account/code-not-received"],
    ["he left me", undefined],
    ["这是我最后一点钱了", undefined],
    ["mi dinero no ha llegado, que hago", undefined],
    ["送金を間違えました、取り消したいです", undefined],
  ])("are not heard where nobody is in danger: “%s”", (text, intent) => {
    const understood = understanding.understand(text, at);
    expect(understood.danger).toBeUndefined();
    if (intent) expect(understood.intent).toBe(intent);
  });

  it.each([
    "他让我 共 享 屏 幕",
    "他让我共🙏享🙏屏🙏幕",
    "他讓我共享螢幕",
    "他让我共想屏目",
    "Ｈｅ ｔｏｌｄ ｍｅ ｔｏ ｓｈａｒｅ ｍｙ ｓｃｒｅｅｎ",
    "he told me to share my screan",
    "佢叫我共享屏幕",
  ])("are heard however they are typed: %s", (text) => {
    expect(signsIn(text)).toContain("screen-shared");
  });

  it("are looked for in bounded time, whatever the text", () => {
    const timed = (text: string) => {
      const from = cpuTime();
      dangerIn(text);
      return cpuTime() - from;
    };
    const plain = "今天提现的钱还没到，帮我看一下。".repeat(120).slice(0, 1_980);
    timed(plain);
    const usual = Math.max(5, Math.min(timed(plain), timed(plain)));
    for (const text of ["让我".repeat(1_000), "he told me ".repeat(180), "转充汇".repeat(660), "我把".repeat(990)])
      expect(Math.min(timed(text), timed(text))).toBeLessThan(usual * 40);
  });

  it("are told by what the message resembles where no single sign says it", () => {
    const danger = dangerIn("做点赞任务垫了两千八，组长说还差一单才结算");
    expect(danger).toMatchObject({ kind: "fraud", about: "scam" });
    expect(danger?.signs).toContainEqual({
      id: "like-task",
      title: { "zh-Hans": "像刷单、兼职任务一再要垫钱", en: "like a task job that keeps asking for money" },
      weight: expect.any(Number),
    });
  });

  it("are not heard in what other customers ordinarily say", () => {
    const { rows, danger } = shippedWords().knowledge;
    const elsewhere = [...danger.messages.aside, ...danger.messages.groups.flatMap(({ intents = [] }) => intents)];
    const ordinary = rows.filter(({ label }, at) => at % 8 === 0 && !elsewhere.includes(label));
    const alarmed = ordinary.filter(({ text }) => dangerIn(text)).map(({ text }) => text);
    expect({ alarmed, few: alarmed.length <= ordinary.length * 0.005 }).toMatchObject({ few: true });
  });

  it.each([
    [
      "越快越好",
      "立刻马上",
      "不知道",
      "我走了",
      "我不想给",
      "我不想等了",
      "我后悔了",
      "电话不用打了",
      "慢死了",
      "我的钱没了",
    ],
    ["死火", "死喇", "走先", "越快越好啦", "我唔想畀"],
    ["goodbye", "im done", "and now?", "i dont know", "i dont care", "i dont need it anymore", "i live alone", "dead"],
  ])("are not heard in a few words that only end, hurry or refuse something", (...words) => {
    expect(words.filter(dangerIn)).toEqual([]);
  });

  it.each([
    [
      "不想活了",
      "我想死",
      "去死",
      "救命",
      "救救我",
      "他在看我屏幕",
      "他让我转账",
      "他威胁我",
      "验证码给他了",
      "我被骗了",
    ],
    ["我俾人呃", "唔想做人", "我講咗個碼畀佢", "頂唔住喇"],
    ["kill myself", "i want to die", "help im being robbed", "i was scammed", "been hacked", "end it all"],
  ])("are heard in a few words that say it", (...words) => {
    expect(words.filter((text) => !dangerIn(text))).toEqual([]);
  });

  it("are known by ids that no two share", () => {
    const { signs, against, messages } = shippedWords().knowledge.danger;
    for (const named of [[...signs, ...against], messages.groups]) {
      const ids = named.map(({ id }) => id);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    }
  });
});
