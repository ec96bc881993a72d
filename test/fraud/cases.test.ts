import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { root, shippedWords } from "../support/read-words.ts";
import { type FraudCase, folded, readCases } from "./read-cases.ts";

const [seen, seen2, seen3, heldOut, heldOut2] = [
  readCases("seen"),
  readCases("seen-2"),
  readCases("seen-3"),
  readCases("held-out"),
  readCases("held-out-2"),
];
const all = [...seen, ...seen2, ...seen3, ...heldOut, ...heldOut2];
const positive = (row: FraudCase) => row.kind !== "none";

/** Rows of each kind, language and nearness; the second author's were split by chance within these. */
function strata(rows: FraudCase[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind, language, near } of rows)
    counts[`${kind} ${language} ${near}`] = (counts[`${kind} ${language} ${near}`] ?? 0) + 1;
  return counts;
}

describe("the cases of fraud and distress", () => {
  it("are measured by the command that CONTRIBUTING.md names", () => {
    const [script, cases] = ["measure-cases.js", "cases/seen.yaml"].map((name) => join(root, "test/fraud", name));
    const measured = execFileSync(process.execPath, [script!, cases!], { encoding: "utf8" });
    expect(measured).toMatch(/^all +recall \d+\.\d % \(\d+\/95\) +false alarms \d+\.\d % \(\d+\/252\)/);
  });

  it("are enough to measure with", () => {
    expect(all.filter(positive).length).toBeGreaterThanOrEqual(200);
    expect(all.filter((row) => !positive(row)).length).toBeGreaterThanOrEqual(500);
    expect(all.filter((row) => row.near).length).toBeGreaterThanOrEqual(250);
    expect(all.filter((row) => row.near && positive(row))).toEqual([]);
  });

  it("say nothing twice, and nothing held out was seen", () => {
    const before = new Set([...seen, ...seen2, ...seen3].map(({ text }) => folded(text)));
    expect([...heldOut, ...heldOut2].filter(({ text }) => before.has(folded(text)))).toEqual([]);
    for (const part of [seen, seen2, seen3, heldOut, heldOut2])
      expect(new Set(part.map(({ text }) => text.trim().toLowerCase())).size).toBe(part.length);
  });

  it("are not learnt from", () => {
    const { rows, danger } = shippedWords().knowledge;
    const learnt = new Set([...danger.messages.groups.flatMap(({ messages }) => messages)].map(folded));
    expect(all.filter(({ text }) => learnt.has(folded(text))).map(({ text }) => text)).toEqual([]);
    const belonging = danger.messages.groups.flatMap(({ intents = [] }) => intents);
    const uttered = new Set(rows.filter(({ label }) => belonging.includes(label)).map(({ text }) => folded(text)));
    expect(all.filter((row) => uttered.has(folded(row.text))).map(({ text }) => text)).toEqual([]);
  });

  it("of the second author are halved within kind, language and nearness", () => {
    const [one, other] = [strata(seen2), strata(heldOut)];
    const uneven = Object.keys({ ...one, ...other }).filter((key) => Math.abs((one[key] ?? 0) - (other[key] ?? 0)) > 1);
    expect(uneven).toEqual([]);
  });
});
