import { describe, expect, it } from "@jest/globals";
import { answerForms } from "../../../src/identity/answer-forms.ts";

describe("the forms of one answer", () => {
  it.each([
    ["红星小学", ["红星小学", "紅星小學"]],
    ["紅星小學", ["紅星小學", "红星小学"]],
    ["小学叫红星小学", ["小学叫红星小学", "红星小学", "紅星小學"]],
    ["小学：红星小学", ["小学：红星小学", "红星小学", "紅星小學"]],
    ["应该是红星小学吧", ["应该是红星小学吧", "红星小学", "紅星小學"]],
    ["我上的第一所小學就是：紅星小學，謝謝", ["我上的第一所小學就是：紅星小學，謝謝", "紅星小學", "红星小学"]],
    ["我妈是绍兴人", ["我妈是绍兴人", "绍兴", "紹興"]],
    ["她是在绍兴出生的", ["她是在绍兴出生的", "绍兴", "紹興"]],
    ["第一位上司姓沈", ["第一位上司姓沈", "沈"]],
    ["my first pet was called Biscuit", ["my first pet was called Biscuit", "biscuit"]],
    ["It's Biscuit, thanks!", ["It's Biscuit, thanks!", "biscuit"]],
    ["she was born in Leeds", ["she was born in Leeds", "leeds"]],
  ])("of %s", (typed, forms) => expect(answerForms(typed)).toEqual(forms));

  it.each(["Biscuit", "St Mary's Primary", "沈", "Sha Tin", "1998", "?", "叫"])("%s is only itself", (typed) =>
    expect(answerForms(typed)).toEqual([typed]),
  );

  it.each(["绍兴还是杭州", "红星小学或者实验小学", "红星小学，红星中学", "Biscuit or Cookie", "Biscuit is Cookie"])(
    "%s holds no second guess",
    (typed) => {
      for (const guess of ["绍兴", "杭州", "红星小学", "实验小学", "红星中学", "biscuit", "cookie"])
        expect(answerForms(typed)).not.toContain(guess);
    },
  );

  it("are few, and of a long text only itself", () => {
    for (const typed of ["我".repeat(80), "是".repeat(80), "my ".repeat(26), "在的".repeat(40)])
      expect(answerForms(typed).length).toBeLessThanOrEqual(4);
    expect(answerForms("小学叫".repeat(40))).toEqual(["小学叫".repeat(40)]);
  });
});
