import { describe, expect, it } from "@jest/globals";
import { type FraudCase, readCases } from "./read-cases.ts";

const halves = { seen: readCases("seen"), heldOut: readCases("held-out") };
const all = [...halves.seen, ...halves.heldOut];
const positive = (row: FraudCase) => row.kind !== "none";

/** Rows of each kind, language and nearness; the split was made by chance within these. */
function strata(rows: FraudCase[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind, language, near } of rows)
    counts[`${kind} ${language} ${near}`] = (counts[`${kind} ${language} ${near}`] ?? 0) + 1;
  return counts;
}

describe("the cases of fraud and distress", () => {
  it("are enough to measure with", () => {
    expect(all.filter(positive).length).toBeGreaterThanOrEqual(80);
    expect(all.filter((row) => !positive(row)).length).toBeGreaterThanOrEqual(240);
    expect(all.filter((row) => row.near).length).toBeGreaterThanOrEqual(100);
    expect(all.filter((row) => row.near && positive(row))).toEqual([]);
  });

  it("say nothing twice, so that no held-out case was seen", () => {
    const folded = all.map((row) =>
      row.text
        .normalize("NFKC")
        .replace(/[\s\p{P}]/gu, "")
        .toLowerCase(),
    );
    expect(folded.filter((text, i) => folded.indexOf(text) !== i)).toEqual([]);
  });

  it("are halved evenly within kind, language and nearness", () => {
    const [seen, heldOut] = [strata(halves.seen), strata(halves.heldOut)];
    const uneven = Object.keys({ ...seen, ...heldOut }).filter(
      (key) => Math.abs((seen[key] ?? 0) - (heldOut[key] ?? 0)) > 1,
    );
    expect(uneven).toEqual([]);
  });
});
