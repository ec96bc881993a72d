import { beforeAll, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { Entity } from "../../../src/domain/understood.ts";
import { createEntityFinder } from "../../../src/understanding/entities/find-entities.ts";
import { buildHanTable } from "../../../src/understanding/text/han-table.ts";

const at = { now: "2026-11-22T09:30:00Z", timeZone: "Asia/Shanghai" };
let find: (text: string) => Entity[];

beforeAll(async () => {
  const finder = createEntityFinder({ han: await buildHanTable(), banks: new Map([["icbc", ["工商银行", "icbc"]]]) });
  find = (text) => finder(text, at);
});

/** What people write before and after a value: nothing, either language, emoji (two UTF-16 units), full width, Traditional. */
const before = fc.constantFrom(
  "",
  "您好，",
  "麻烦查下 ",
  "😡😡 ",
  "ＨＥＬＬＯ　",
  "請幫我睇下 ",
  "please look at ",
  "急！\n",
);
const after = fc.constantFrom("", "，谢谢", " please", "😭", "。", "！", " 唔該", "\n在线等");
const name = fc.stringMatching(/^[a-z][a-z0-9]{3,9}$/);
const code = fc.stringMatching(/^[A-HJ-NP-Z2-9]{8}$/).filter((text) => /\d/.test(text));
const fullWidth = (text: string) => text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

/** The one entity of a type in a text, with the text that its span covers. */
function only(text: string, type: Entity["type"]) {
  const found = find(text).filter((entity) => entity.type === type);
  return found.map((entity) => ({ value: entity.value, covered: text.slice(entity.start, entity.end) }));
}

describe("wherever it stands, a value is found whole and its span is the original's", () => {
  it.each<[string, Entity["type"], fc.Arbitrary<{ written: string; covered: string; value: unknown }>]>([
    [
      "e-mail",
      "email",
      fc.tuple(name, name).map(([user, host]) => {
        const address = `${user}@${host}.com`;
        return { written: address, covered: address, value: address };
      }),
    ],
    [
      "e-mail in full width",
      "email",
      name.map((user) => {
        const address = fullWidth(`${user}@mail.com`);
        return { written: address, covered: address, value: `${user}@mail.com` };
      }),
    ],
    ["case number", "case-id", code.map((id) => ({ written: `WL-${id}`, covered: `WL-${id}`, value: `WL-${id}` }))],
    [
      "case number in lower case",
      "case-id",
      code.map((id) => ({ written: `wl-${id.toLowerCase()}`, covered: `wl-${id.toLowerCase()}`, value: `WL-${id}` })),
    ],
    [
      "last digits of a card",
      "card-tail",
      fc
        .tuple(fc.constantFrom("尾号", "尾號", "card ending in "), fc.stringMatching(/^\d{4}$/))
        .map(([lead, tail]) => ({ written: lead + tail, covered: tail, value: tail })),
    ],
    [
      "address of a page",
      "link",
      name.map((host) => {
        const link = `https://${host}.example/reset`;
        return { written: link, covered: link, value: link };
      }),
    ],
    [
      "bank",
      "bank",
      fc
        .constantFrom("工商银行", "工商銀行", "ICBC", "ＩＣＢＣ")
        .map((bank) => ({ written: ` ${bank} `, covered: bank, value: "icbc" })),
    ],
    [
      "yuan",
      "money",
      fc
        .integer({ min: 1, max: 9_999 })
        .map((yuan) => ({ written: `${yuan}块`, covered: `${yuan}块`, value: { minor: yuan * 100, currency: "CNY" } })),
    ],
    [
      "days ago",
      "time",
      fc.integer({ min: 2, max: 29 }).map((days) => {
        const day = (ago: number) => new Date(Date.UTC(2026, 10, 22 - ago)).toISOString().slice(0, 10);
        const value = { from: `${day(days)}T00:00:00+08:00`, to: `${day(days - 1)}T00:00:00+08:00` };
        return { written: `${days}天前`, covered: `${days}天前`, value };
      }),
    ],
    [
      "hour of yesterday",
      "time",
      fc.integer({ min: 1, max: 11 }).map((hour) => {
        const clock = (of: number) => `2026-11-21T${String(of).padStart(2, "0")}:00:00+08:00`;
        const written = `昨天下午${hour}点`;
        return {
          written,
          covered: written,
          value: { from: clock(hour + 12), to: hour === 11 ? "2026-11-22T00:00:00+08:00" : clock(hour + 13) },
        };
      }),
    ],
  ])("%s", (_, type, values) => {
    fc.assert(
      fc.property(before, values, after, (lead, { written, covered, value }, tail) => {
        expect(only(lead + written + tail, type)).toEqual([{ value, covered }]);
      }),
      { numRuns: 60, seed: 17 },
    );
  });

  it("never overlaps, whatever stands side by side", () => {
    const piece = fc.constantFrom(
      "138 1234 5678",
      "350块5",
      "昨天下午三点",
      "a.b@c.com",
      "尾号1234",
      "WL-7K2M9QAB",
      "给李雷转了",
      "工商银行",
    );
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 8 }),
        fc.constantFrom("", " ", "，"),
        (pieces, between) => {
          const text = pieces.join(between);
          let end = 0;
          for (const entity of find(text)) {
            expect(entity.start).toBeGreaterThanOrEqual(end);
            expect(entity.text).toBe(text.slice(entity.start, entity.end));
            end = entity.end;
          }
        },
      ),
      { numRuns: 150, seed: 23 },
    );
  });
});
