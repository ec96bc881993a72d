import { describe, expect, it } from "@jest/globals";
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

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

describe("signs of fraud and distress", () => {
  it("are found in the seen cases, and little else is", () => {
    const { recall, falseAlarms, missed, alarmed } = measure(readCases("seen"));
    process.stdout.write(`fraud and distress, seen: recall ${percent(recall)}, false alarms ${percent(falseAlarms)}\n`);
    expect({ missed, enough: recall >= 0.95 }).toMatchObject({ enough: true });
    expect({ alarmed, few: falseAlarms <= 0.02 }).toMatchObject({ few: true });
  });

  /**
   * The held-out half was run twice, on 2026-11-22: recall 83.3 %, false alarms 10.3 % at first; 85.4 % and 7.9 % after the
   * signs were widened on other messages. The aim is 95 % and 2 %, and is missed. The floors below only keep it from getting
   * worse; nobody tunes on these cases.
   */
  it("are found in the held-out cases no worse than when they were last run", () => {
    const { recall, falseAlarms } = measure(readCases("held-out"));
    process.stdout.write(
      `fraud and distress, held out: recall ${percent(recall)}, false alarms ${percent(falseAlarms)} (aim: 95 %, 2 %)\n`,
    );
    expect({ enough: recall >= 0.85, few: falseAlarms <= 0.08 }).toEqual({ enough: true, few: true });
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
    ["昨天那笔付款不是我本人操作的", "昨天那笔付款是我本人操作的，没事了"],
    ["转给他一万以后他把我拉黑了", "他叫我转一万，我没转，把他拉黑了"],
    ["I let him take over my laptop", "My boss asked me to install Teams"],
    ["我媽而家俾人呃緊，佢唔聽我講", "我同事上个月被骗了五万，想提醒大家"],
  ])("are heard in “%s” and not in “%s”", (told, not) => {
    expect(dangerIn(told)).toBeDefined();
    expect(dangerIn(not)).toBeUndefined();
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
      const from = performance.now();
      dangerIn(text);
      return performance.now() - from;
    };
    const plain = "今天提现的钱还没到，帮我看一下。".repeat(120).slice(0, 1_980);
    timed(plain);
    const usual = Math.max(5, Math.min(timed(plain), timed(plain)));
    for (const text of ["让我".repeat(1_000), "he told me ".repeat(180), "转充汇".repeat(660), "我把".repeat(990)])
      expect(Math.min(timed(text), timed(text))).toBeLessThan(usual * 40);
  });

  it("are known by ids that no two share", () => {
    const { signs, against } = shippedWords().knowledge.danger;
    const ids = [...signs, ...against].map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});
