import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "@jest/globals";
import { checkProposals } from "../../../src/cli/check.ts";
import type { KnowledgeRow } from "../../../src/knowledge/intent.ts";
import { addProposal, proposalsFile, readProposals } from "../../../src/knowledge/proposals.ts";

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "walletline-proposals-"));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));
const rows: KnowledgeRow[] = [
  { text: "钱被扣了两次", label: "payment/twice", language: "zh-Hans", file: "payment.yaml", line: 3 },
];
const known = { rows, intents: new Set(["payment/twice", "payment/report"]) };
const proposal = {
  text: '他说"扣了: 两次" #1',
  language: "zh-Hans" as const,
  by: "mei",
  at: "2026-11-22T09:00:00.000Z",
};

it("a proposal of the desk is kept as it was said, once, and check counts it", () => {
  const file = join(dir, proposalsFile);
  expect(checkProposals(file, known)).toEqual({ lines: [], wrong: 0 });
  expect(addProposal(file, { ...proposal, intent: "payment/twice" })).toBe("added");
  expect(addProposal(file, { ...proposal, intent: "payment/twice" })).toBe("known");
  expect(addProposal(file, { ...proposal, text: "second", intent: "payment/twice" })).toBe("added");
  expect(readProposals(file).proposals.map(({ text }) => text)).toEqual([proposal.text, "second"]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(checkProposals(file, known)).toEqual({ lines: [expect.stringContaining("2 proposed utterances")], wrong: 0 });
});

it("check names a proposal for an unknown intent, and one that contradicts the knowledge, by its line", () => {
  const file = join(dir, proposalsFile);
  addProposal(file, { ...proposal, intent: "payment/none" });
  addProposal(file, { ...proposal, text: "钱被扣了两次", intent: "payment/report" });
  const { lines, wrong } = checkProposals(file, known);
  expect(wrong).toBe(2);
  expect(lines.join()).toMatch(/:2 payment\/none: there is no such intent/);
  expect(lines.join()).toMatch(/also said to be payment\/twice/);
});

it("a damaged review file is a problem with its line, and is not written over", () => {
  const file = join(dir, "utterances.yaml");
  writeFileSync(file, "- { text: a, intent: payment/twice }\n");
  expect(checkProposals(file, known).wrong).toBeGreaterThan(0);
  expect(() => addProposal(join(dir, "x.yaml"), { ...proposal, text: "", intent: "payment/twice" })).toThrow();
});
