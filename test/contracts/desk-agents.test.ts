import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { verify } from "@node-rs/argon2";
import { maskContacts } from "../../src/desk/mask-contacts.ts";
import { openSandboxAgents } from "../../src/desk/open-sandbox-agents.ts";
import { cpuTime } from "../support/cpu-time.ts";

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "walletline-agents-"));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe("the sandbox's agents", () => {
  it("are mei and tom with random passwords, made once, in a file nobody else may read", async () => {
    const file = join(dir, "keys", "desk-agents.json");
    const first = await openSandboxAgents(file);
    expect(first.signIns.map(({ user }) => user)).toEqual(["mei", "tom"]);
    expect(new Set(first.signIns.map(({ password }) => password)).size).toBe(2);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(first.agents[0]).not.toHaveProperty("password");
    for (const [index, { passwordHash }] of first.agents.entries()) {
      expect(passwordHash).toMatch(/^\$argon2id\$/);
      expect(await verify(passwordHash ?? "", first.signIns[index]!.password)).toBe(true);
    }
    expect(await openSandboxAgents(file)).toEqual(first);
    const other = await openSandboxAgents(join(dir, "other.json"));
    expect(other.signIns[0]?.password).not.toBe(first.signIns[0]?.password);
  });

  it.each([["{"], ["[]x"], ['[{"user":"mei"}]'], [""]])(
    "in a damaged file (%s) are refused, never made anew",
    async (text) => {
      const file = join(dir, "desk-agents.json");
      writeFileSync(file, text);
      await expect(openSandboxAgents(file)).rejects.toThrow("damaged");
      expect(readFileSync(file, "utf8")).toBe(text);
    },
  );
});

it("texts take time in proportion to their length, whatever they are made of", () => {
  const best = (text: string) =>
    Math.min(
      ...Array.from({ length: 7 }, () => {
        const begun = cpuTime();
        for (let i = 0; i < 20; i++) maskContacts(text);
        return cpuTime() - begun;
      }),
    );
  for (const piece of ["1", "a", "我", "1 ", "a.", "@", "138 ", "(1"]) {
    const ofLength = (length: number) => best(piece.repeat(length / piece.length));
    ofLength(400);
    // Ten times the text: ten times the time, a hundred were it quadratic.
    expect([piece, ofLength(4_000) / Math.max(ofLength(400), 0.05) < 50]).toEqual([piece, true]);
  }
});

describe("what customers type of phones and addresses", () => {
  it.each([
    ["我的手机13812345678收不到短信", "我的手机138****5678收不到短信"],
    ["＋86 １３８ １２３４ ５６７８", "138****5678"],
    ["+86-138-1234-5678", "138****5678"],
    ["call (202) 555-0143 please", "call 202****0143 please"],
    ["+1 202 555 0143", "+1 202****0143"],
    ["+44 7911 123456", "+44 791****3456"],
    ["Lei.Li+x@mail.example.com!", "L***x@mail.example.com!"],
    ["我的邮箱lei.li@example.com", "我的邮箱l***i@example.com"],
    ["李雷@例子.中国", "李***@例子.中国"],
    ["\u202a+86\u00a0138\u00a01234\u00a05678\u202c", "\u202a138****5678\u202c"],
    ["call (202)\u00a0555\u20110143", "call 202****0143"],
    ["lin.xiaoyu＠example.com", "l***u@example.com"],
  ])("%s is shown as %s", (typed, shown) => {
    expect(maskContacts(typed)).toBe(shown);
  });

  it.each([
    "case WL-7K2M9QRT, payment PAY20261122000123",
    "¥12,345.67 on 2026-11-22 at 14:03",
    "is 400-000-1234 yours? or 95588",
    "I paid 3000 twice, card ending 4417",
    "@云雀钱包客服",
  ])("%s stays as it is", (text) => {
    expect(maskContacts(text)).toBe(text);
  });
});
