import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { parse } from "yaml";
import { z } from "zod";
import { findLeaks } from "../../../bench/understanding/find-leaks.ts";
import { root, shippedWords } from "../../support/read-words.ts";

const questions = z.array(
  z.strictObject({
    intent: z.array(z.string()).min(1),
    language: z.enum(["zh-Hans", "zh-Hant", "en"]),
    text: z.string().min(1),
  }),
);
const half = (name: string) =>
  questions.parse(parse(readFileSync(join(import.meta.dirname, "questions", `${name}.yaml`), "utf8")));
const all = ["seen", "held-out", "seen-2", "held-out-2"].flatMap(half);

describe("the questions as customers write them", () => {
  it("are understood by area and by intent, two points under what was measured last", () => {
    const script = join(root, "test/unit/understanding/measure-questions.js");
    const measured = execFileSync(process.execPath, [script], { encoding: "utf8" });
    const found = [...measured.matchAll(/^# (\S+)\.yaml\nall +area ([\d.]+) %.*intent ([\d.]+) %/gm)];
    const floors = {
      seen: [98, 97.4],
      "held-out": [95.8, 93.6],
      "seen-2": [98, 97.7],
      "held-out-2": [94.9, 91.1],
    };
    expect(found.map(([, name]) => name)).toEqual(Object.keys(floors));
    const [areas, intents] = [2, 3].map((at) => found.map((figures) => Number(figures[at])));
    for (const [at, [area, intent]] of Object.values(floors).entries()) {
      expect(areas![at]).toBeGreaterThanOrEqual(area!);
      expect(intents![at]).toBeGreaterThanOrEqual(intent!);
    }
  });

  it("are of intents there are, in all three writings, and each is there once", () => {
    const known = new Set(["out", "nothing", ...shippedWords().knowledge.rows.map(({ label }) => label)]);
    expect(all.flatMap(({ intent }) => intent).filter((intent) => !known.has(intent))).toEqual([]);
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
    for (const [language, least] of [
      ["zh-Hans", 450],
      ["zh-Hant", 220],
      ["en", 250],
    ])
      expect(all.filter((row) => row.language === language).length).toBeGreaterThanOrEqual(Number(least));
  });

  it("are not learnt from", () => {
    const { rows, danger } = shippedWords().knowledge;
    const messages = danger.messages.groups.flatMap((group) => group.messages.map((text) => ({ text })));
    expect(
      findLeaks(
        [...rows, ...messages],
        all.map(({ text }) => text),
      ),
    ).toEqual([]);
  });
});
