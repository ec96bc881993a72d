import { describe, expect, it } from "@jest/globals";
import { readText } from "../../../src/channels/slack/read-text.ts";

describe("what a customer typed, out of Slack's notation", () => {
  const cases: [notation: string, typed: string][] = [
    ["退款 &lt;没到&gt; &amp; 急", "退款 <没到> & 急"],
    ["&amp;lt;", "&lt;"],
    ["<https://wallet.example/help>", "https://wallet.example/help"],
    ["看 <http://wallet.example|wallet.example> 是不是你们的", "看 wallet.example 是不是你们的"],
    ["<https://evil.example/x|wallet.example>", "wallet.example (https://evil.example/x)"],
    ["<mailto:help@wallet.example|help@wallet.example>", "help@wallet.example"],
    ["<tel:+8613800001001|13800001001>", "13800001001 (+8613800001001)"],
    ["<@U012AB3CD> 在吗", "在吗"],
    ["<@U012AB3CD|mei> 在吗", "mei 在吗"],
    ["<!here> <!subteam^S012|@desk>", "@desk"],
    ["a < b > c", "a < b > c"],
    ["  350  ", "350"],
  ];
  it.each(cases)("%s", (notation, typed) => {
    expect(readText(notation)).toBe(typed);
  });
});
