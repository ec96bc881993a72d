import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "@jest/globals";
import { checkContactMarks } from "../../../src/cli/check.ts";
import { addContactMark, type ContactMark, readContactMarks } from "../../../src/knowledge/contact-marks.ts";

let dir: string;
let file: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "walletline-marks-"));
  file = join(dir, "review/contacts.yaml");
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const mark = (more: Partial<ContactMark>): ContactMark => ({
  ...{ kind: "link", masked: "skylark-pay.top", mark: "fake", by: "mei", at: "2026-11-22T09:00:00.000Z" },
  ...more,
});
const isOfficial = (value: string) => value === "www.skylark-wallet.example";
const check = () => checkContactMarks(file, isOfficial);

it("a mark is kept once, for this user's eyes only, and check counts it", () => {
  expect(check()).toEqual({ lines: [], wrong: 0 });
  expect(addContactMark(file, mark({}))).toBe("added");
  expect(addContactMark(file, mark({ by: "tom" }))).toBe("known");
  expect(addContactMark(file, mark({ kind: "phone", masked: "138****8000", note: "says: “ours” #1" }))).toBe("added");
  expect(readContactMarks(file).marks.map(({ masked }) => masked)).toEqual(["skylark-pay.top", "138****8000"]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(check()).toEqual({ lines: [expect.stringContaining("2 marked contacts")], wrong: 0 });
});

it("check names, by line, marks that contradict each other or the register", () => {
  addContactMark(file, mark({ mark: "fake" }));
  addContactMark(file, mark({ mark: "ours", by: "tom" }));
  addContactMark(file, mark({ masked: "www.skylark-wallet.example", value: "www.skylark-wallet.example" }));
  addContactMark(file, mark({ masked: "x", value: "www.skylark-wallet.example", mark: "ours" }));
  const { lines, wrong } = check();
  expect(wrong).toBe(3);
  expect(lines.join()).toMatch(/:3 skylark-pay\.top: marked as fake, and as ours by tom/);
  expect(lines.join()).toContain("marked as fake, but it stands in the register as ours");
  expect(lines.join()).toContain("stands in the register already");
});

it("a damaged file is a problem with its line, and a mark that does not fit is not written", () => {
  addContactMark(file, mark({}));
  expect(() => addContactMark(file, mark({ masked: "" }))).toThrow();
  expect(check().wrong).toBe(0);
  writeFileSync(file, "- { kind: link, mark: perhaps }\n");
  expect(check().wrong).toBeGreaterThan(0);
});
