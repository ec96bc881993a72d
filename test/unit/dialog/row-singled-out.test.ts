import { describe, expect, it } from "@jest/globals";
import { foldWords } from "../../../src/dialog/commands.ts";
import { matchRow } from "../../../src/dialog/match-option.ts";
import { rowsSingledOut } from "../../../src/dialog/row-singled-out.ts";
import type { ListRow } from "../../../src/domain/message.ts";

const row = (id: string, amount: string): ListRow => ({ id, amount, date: "", title: `店${id}`, state: "" });
const rows = [row("a", "¥68.00"), row("b", "¥1,280.00"), row("c", "¥42.50")];
const two = rows.slice(0, 2);

describe("a row set apart from the others", () => {
  it.each([
    ["最大那笔", "b"],
    ["最贵的那个", "b"],
    ["金额最大的", "b"],
    ["就是最大的那一笔吧", "b"],
    ["最貴嗰筆", "b"],
    ["the biggest one", "b"],
    ["the most expensive one please", "b"],
    ["refund the largest payment", "b"],
    ["最小的", "c"],
    ["the cheapest", "c"],
    ["最近那笔", "a"],
    ["最新的一笔", "a"],
    ["the latest one", "a"],
    ["most recent", "a"],
    ["最早那笔", "c"],
    ["the oldest one", "c"],
    ["最下面那个", "c"],
    ["the bottom one", "c"],
    ["倒数第二个", "b"],
    ["second to last", "b"],
    ["the 2nd", "b"],
  ])("“%s”", (text, id) => expect(matchRow(rows, text)).toBe(id));

  it.each(["最后一笔", "the last one"])("may be one of two: “%s”", (text) => {
    expect(rowsSingledOut(rows, foldWords(text)).map(({ id }) => id)).toEqual(["a", "c"]);
    expect(matchRow(rows, text)).toBeUndefined();
  });

  it.each([
    ["上面那笔", "a"],
    ["后面那个", "b"],
    ["the latter", "b"],
  ])("of two: “%s”", (text, id) => {
    expect(matchRow(two, text)).toBe(id);
    expect(matchRow(rows, text)).toBeUndefined();
  });

  it.each([
    "最大的问题是你们不退钱",
    "不是最大那笔",
    "最近怎么样",
    "倒数第九个",
    "the biggest mistake of my life",
    "最",
  ])("is not read into “%s”", (text) => expect(rowsSingledOut(rows, foldWords(text))).toEqual([]));

  it("is one of two that fit an amount, by its place or time", () => {
    const equal = [row("a", "¥299.00"), row("b", "¥299.00"), row("c", "¥42.50")];
    expect(matchRow(equal, "299那笔，后面那个")).toBe("b");
    expect(matchRow(equal, "the later 299 one")).toBe("a");
    expect(matchRow(equal, "299那笔")).toBeUndefined();
  });

  it("is not known where the amounts are equal or of several currencies", () => {
    expect(matchRow([row("a", "¥5.00"), row("b", "¥5.00")], "最大的")).toBeUndefined();
    expect(matchRow([row("a", "¥5.00"), row("b", "HK$9.00")], "最大的")).toBeUndefined();
  });
});
