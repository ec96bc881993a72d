import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { matchRow } from "../../../src/dialog/match-option.ts";
import { bareAmounts } from "../../../src/domain/bare-amounts.ts";
import type { ListRow } from "../../../src/domain/message.ts";
import { showMoney } from "../../../src/domain/money.ts";

const row = (minor: number, title = "青木咖啡"): ListRow => ({
  id: `PAY-${minor}`,
  date: "11月22日 09:35",
  title,
  amount: showMoney({ minor, currency: "CNY" }),
  state: "",
});
const whole = fc.integer({ min: 10, max: 99_999 });

describe("a number without a currency", () => {
  it.each([
    ["撤销 530 那笔", [53000]],
    ["取消那笔530的", [53000]],
    ["取消那筆530嘅", [53000]],
    ["the 530 one", [53000]],
    ["cancel the 1,250 one please", [125000]],
    ["74.2", [7420]],
    ["不是68那笔，是350那笔", [35000]],
    ["not the 68 one, the 350 one", [35000]],
    ["六十八那笔", [6800]],
    ["昨天下午3点给远山书店付了299", [29900]],
    ["８８．５那笔", [8850]],
    ["my withdrawal of two hundred and ten didnt work", [21000]],
    ["one thousand two hundred fifty to the hotel", [125000]],
    ["the fifty one", [5100, 5000]],
    ["it was 320, no, three hundred twenty five", [32000, 32500]],
  ])("may be an amount: %s", (text, amounts) => expect(bareAmounts(text)).toEqual(amounts));

  it.each([
    "尾号6688的卡",
    "card ending 6688",
    "the card ending in 6688",
    "验证码 530241",
    "the code is 530241",
    "twenty minutes ago",
    "the third one and that one",
    "someone called me two hundred times",
    "订单 20261122",
    "order 530",
    "PAY-7K3M9Q2X",
    "WL-22222221",
    "13800001001",
    "+86 138 0000 1001",
    "010 5566 7788",
    "工号 1088",
    "11月22日 14:03",
    "2026年",
    "等了30分钟",
    "waited 30 minutes",
    "三点",
    "第12笔",
    "12笔付款",
    "24/11",
    "1.2.3.4",
    "2",
    "••••••",
    "a530b",
  ])("is none: %s", (text) => expect(bareAmounts(text)).toEqual([]));

  it.each(["我在这住了1985", "要等30吗", "is it 300 or more"])("points at no payment: %s", (text) =>
    expect(bareAmounts(text, "pointed")).toEqual([]),
  );

  it("picks the payment of just that amount from a list, however it is put", () =>
    fc.assert(
      fc.property(
        whole,
        fc.constantFrom(
          (n: number) => `撤销 ${n} 那笔`,
          (n: number) => `取消那笔${n}的`,
          (n: number) => `the ${n} one`,
          (n: number) => `cancel the ${n.toLocaleString("en")} one`,
          (n: number) => `${n}`,
          (n: number) => `${n}元`,
          (n: number) => `¥${n}.00`,
        ),
        (n, put) => {
          const rows = [row(100, "老陈面馆"), row(n * 100), row((n + 1) * 100)];
          expect(matchRow(rows, put(n))).toBe(`PAY-${n * 100}`);
          expect(matchRow([row((n + 1) * 100)], put(n))).toBeUndefined();
        },
      ),
    ));

  it("picks none where two payments are of that amount, or a place says another", () => {
    expect(matchRow([row(53000, "甲"), row(53000, "乙")], "530那笔")).toBeUndefined();
    const rows = Array.from({ length: 12 }, (_, at) => row(at === 0 ? 1200 : 9900 + at));
    expect(matchRow(rows, "12")).toBeUndefined();
    expect(matchRow(rows, "12块")).toBe("PAY-1200");
    expect(matchRow(rows, "第2笔")).toBe("PAY-9901");
    expect(matchRow([row(6800), row(35000)], "68")).toBe("PAY-6800");
  });
});

describe("a part of a payee's name", () => {
  const rows = [
    row(13560, "鲜达超市"),
    row(29900, "远山书店"),
    row(29901, "远山书店"),
    row(125000, "Northstar Hotels"),
  ];

  it.each([
    ["超市那笔", "PAY-13560"],
    ["the hotel one", "PAY-125000"],
    ["northstar", "PAY-125000"],
    ["书店", undefined],
    ["付款那笔", undefined],
    ["远山书店 299", "PAY-29900"],
  ])("names its payment where only one has it: %s", (text, id) => expect(matchRow(rows, text)).toBe(id));
});
