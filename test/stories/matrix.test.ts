import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { parse } from "yaml";
import { shippedWords } from "../support/read-words.ts";
import { allDialogs } from "../support/replay-twice.ts";

const here = import.meta.dirname;

/** What a story must hold to tell of this way; straight through and everything in one sentence have no mark of their own. */
const marks: Record<string, RegExp | undefined> = {
  straight: undefined,
  "one-sentence": undefined,
  correction: /^bot: (好的，已按您[说說]的改[过過][来來]|Thank you, I have changed that)/m,
  digression: /^bot: (我们回到刚才的事|Back to what we were doing)/m,
  cancel: /^bot: (好的，先不办了|好的，到此为止|All right, we stop here)/m,
  back: /^bot: (好的，回到上一步|这已经是第一步了|All right, one step back|This is already the first step)/m,
  "wrong-person": /\{wrong\}|\{(?:sms|email) of |^-- new conversation$/m,
  slow: /^-- wallet slow at /m,
  down: /^-- wallet is down/m,
  twice: /^-- wallet gets \S+ twice$/m,
  killed: /^-- dies /m,
};
const ways = Object.keys(marks);

type Cell = { zh: string; en: string } | { never: string };
const matrix = parse(readFileSync(join(here, "matrix.yaml"), "utf8")) as Record<string, Record<string, Cell>>;

/** Something of each phrase that stands in a story as it is written, long enough to be the dialog's own. */
function tracesOf(dialog: string, language: "zh-Hans" | "en"): string[] {
  const file = parse(readFileSync(join(here, "../../dialogs", dialog, "phrases.yaml"), "utf8")) as Record<
    string,
    Record<string, string | string[]>
  >;
  const facts = shippedWords().answers.facts(language);
  return Object.values(file).flatMap((phrase) =>
    [phrase[language] ?? []].flat().flatMap((bubble) => {
      const filled = bubble.replace(/\{([a-z-]+)\}/g, (whole, name: string) => facts[name] ?? whole);
      return filled.split(/\{[^}]*\}|\n/).filter((piece) => piece.trim().length >= 8);
    }),
  );
}

const cells = Object.entries(matrix).flatMap(([dialog, row]) =>
  Object.entries(row).flatMap(([way, cell]) =>
    "never" in cell
      ? []
      : (["zh", "en"] as const).map((language) => ({ dialog, way, language, story: cell[language] })),
  ),
);

describe("the matrix of stories", () => {
  it("has a row for each dialog and a cell for each way", async () => {
    const dialogs = [...(await allDialogs()).keys()].filter((name) => name !== "verify-identity").sort();
    expect(Object.keys(matrix).sort()).toEqual(dialogs);
    for (const [dialog, row] of Object.entries(matrix))
      expect({ dialog, ways: Object.keys(row).sort() }).toEqual({ dialog, ways: [...ways].sort() });
  });

  it("gives a reason for each cell that is left out", () => {
    const reasons = Object.values(matrix).flatMap((row) =>
      Object.values(row).flatMap((cell) => ("never" in cell ? [cell.never] : [])),
    );
    for (const reason of reasons) expect(reason.length).toBeGreaterThan(10);
  });

  it.each(cells)("$dialog, $way, $language: $story", ({ dialog, way, language, story }) => {
    const file = join(here, `${story}.story`);
    expect(existsSync(file)).toBe(true);
    const told = readFileSync(file, "utf8");
    expect(/^-- locale en$/m.test(told)).toBe(language === "en");
    const mark = marks[way];
    if (mark) expect(told).toMatch(mark);
    if (dialog === "talk-to-agent") return;
    const traces = tracesOf(dialog, language === "en" ? "en" : "zh-Hans");
    expect(traces.some((trace) => told.includes(trace))).toBe(true);
  });
});
