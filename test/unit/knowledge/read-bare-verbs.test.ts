import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "@jest/globals";
import { readBareVerbs } from "../../../src/knowledge/read-bare-verbs.ts";
import { root } from "../../support/root.ts";

const dir = mkdtempSync(join(tmpdir(), "bare-verbs-"));
afterAll(() => rmSync(dir, { recursive: true }));

const shipped = readFileSync(join(root, "knowledge/bare-verbs.yaml"), "utf8");

function problemsOf(yaml: string): string[] {
  writeFileSync(join(dir, "bare-verbs.yaml"), yaml);
  const known = (intent: string) => intent !== "payment/no-such";
  return readBareVerbs(dir, known).problems.map(({ line, message }) => `${line} ${message}`);
}

it("tells an id that is no intent, with its line", () => {
  const line =
    shipped.split("\n").findIndex((each) => each.startsWith("  look:\n".trimEnd()) && each === "  look:") + 1;
  expect(line).toBeGreaterThan(0);
  const yaml = shipped.replace(
    "payment/auto-debit: [payment/deduction-missed]",
    "payment/auto-debit: [payment/no-such]",
  );
  expect(problemsOf(yaml)).toEqual([expect.stringMatching(/^\d+ "payment\/no-such" is no intent$/)]);
});

it("tells a verb without a meaning, and a meaning without words", () => {
  const renamed = shipped.replace(/\n {2}unlink:\n {4}payment/, "\n  detach:\n    payment");
  const problems = problemsOf(renamed);
  expect(problems).toEqual([
    expect.stringContaining('"unlink" means nothing'),
    expect.stringContaining('"detach" has no words'),
  ]);
});

it("finds nothing wrong with the shipped file", () => {
  expect(problemsOf(shipped)).toEqual([]);
});
