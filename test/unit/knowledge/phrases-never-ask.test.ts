import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "@jest/globals";
import { readPhrases } from "../../../src/knowledge/read-phrases.ts";
import { findNeverAsked } from "../../../src/privacy/never-ask/find-never-asked.ts";
import { readAll } from "../../../src/read-all.ts";
import { root } from "../../support/root.ts";

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "walletline-phrases-"));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

function problems(yaml: string): string[] {
  const file = join(dir, "phrases.yaml");
  writeFileSync(file, yaml);
  return readPhrases(file, { shownAs: "p.yaml", asksNever: findNeverAsked }).problems.map(
    ({ file: shown, line, message }) => `${shown}:${line} ${message}`,
  );
}

it("a phrase that asks for what support never asks for is a problem with its line, in either language and in its reason", () => {
  const found = problems(
    [
      "fine: { zh-Hans: 请说说发生了什么, en: Please tell me what happened }",
      "chinese: { zh-Hans: 请把登录密码发给我, en: Please go on }",
      "english: { zh-Hans: 请继续, en: Please send me your password }",
      "reason: { zh-Hans: 请继续, en: Go on, why: { zh-Hans: 因为要您共享屏幕, en: Please share your screen with me } }",
    ].join("\n"),
  );
  expect(found.map((line) => line.split(" (if")[0])).toEqual([
    "p.yaml:2 chinese: asks for what support never asks for: password",
    "p.yaml:3 english: asks for what support never asks for: password",
    "p.yaml:4 reason: asks for what support never asks for: remote-control",
  ]);
});

it("what a person has looked at passes, for that kind alone and only while it is heard", () => {
  expect(problems("a: { heard-as: [code], zh-Hans: 请填最近收到的 6 位验证码。, en: Go on }")).toEqual([]);
  expect(problems("a: { heard-as: [code], zh-Hans: 请把登录密码发给我, en: Go on }")).toHaveLength(2);
  expect(problems("a: { heard-as: [code], zh-Hans: 请继续, en: Go on }")).toEqual([
    "p.yaml:1 a: heard-as: code is not heard in it",
  ]);
});

it("the bot's own words get past it", () => {
  const read = readAll(root);
  expect(read.ok ? [] : read.problems).toEqual([]);
});
