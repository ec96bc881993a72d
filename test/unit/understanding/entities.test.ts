import { beforeAll, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { chineseNumber } from "../../../src/domain/chinese-number.ts";
import type { Entity } from "../../../src/domain/understood.ts";
import { createEntityFinder } from "../../../src/understanding/entities/find-entities.ts";
import { buildHanTable } from "../../../src/understanding/text/han-table.ts";

let find: (text: string) => Entity[];
// Sunday, 17:30 in Shanghai
const at = { now: "2026-11-22T09:30:00Z", timeZone: "Asia/Shanghai" };

beforeAll(async () => {
  const finder = createEntityFinder({
    han: await buildHanTable(),
    banks: new Map([["icbc", ["工商银行", "工行", "icbc"]]]),
  });
  find = (text) => finder(text, at);
});

const values = (text: string, type: Entity["type"]) =>
  find(text).flatMap((entity) => (entity.type === type ? [entity.value] : []));
const yuan = (amount: number) => ({ minor: Math.round(amount * 100), currency: "CNY" });

describe("money", () => {
  it.each<[string, object]>([
    ["三百五", yuan(350)],
    ["一千二百块", yuan(1200)],
    ["2k", yuan(2000)],
    ["1.2万", yuan(12000)],
    ["350块5", yuan(350.5)],
    ["我给李雷转的350块一直处理中", yuan(350)],
    ["充了200块一下就没了", yuan(200)],
    ["两百块一直没到", yuan(200)],
    ["我那350块一起退吗", yuan(350)],
    ["是350块一笔的", yuan(350)],
    ["三块一", yuan(3.1)],
    ["三块五毛", yuan(3.5)],
    ["五毛钱", yuan(0.5)],
    ["两千零五十元", yuan(2050)],
    ["一万二", yuan(12000)],
    ["3万5千", yuan(35000)],
    ["¥1,234.50", yuan(1234.5)],
    ["６００元", yuan(600)],
    ["充了5000进去", yuan(5000)],
    ["一千貳佰塊", yuan(1200)],
    ["HK$300", { minor: 30000, currency: "HKD" }],
    ["三百蚊", { minor: 30000, currency: "HKD" }],
    ["NT$300", { minor: 30000, currency: "TWD" }],
    ["$50", { minor: 5000, currency: "USD" }],
    ["twenty or 20 dollars", { minor: 2000, currency: "USD" }],
    ["paid 35.20 for lunch", yuan(35.2)],
    ["两百来块没了", yuan(200)],
    ["1.2w没到", yuan(12000)],
    ["廿蚊", { minor: 2000, currency: "HKD" }],
    ["一百廿块", yuan(120)],
    ["一毛五", yuan(0.15)],
    ["500块港币", { minor: 50000, currency: "HKD" }],
    ["两千块台币", { minor: 200000, currency: "TWD" }],
    ["三百大洋", yuan(300)],
    ["2 grand is missing", yuan(2000)],
    ["two hundred and fifty dollars", { minor: 25000, currency: "USD" }],
    ["they took fifty quid off me", { minor: 5000, currency: "GBP" }],
    ["a thousand five hundred yuan", yuan(1500)],
    ["twenty-five euros", { minor: 2500, currency: "EUR" }],
  ])("%s", (text, value) => {
    expect(values(text, "money")).toEqual([value]);
  });

  it.each([
    "第一次用",
    "等了三天",
    "一点都不好用",
    "验证码123456",
    "两次了",
    "我的手机13812345678",
    "2026年",
    "扣了两次",
    "块八毛的事",
    "one of my two cards",
    "a pound of flesh, no",
  ])("none in %s", (text) => {
    expect(values(text, "money")).toEqual([]);
  });

  it("reads back every amount it could be shown", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999_999 }),
        fc.constantFrom("¥%", "%元", "rmb %", "转了%块，没到"),
        (minor, form) => {
          const shown = `${Math.floor(minor / 100)}.${String(minor % 100).padStart(2, "0")}`;
          expect(values(form.replace("%", shown), "money")).toEqual([{ minor, currency: "CNY" }]);
        },
      ),
      { numRuns: 200, seed: 3 },
    );
  });

  it("reads every Chinese number up to 99,999", () => {
    const digit = "零一二三四五六七八九";
    const written = (n: number): string => {
      if (n >= 10_000)
        return `${written(Math.floor(n / 10_000))}万${n % 10_000 === 0 ? "" : (n % 10_000 < 1000 ? "零" : "") + written(n % 10_000)}`;
      for (const [size, unit] of [
        [1000, "千"],
        [100, "百"],
        [10, "十"],
      ] as const) {
        const rest = n % size;
        if (n >= size)
          return `${digit[Math.floor(n / size)]}${unit}${rest === 0 ? "" : (rest < size / 10 ? "零" : "") + written(rest)}`;
      }
      return digit[n] ?? "";
    };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), (n) => expect(chineseNumber(written(n))).toBe(n)),
      { numRuns: 1000, seed: 5 },
    );
  });
});

describe("times", () => {
  it.each([
    ["昨天下午三点", "2026-11-21T15:00:00+08:00", "2026-11-21T16:00:00+08:00"],
    ["前天晚上8点半", "2026-11-20T20:30:00+08:00", "2026-11-20T20:31:00+08:00"],
    ["昨晚11点", "2026-11-21T23:00:00+08:00", "2026-11-22T00:00:00+08:00"],
    ["昨天下午7点", "2026-11-21T19:00:00+08:00", "2026-11-21T20:00:00+08:00"],
    ["昨天晚上12点", "2026-11-22T00:00:00+08:00", "2026-11-22T01:00:00+08:00"],
    ["昨天晚上一点半", "2026-11-22T01:30:00+08:00", "2026-11-22T01:31:00+08:00"],
    ["昨天中午11点", "2026-11-21T11:00:00+08:00", "2026-11-21T12:00:00+08:00"],
    ["昨天中午1点", "2026-11-21T13:00:00+08:00", "2026-11-21T14:00:00+08:00"],
    ["上周五", "2026-11-13T00:00:00+08:00", "2026-11-14T00:00:00+08:00"],
    ["周五", "2026-11-20T00:00:00+08:00", "2026-11-21T00:00:00+08:00"],
    ["下周一下午3点", "2026-11-23T15:00:00+08:00", "2026-11-23T16:00:00+08:00"],
    ["11月20号下午两点", "2026-11-20T14:00:00+08:00", "2026-11-20T15:00:00+08:00"],
    ["12月30日", "2026-12-30T00:00:00+08:00", "2026-12-31T00:00:00+08:00"],
    ["5月1日", "2026-05-01T00:00:00+08:00", "2026-05-02T00:00:00+08:00"],
    ["2026-11-20 15:30", "2026-11-20T15:30:00+08:00", "2026-11-20T15:31:00+08:00"],
    ["3天前", "2026-11-19T00:00:00+08:00", "2026-11-20T00:00:00+08:00"],
    ["上个月", "2026-10-01T00:00:00+08:00", "2026-11-01T00:00:00+08:00"],
    ["尋日下晝", "2026-11-21T12:00:00+08:00", "2026-11-21T18:00:00+08:00"],
    ["尋晚九點", "2026-11-21T21:00:00+08:00", "2026-11-21T22:00:00+08:00"],
    ["前日夜晚九點", "2026-11-20T21:00:00+08:00", "2026-11-20T22:00:00+08:00"],
    ["前儿个晚上", "2026-11-20T18:00:00+08:00", "2026-11-21T00:00:00+08:00"],
    ["昨儿后晌", "2026-11-21T12:00:00+08:00", "2026-11-21T18:00:00+08:00"],
    ["今儿晌午", "2026-11-22T11:00:00+08:00", "2026-11-22T14:00:00+08:00"],
    ["大前儿", "2026-11-19T00:00:00+08:00", "2026-11-20T00:00:00+08:00"],
    ["上上周三", "2026-11-04T00:00:00+08:00", "2026-11-05T00:00:00+08:00"],
    ["廿一號", "2026-11-21T00:00:00+08:00", "2026-11-22T00:00:00+08:00"],
    ["昨天大半夜两点", "2026-11-21T02:00:00+08:00", "2026-11-21T03:00:00+08:00"],
    ["just now", "2026-11-22T16:30:00+08:00", "2026-11-22T17:30:00+08:00"],
    ["yesterday 3pm", "2026-11-21T15:00:00+08:00", "2026-11-21T16:00:00+08:00"],
    ["last friday", "2026-11-20T00:00:00+08:00", "2026-11-21T00:00:00+08:00"],
    ["last night", "2026-11-21T18:00:00+08:00", "2026-11-22T00:00:00+08:00"],
    ["two days ago", "2026-11-20T00:00:00+08:00", "2026-11-21T00:00:00+08:00"],
    ["Nov 5th at 3:15 pm", "2026-11-05T15:15:00+08:00", "2026-11-05T15:16:00+08:00"],
    ["tomorrow morning", "2026-11-23T06:00:00+08:00", "2026-11-23T12:00:00+08:00"],
    ["half past nine last night", "2026-11-21T21:30:00+08:00", "2026-11-21T21:31:00+08:00"],
    ["9pm yesterday", "2026-11-21T21:00:00+08:00", "2026-11-21T22:00:00+08:00"],
    ["1am last night", "2026-11-22T01:00:00+08:00", "2026-11-22T02:00:00+08:00"],
    ["yesterday at quarter to ten", "2026-11-21T09:45:00+08:00", "2026-11-21T09:46:00+08:00"],
    ["this morning at eight o'clock", "2026-11-22T08:00:00+08:00", "2026-11-22T09:00:00+08:00"],
    ["at 4:20 pm on friday", "2026-11-20T16:20:00+08:00", "2026-11-20T16:21:00+08:00"],
    ["ten past six this evening", "2026-11-22T18:10:00+08:00", "2026-11-22T18:11:00+08:00"],
  ])("%s", (text, from, to) => {
    expect(values(text, "time")).toEqual([{ from, to }]);
  });

  it.each([
    ["凌晨两点", "2026-11-22T02:00:00+08:00", "2026-11-22T03:00:00+08:00"],
    ["around 3pm", "2026-11-22T15:00:00+08:00", "2026-11-22T16:00:00+08:00"],
  ])("%s names no day", (text, from, to) => {
    expect(values(text, "time")).toEqual([{ from, to, anyDay: true }]);
  });

  it.each([
    "一点都不好用",
    "有一点慢",
    "我等了三天了",
    "快一点",
    "差点忘了",
    "一会儿前儿子付的",
    "之前天天扣",
    "以前天天用",
  ])("none in %s", (text) => {
    expect(values(text, "time")).toEqual([]);
  });

  it("ends every span after it begins, in any zone", () => {
    const words = fc.constantFrom(
      "昨天下午三点",
      "上周五",
      "周日",
      "明天上午",
      "11月30号晚上十二点",
      "last sunday",
      "24点",
      "31号",
      "半小时前",
      "2月30号",
    );
    fc.assert(
      fc.property(
        words,
        fc.constantFrom("Asia/Shanghai", "America/New_York", "Europe/London"),
        fc.date({ min: new Date("2024-01-01"), max: new Date("2030-01-01"), noInvalidDate: true }),
        (text, timeZone, now) => {
          const finder = createEntityFinder({
            han: { first: 0x3400, simplified: new Uint16Array(0), syllable: new Uint16Array(0) },
            banks: new Map(),
          });
          for (const entity of finder(text, { now: now.toISOString(), timeZone }))
            if (entity.type === "time")
              expect(Date.parse(entity.value.to)).toBeGreaterThan(Date.parse(entity.value.from));
        },
      ),
      { numRuns: 200, seed: 11 },
    );
  });
});

describe("numbers and names of things", () => {
  it.each<[string, Entity["type"], string]>([
    ["我的手机13812345678", "phone", "+8613812345678"],
    ["138 1234 5678", "phone", "+8613812345678"],
    ["+86-138-1234-5678", "phone", "+8613812345678"],
    ["+852 9123 4567 打给我", "phone", "+85291234567"],
    ["0912-345-678", "phone", "+886912345678"],
    ["85291234567", "phone", "+85291234567"],
    ["852 9123-4567", "phone", "+85291234567"],
    ["八五二嘅電話係 9123 4567", "phone", "+85291234567"],
    ["12025550143", "phone", "+12025550143"],
    ["一三八零零零零一零零一", "phone", "+8613800001001"],
    ["手机号是幺三八 零零零零 幺零零幺", "phone", "+8613800001001"],
    ["138零零零零1001", "phone", "+8613800001001"],
    ["八五二五一二三四五六七", "phone", "+85251234567"],
    ["one two zero two five five five zero one four three", "phone", "+12025550143"],
    ["plus one two oh two double five five oh one four three", "phone", "+12025550143"],
    ["１２０２５５５０１４３", "phone", "+12025550143"],
    ["1 (202) 555-0143", "phone", "+12025550143"],
    ["1-415-555-0143", "phone", "+14155550143"],
    ["1 415 555 0143 is my number", "phone", "+14155550143"],
    ["14155550143", "phone", "+8614155550143"],
    ["138-1234-5678", "phone", "+8613812345678"],
    ["0044 20 7946 0958 rang me", "phone", "+442079460958"],
    ["400-000-1234", "phone", "4000001234"],
    ["95588发来的短信", "phone", "95588"],
    ["邮箱是Abc.D@qq.com，谢谢", "email", "abc.d@qq.com"],
    ["ａｂｃ＠ｑｑ．ｃｏｍ", "email", "abc@qq.com"],
    ["点了 https://skylark-wallet.example/reset?x=1。", "link", "https://skylark-wallet.example/reset?x=1"],
    ["www.taobao.com这个网址", "link", "www.taobao.com"],
    ["尾号1234的卡", "card-tail", "1234"],
    ["card ending in 9876", "card-tail", "9876"],
    ["wl 7k2m9qab 到哪了", "case-id", "WL-7K2M9QAB"],
    ["WL-ABCDEFGH", "case-id", "WL-ABCDEFGH"],
    ["订单号20261120123456789012", "transaction-id", "20261120123456789012"],
    ["order id AB12345678", "transaction-id", "AB12345678"],
    ["工行的卡", "bank", "icbc"],
    ["my ICBC card", "bank", "icbc"],
    ["加微信 Skylark_help01", "wechat", "skylark_help01"],
    ["加我vx:abc12345", "wechat", "abc12345"],
    ["telegram @help_desk 找我", "telegram", "help_desk"],
    ["t.me/skylark_support", "telegram", "skylark_support"],
    ["给李雷转了500", "person", "李雷"],
    ["转给于范三百", "person", "于范"],
    ["撤销给李雷的那笔", "person", "李雷"],
    ["取消過俾李雷嗰筆", "person", "李雷"],
    ["cancel the one to Tom", "person", "Tom"],
    ["sent $50 to John Smith", "person", "John Smith"],
  ])("%s", (text, type, value) => {
    expect(values(text, type)).toEqual([value]);
  });

  it("takes no full card number for anything", () => {
    expect(find("6222021234567890128")).toEqual([]);
  });

  it("finds a mobile number wherever it stands", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 13_000_000_000, max: 19_999_999_999 }),
        fc.constantFrom("", "我的号是", "call me on "),
        fc.constantFrom("", "，谢谢", " please"),
        (number, before, after) => {
          expect(find(`${before}${number}${after}`)).toEqual([
            {
              type: "phone",
              text: String(number),
              start: before.length,
              end: before.length + 11,
              value: `+86${number}`,
            },
          ]);
        },
      ),
      { numRuns: 100, seed: 2 },
    );
  });
});
