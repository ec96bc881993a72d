import { beforeAll, describe, expect, it } from "@jest/globals";
import type { Understanding } from "../../../src/domain/understood.ts";
import { runCheck } from "../../../src/understanding/cli-check.ts";
import { runConfusion } from "../../../src/understanding/cli-confusion.ts";
import { runUnderstand } from "../../../src/understanding/cli-understand.ts";
import { bestAsking, isBestAsking } from "../../../src/understanding/find-asking.ts";
import { bestOutcome, isBestAccept } from "../../../src/understanding/find-thresholds.ts";
import { createReading } from "../../../src/understanding/reading.ts";
import { buildHanTable } from "../../../src/understanding/text/han-table.ts";
import { noon, smallLexicon, smallRows, smallUnderstanding } from "./small-knowledge.ts";

let understanding: Understanding;
beforeAll(async () => {
  understanding = await smallUnderstanding();
});

async function* chunks(...all: (string | Uint8Array)[]) {
  yield* all;
}

describe("walletline understand", () => {
  async function said(...input: (string | Uint8Array)[]) {
    const lines: string[] = [];
    await runUnderstand({
      understanding,
      input: chunks(...input),
      write: (line) => void lines.push(line),
      now: () => noon.now,
      timeZone: noon.timeZone,
    });
    return lines.map((line) => JSON.parse(line));
  }

  it("writes one JSON line a line, blank ones too, in the contract's form", async () => {
    const lines = await said("提现失败", "了\n\n明天下雨吗\r\n", "hi\u2028there");
    expect(lines.map((line) => line.utterance)).toEqual(["提现失败了", "", "明天下雨吗", "hi\u2028there"]);
    for (const line of lines)
      expect(Object.keys(line)).toEqual([
        "utterance",
        "language",
        "area",
        "intent",
        "confidence",
        "alternatives",
        "entities",
      ]);
    expect(lines[0]).toMatchObject({ area: "withdrawal", intent: "withdrawal/failed", language: "zh-Hans" });
    expect(lines[0].alternatives).toHaveLength(3);
    expect(lines[1]).toMatchObject({ area: null, intent: null });
    expect(lines[2]).toMatchObject({ area: null, intent: null });
    expect(lines[2].confidence).toBeGreaterThan(0);
  });

  it("puts characters together that arrive in two chunks", async () => {
    const bytes = Buffer.from("转人工");
    expect((await said(bytes.subarray(0, 4), bytes.subarray(4)))[0]).toMatchObject({
      utterance: "转人工",
      intent: "contact/human-agent",
    });
  });
});

describe("walletline check", () => {
  const row = (text: string, label: string, line: number, language = "en") => ({
    text,
    label,
    language,
    file: "a.yaml",
    line,
  });

  it("names repeats, contradictions, near repeats, thin intents and unused facts", async () => {
    const lines: string[] = [];
    const rows = [
      row("where is my money", "a/one", 1),
      row("Where is my money?", "a/one", 2),
      row("where is my money", "a/two", 3),
      row("where is our money", "a/two", 4),
      row("提现为什么失败了", "a/one", 5, "zh-Hans"),
      row("提现怎么会失败了", "a/one", 6, "zh-Hans"),
    ];
    const code = runCheck({
      rows,
      usedFacts: new Set(["F01"]),
      facts: ["F01", "F02"],
      reading: createReading(await buildHanTable(), smallLexicon),
      write: (line) => lines.push(line),
    });
    const text = lines.join("\n");
    expect(code).toBe(1);
    expect(text).toContain('a.yaml:2 a/one: "Where is my money?" stands at line 1 already');
    expect(text).toContain('a.yaml:3 a/two: "where is my money" is also said to be a/one (a.yaml:1)');
    expect(text).toContain(
      'a.yaml:4 a/two: "where is our money" shares all but one word with "where is my money" (line 3)',
    );
    expect(text).toContain("a/two: nothing in zh-Hans");
    expect(text).toContain("no entry names as its source: F02");
    expect(text).not.toContain("a.yaml:6");
  });
});

describe("walletline confusion", () => {
  it("scores every row by a model that has not seen it, and draws what is mixed up", async () => {
    const lines: string[] = [];
    let page = "";
    const rows = smallRows.map((row, line) => ({ ...row, language: "zh-Hans", file: "a.yaml", line }));
    const report = await runConfusion({
      rows,
      lexicon: smallLexicon,
      folds: 3,
      write: (line) => lines.push(line),
      writeHtml: (html) => (page = html),
    });
    expect(report.languages[0]).toMatchObject({
      language: "zh-Hans",
      rows: smallRows.filter((row) => !row.label.startsWith("out/")).length,
    });
    expect(report.languages[0]?.area).toBeGreaterThan(0.4);
    expect(report.languages[0]?.intent).toBeLessThan(1);
    const wrong = report.mixedUp.flatMap((pair) => pair.utterances).length;
    expect(wrong).toBeGreaterThan(0);
    expect(page).toContain("<table>");
    expect(lines.join("\n")).toContain("taken for");
  });
});

describe("thresholds", () => {
  const outcome = (accept: number, accuracy: number) => ({ accept, accuracy, falseAccepts: 0, refused: 0 });
  const accepting = [
    outcome(0, 0.8),
    outcome(0.02, 0.9),
    outcome(0.04, 0.9004),
    outcome(0.06, 0.9001),
    outcome(0.08, 0.89),
  ];
  const asking = [
    { sure: 0.4, margin: 0.2, cost: 0.2, asked: 0.3 },
    { sure: 0.5, margin: 0.2, cost: 0.2001, asked: 0.1 },
    { sure: 0.6, margin: 0.2, cost: 0.2008, asked: 0.05 },
    { sure: 0.7, margin: 0.2, cost: 0.21, asked: 0.01 },
  ];

  it("are the middle of those that get most right, and of the cheapest the pair that asks least", () => {
    expect(bestOutcome(accepting)?.accept).toBe(0.04);
    expect(bestAsking(asking)?.sure).toBe(0.5);
  });

  it("are called best while no others do better", () => {
    expect([0, 0.02, 0.06, 0.08].map((accept) => isBestAccept(accepting, accept))).toEqual([false, true, true, false]);
    expect([0.4, 0.5, 0.6, 0.7].map((sure) => isBestAsking(asking, { sure, margin: 0.2 }))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});
