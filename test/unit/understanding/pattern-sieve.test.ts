import { describe, expect, it } from "@jest/globals";
import { compilePattern } from "../../../src/understanding/danger/compile-pattern.ts";
import { neededPieces } from "../../../src/understanding/text/needed-pieces.ts";
import { createSieve } from "../../../src/understanding/text/pattern-sieve.ts";
import { shippedWords } from "../../support/read-words.ts";

const needsOf = (source: string) => neededPieces(source).map((need) => [...need].sort().join(" "));

describe("what a pattern needs", () => {
  it.each([
    ["提现失败", ["提现失"]],
    ["ab?c", ["a", "c"]],
    ["ab*c+d", ["a", "c", "d"]],
    ["(?:骗子|他|那个?人)让", ["他 那 骗子", "让"]],
    ["(?:骗子|)让", ["让"]],
    ["[三3]位", ["3 三", "位"]],
    ["[^三]位", ["位"]],
    ["[a-c]x", ["a b c", "x"]],
    ["[\\u3400-\\u9fff]{2}钱", ["钱"]],
    ["\\d\\s\\w.元", ["0 1 2 3 4 5 6 7 8 9", "元"]],
    ["(?<!不)(?=会)转(?!账)", ["转"]],
    ["(?<name>李雷)", ["李雷"]],
    ["a{0,3}b{2,}", ["b"]],
    ["\\$\\.", ["$."]],
    ["\\p{Script=Han}x", ["x"]],
    ["a|b", ["a b"]],
    ["a|b*", []],
    ["", []],
  ])("%s needs %j", (source, needs) => {
    expect(needsOf(source)).toEqual(needs);
  });
});

describe("a sieve", () => {
  it("leaves out no danger pattern that matches, and most that do not", () => {
    const { rows, danger } = shippedWords().knowledge;
    const all = [...danger.signs, ...danger.against].flatMap((rule) =>
      (["zh", "en"] as const).flatMap((language) =>
        rule[language].map((pattern) => ({
          pattern: compilePattern(pattern, { language, words: danger.words[language] }),
        })),
      ),
    );
    const mayMatch = createSieve(all);
    const texts = rows.map(({ text }) => text.toLowerCase()).filter((_, at) => at % 25 === 0);
    let left = 0;
    for (const text of texts) {
      const may = new Set(mayMatch(text));
      left += may.size;
      expect(all.filter((one) => !may.has(one) && text.search(one.pattern) >= 0)).toEqual([]);
    }
    expect(left / texts.length).toBeLessThan(all.length / 10);
  });

  it("keeps the order, and tries what needs nothing on any text", () => {
    const all = [{ pattern: /\w*/ }, { pattern: /钱/ }, { pattern: /不见/ }];
    const mayMatch = createSieve(all);
    expect(mayMatch("")).toEqual([all[0]]);
    expect(mayMatch("不见了钱")).toEqual(all);
    expect(mayMatch("见不了钱")).toEqual([all[0], all[1]]);
  });
});
