import { describe, expect, it } from "@jest/globals";
import { languageAsked } from "../../../src/conversation/language-asked.ts";

describe("the language that is asked for", () => {
  it.each([
    ["可以说英文吗", "en"],
    ["sorry, can you speak English please?", "en"],
    ["English", "en"],
    ["麻煩用英文回覆", "en"],
    ["please 用中文", "zh"],
    ["都係用返中文啦", "zh"],
    ["I don't understand Chinese", "en"],
    ["唔識講英文㗎", "zh"],
    ["can we use simplified chinese instead", "zh-Hans"],
    ["請用繁體字", "zh-Hant"],
  ])("%s", (text, language) => {
    expect(languageAsked(text)).toBe(language);
  });

  it.each([
    "英文客服",
    "app 怎么换成英文",
    "how do I change the app to English",
    "my English teacher paid",
    "中文和英文",
    "engine",
    "",
  ])("is none in: %s", (text) => {
    expect(languageAsked(text)).toBeUndefined();
  });

  it("is not the name alone where any words may be an answer", () => {
    expect(languageAsked("英文", { bare: false })).toBeUndefined();
    expect(languageAsked("用英文", { bare: false })).toBe("en");
  });

  it("is read in one go also where every word may be cut in two ways", () => {
    for (const word of ["你好", "请问", "回复", "切换", "帮我", "不好意思", "let lets ", "would you "]) {
      const text = word.repeat(56 / word.length);
      expect(languageAsked(`${text}英文钱`)).toBeUndefined();
      expect(languageAsked(`${text}英文`)).toBe("en");
    }
  });
});
