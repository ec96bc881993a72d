import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { parse } from "tldts";
import { cpuTime } from "../../support/cpu-time.ts";
import { runs } from "../../support/runs.ts";
import { register } from "./sandbox-register.ts";

const frames: [string, string][] = [
  ["", ""],
  ["这是你们的吗 ", " 谢谢"],
  ["请问「", "」是官方的吗？"],
  ["is ", " yours?"],
  ["收到一条消息，让我联系：", "。"],
];
const frame = fc.constantFrom(...frames);
const ours = "skylark-wallet.example";

/** Ours with a few letters put in, taken out or changed. */
const damaged = fc
  .array(
    fc.record({
      at: fc.nat(ours.length - 1),
      how: fc.constantFrom("in", "out", "change"),
      letter: fc.constantFrom(..."abcdeiklorstwxy0135-.", "а", "е", "ѕ", "к", "α", "ı", "ｋ", "\u200b", "ļ"),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((edits) =>
    edits.reduce((host, { at, how, letter }) => {
      const rest = host.slice(how === "in" ? at : at + 1);
      return host.slice(0, at) + (how === "out" ? "" : letter) + rest;
    }, ours),
  );

describe("checkContact", () => {
  it("takes any text whatever, and always says the same of it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
        const checks = register.checkContact(text);
        expect(checks.length).toBeLessThanOrEqual(20);
        expect(register.checkContact(text)).toEqual(checks);
      }),
      runs(2_000),
    );
  });

  it("never calls a damaged address of ours official, unless a browser would still come to us", () => {
    fc.assert(
      fc.property(damaged, frame, fc.constantFrom("", "https://", "https://www."), (host, [before, after], scheme) => {
        // A hyphen in front is a list's or a dash's.
        const named = host.replace(/^[-_]+/, "");
        const reached = URL.canParse(`https://${named}`) ? new URL(`https://${named}`).hostname : "";
        const isOurs = parse(reached.replace(/\.$/, "")).domain === ours;
        for (const { kind, verdict } of register.checkContact(`${before}${scheme}${host}${after}`))
          if (kind === "link" && !isOurs) expect([host, verdict]).not.toEqual([host, "official"]);
      }),
      runs(5_000),
    );
  });

  it("knows our numbers however they are spaced", () => {
    const separated = (digits: string) =>
      fc
        .array(fc.constantFrom("", "", "", "-", " ", "."), { minLength: digits.length, maxLength: digits.length })
        .map((between) => Array.from(digits, (digit, at) => (at === 0 ? digit : `${between[at]}${digit}`)).join(""));
    const written = fc.oneof(
      separated("4000001234"),
      separated("02100001234"),
      fc.constantFrom("+86 ", "0086-", "+86").chain((country) => separated("4000001234").map((rest) => country + rest)),
      fc
        .constantFrom("+86 ", "0086-", "+86-")
        .chain((country) => separated("2100005678").map((rest) => country + rest)),
    );
    fc.assert(
      fc.property(written, frame, (number, [before, after]) => {
        expect(register.checkContact(before + number + after).map(({ verdict }) => verdict)).toEqual(["official"]);
      }),
      runs(2_000),
    );
  });

  it("calls no other number official", () => {
    const mine = new Set(["4000001234", "2100001234", "2100005678", "95000012", "95000013"]);
    fc.assert(
      fc.property(
        fc.constantFrom(...mine),
        fc.nat(9),
        fc.constantFrom(..."0123456789"),
        fc.constantFrom("", "+", "+1", "+86", "00", "1", "86", "021"),
        (number, at, digit, before) => {
          const other = number.slice(0, at) + digit + number.slice(at + 1);
          const dialled = before + other;
          const bare = dialled.replace(/^(?:\+|00)?86(?=\d{8})/, "").replace(/^0(?=21)/, "");
          for (const { verdict } of register.checkContact(dialled))
            if (!mine.has(bare)) expect([dialled, verdict]).not.toEqual([dialled, "official"]);
        },
      ),
      runs(5_000),
    );
  });

  it("shows nothing to click but what is ours", () => {
    const hosts = fc.tuple(fc.domain(), fc.webPath(), fc.constantFrom("", "https://", "http://u@"));
    fc.assert(
      fc.property(
        fc.oneof(
          hosts.map(([host, path, scheme]) => scheme + host + path),
          fc.emailAddress(),
        ),
        frame,
        (text, [before, after]) => {
          for (const { verdict, shown } of register.checkContact(before + text + after))
            if (verdict !== "official") expect(shown).not.toMatch(/:\/\/|[\w-]\.[a-z-]/i);
        },
      ),
      { ...runs(2_000), examples: [["0000.-0.!@a.aa", ["", ""]]] },
    );
  });

  it("costs a straight line of time, and nothing beyond 4,000 units", () => {
    const units = [
      "a",
      "a.",
      "a@",
      "1",
      "1-",
      "1 ",
      "w-",
      "http://",
      "https://a.",
      "@",
      "qq",
      "微信",
      "微信 a",
      "+",
      "(",
      "x.y/",
      "零",
      "\u200b",
      "%2f",
      "工号a",
      "ﷺ",
      "а.",
      "//",
      "<",
      "i've ",
    ];
    const took = (text: string) => {
      const from = cpuTime();
      register.checkContact(text);
      return cpuTime() - from;
    };
    const median = (text: string) => [1, 2, 3].map(() => took(text)).sort((a, b) => a - b)[1]!;
    for (const unit of units) {
      const long = unit.repeat(Math.ceil(4_000 / unit.length));
      // Four times as much may take four times as long, twice over, and some milliseconds of noise; what is squared takes sixteen.
      expect([unit, median(long.slice(0, 4_000)) < 8 * median(long.slice(0, 1_000)) + 40]).toEqual([unit, true]);
      expect(register.checkContact(`${long.slice(0, 4_000)} t.cn/x`)).toEqual(
        register.checkContact(long.slice(0, 4_000)),
      );
    }
  });
});
