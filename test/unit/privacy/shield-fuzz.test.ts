import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { newCaseNumber } from "../../../src/domain/ids.ts";
import { shieldText } from "../../../src/privacy/shield-text.ts";
import { cpuTime } from "../../support/cpu-time.ts";

const issuers: [prefix: string, length: number][] = [
  ["4", 16],
  ["4", 19],
  ["51", 16],
  ["2320", 16],
  ["34", 15],
  ["3530", 16],
  ["6011", 16],
  ["62", 16],
  ["622202", 19],
  ["6217", 19],
  ["9558", 19],
  ["36", 14],
];
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

function withLuhn(body: string): string {
  let sum = 0;
  for (let place = 0; place < body.length; place += 1) {
    const doubled = Number(body[body.length - 1 - place]) * (place % 2 === 0 ? 2 : 1);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return `${body}${(10 - (sum % 10)) % 10}`;
}

const digitsOf = (length: number): fc.Arbitrary<string> =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((all) => all.join(""));
const card = fc
  .constantFrom(...issuers)
  .chain(([prefix, length]) => digitsOf(length - prefix.length - 1).map((rest) => withLuhn(prefix + rest)));
const identity = fc
  .tuple(
    fc.constantFrom("110105", "310101", "440304", "510107"),
    fc.date({ min: new Date("1940-01-01"), max: new Date("2010-01-01"), noInvalidDate: true }),
    digitsOf(3),
  )
  .map(([region, birth, order]) => {
    const body = region + birth.toISOString().slice(0, 10).replaceAll("-", "") + order;
    return body + "10X98765432"[weights.reduce((sum, weight, at) => sum + weight * Number(body[at]), 0) % 11];
  });

const scripts: ((digits: string) => string)[] = [
  (digits) => digits,
  (digits) => digits.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
  (digits) => digits.replace(/\d/g, (digit) => "零一二三四五六七八九"[Number(digit)]!),
  (digits) => digits.replace(/\d/g, (digit) => "〇壹贰叁肆伍陆柒捌玖"[Number(digit)]!),
  (digits) => digits.replace(/\d/g, (digit) => String.fromCodePoint(0x1d7ce + Number(digit))),
];
const joins = ["", " ", "-", "　", " - ", "–", "\u00a0", "."];
const around: [before: string, after: string][] = [
  ["", ""],
  ["我的卡号是", ""],
  ["卡：", "，收不到钱"],
  ["my card ", " was charged twice"],
  ["(", ")"],
  ["请查", "谢谢"],
  ["号码", " 帮我看下"],
];
const written = (number: fc.Arbitrary<string>): fc.Arbitrary<{ number: string; text: string }> =>
  fc
    .record({
      number,
      script: fc.constantFrom(...scripts),
      join: fc.constantFrom(...joins),
      frame: fc.constantFrom(...around),
    })
    .map(({ number, script, join, frame }) => ({
      number,
      text: frame[0] + script((number.match(/.{1,4}/g) ?? []).join("\u0000")).replaceAll("\u0000", join) + frame[1],
    }));

function recall(samples: { number: string; text: string }[]): number {
  const narrow = (text: string): string =>
    text
      .normalize("NFKC")
      .replace(/[零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖]/g, (form) =>
        String(
          "零一二三四五六七八九".indexOf(form) >= 0
            ? "零一二三四五六七八九".indexOf(form)
            : "〇壹贰叁肆伍陆柒捌玖".indexOf(form),
        ),
      );
  const hidden = samples.filter(({ number, text }) => {
    const left = narrow(shieldText(text).text).replace(/[^\dX]/g, "");
    return left.length <= 4 || !windows(number).some((part) => left.includes(part));
  });
  return hidden.length / samples.length;
}
const windows = (number: string): string[] =>
  Array.from({ length: number.length - 4 }, (_, at) => number.slice(at, at + 5));

describe("shieldText on generated text", () => {
  it("hides at least 99.5% of 7,000 card numbers, with at most four digits of them left in a row", () => {
    const samples = fc.sample(written(card), { numRuns: 7000, seed: 29 });
    expect(recall(samples)).toBeGreaterThanOrEqual(0.995);
    expect(samples.filter(({ text }) => /\p{Cs}/u.test(shieldText(text).text))).toEqual([]);
  });

  it("hides at least 99.5% of 3,000 identity numbers", () => {
    expect(recall(fc.sample(written(identity), { numRuns: 3000, seed: 30 }))).toBeGreaterThanOrEqual(0.995);
  });

  it("hides at least 99.5% of 3,000 passwords said to be one", () => {
    const frames = ["我的密码是%", "密码:%", "支付密码是 %，怎么改", "my password is %", "password: %", "%是我的密码"];
    const secret = fc.stringMatching(/^[A-Za-z][A-Za-z0-9!@#$%^&*_+]{4,14}[0-9]$/);
    const samples = fc.sample(fc.tuple(secret, fc.constantFrom(...frames)), { numRuns: 3000, seed: 31 });
    const told = samples.filter(([password, frame]) =>
      shieldText(frame.replace("%", () => password)).text.includes(password),
    );
    expect(told.length / samples.length).toBeLessThanOrEqual(0.005);
  });

  it("mistakes fewer than 1% of 6,000 case, payment, withdrawal and order numbers for a secret", () => {
    const letters = fc.stringMatching(/^[2-9A-HJ-NP-Z]{8}$/);
    const order = fc
      .tuple(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: 6, max: 20 }).chain(digitsOf),
      )
      .map(([month, day, rest]) => `2026${String(month).padStart(2, "0")}${String(day).padStart(2, "0")}${rest}`);
    const own = fc.oneof(
      fc.constant(0).map(() => newCaseNumber()),
      fc.tuple(fc.constantFrom("PAY", "WD", "RF", "DP", "RP"), letters).map(([kind, id]) => `${kind}-${id}`),
      order,
    );
    const frames = ["%", "我的订单号是%", "case % please", "付款 % 和 WL-7K3M9Q2X", "订单%，350元"];
    const samples = fc.sample(fc.tuple(own, fc.constantFrom(...frames)), { numRuns: 6000, seed: 32 });
    const wrong = samples.filter(([id, frame]) => shieldText(frame.replace("%", id)).found.length > 0);
    expect(wrong.length / samples.length).toBeLessThan(0.01);
  });

  it("never throws, keeps what it did not find, and is steady", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
        const { text: shown, found } = shieldText(text);
        if (found.length === 0) expect(shown).toBe(text);
        for (const [at, span] of found.entries()) expect(span.start).toBeGreaterThanOrEqual(found[at - 1]?.end ?? 0);
        expect(shieldText(shown).text).toBe(shown);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ["digits", "4"],
    ["digits with spaces", "4 "],
    ["Chinese numerals", "四"],
    ["digits and letters", "4a"],
    ["password labels", "密码是"],
    ["password labels with fillers", "密码改成了的"],
    ["english labels", "my password for the "],
    ["printable ASCII", "a1!"],
    ["spaces", " "],
    ["separators", "4---"],
    ["token is my", "aaaa is my "],
    ["code labels", "验证码 "],
    ["quotes", 'password is "'],
    ["astral digits", "𝟒"],
  ])("takes time that grows no faster than the text: 64 KB of %s", (_name, unit) => {
    const took = (length: number): number => {
      const text = unit.repeat(Math.ceil(length / unit.length));
      const times = [0, 1, 2].map(() => {
        const from = cpuTime();
        shieldText(text);
        return cpuTime() - from;
      });
      return Math.min(...times);
    };
    took(4_096);
    const [small, large] = [took(8_192), took(65_536)];
    expect(large).toBeLessThan(Math.max(500, small * 24));
  });
});
