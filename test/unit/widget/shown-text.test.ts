import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { accentColours, contrast, readRgb } from "../../../web/widget/view/accent-colours.ts";
import { safeHref, splitLinks, splitNumbers } from "../../../web/widget/view/linked-text.tsx";

describe("what stays on one line", () => {
  it("is a short number with hyphens, and nothing that may be long", () => {
    const numbersIn = (text: string) => splitNumbers(text).filter((_, index) => index % 2 === 1);
    const sentence = "或打 400-000-1234。工单 WL-7K2M-9 于2026-11-29开好";
    expect(numbersIn(sentence)).toEqual(["400-000-1234", "WL-7K2M-9", "2026-11-29"]);
    expect(numbersIn("two-step verification, 6 - 8 digits, -5-, well-known")).toEqual([]);
    for (const number of numbersIn(`1${"-1".repeat(40)} ${"1".repeat(40)}-${"2".repeat(40)}`))
      expect(number.length).toBeLessThan(28);
  });

  it("loses no character", () => {
    const bits = fc.constantFrom("4", "00", "-", "A", "中", " ", "_", "--");
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 60 }), (all) => {
        expect(splitNumbers(all.join("")).join("")).toBe(all.join(""));
      }),
      { numRuns: 2000 },
    );
  });
});

describe("links in a text", () => {
  it("are https and mail addresses, without what ends the sentence", () => {
    expect(splitLinks("看 https://a.example/b?c=1。或写信到 help@a.example, 谢谢")).toEqual([
      { text: "看 " },
      { text: "https://a.example/b?c=1", href: "https://a.example/b?c=1" },
      { text: "。或写信到 " },
      { text: "help@a.example", href: "mailto:help@a.example" },
      { text: ", 谢谢" },
    ]);
  });

  it("are whole addresses, never the rest of a masked one", () => {
    for (const text of [
      "已发到 l***u@example.com",
      "l•••u@example.com",
      "José.x@example.com",
      "u@exam***.com",
      "u@example.c••",
      "a@b.example@c.example",
      "见 https://a.example/•••",
    ])
      expect(splitLinks(text)).toEqual([{ text }]);
    const links = splitLinks("写信到help@a.example，或email:b@a.example!").flatMap(({ href }) => href ?? []);
    expect(links).toEqual(["mailto:help@a.example", "mailto:b@a.example"]);
  });

  it("never lose a character, and go nowhere but to https and mailto", () => {
    const bits = fc.constantFrom(
      "https://",
      "javascript:",
      "a.example",
      "@",
      " ",
      "<",
      '"',
      ".",
      "\t",
      "http://",
      "中",
      "data:,x",
      ")",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(bits).map((all) => all.join("")),
        ),
        (text) => {
          const parts = splitLinks(text);
          expect(parts.map((part) => part.text).join("")).toBe(text);
          for (const { href } of parts) if (href) expect(href).toMatch(/^(https:\/\/|mailto:)/);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("are followed only where they cannot run or lie about their host", () => {
    for (const bad of [
      "javascript:alert(1)",
      "java\tscript:alert(1)",
      "data:text/html,x",
      "http://a.example",
      "https://u:p@a.example",
      "//a",
      "",
    ])
      expect(safeHref(bad)).toBeUndefined();
    expect(safeHref("http://localhost:3978/f", "http://localhost:3978")).toBe("http://localhost:3978/f");
    expect(safeHref("tel:+862100001234")).toBe("tel:+862100001234");
  });
});

describe("the wallet's accent", () => {
  it("is readable as text and under text, whatever colour it is", () => {
    const channel = fc.integer({ min: 0, max: 255 });
    const grounds = [[244, 246, 248] as const, [28, 35, 43] as const];
    fc.assert(
      fc.property(fc.tuple(channel, channel, channel), fc.constantFrom(...grounds), (accent, ground) => {
        const { on, ink } = accentColours(accent, ground);
        expect(contrast(readRgb(on)!, accent)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(readRgb(ink)!, ground)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it("keeps white on the one that ships, and reads only rgb", () => {
    expect(accentColours([26, 86, 196], [244, 246, 248])).toEqual({
      on: "rgb(255, 255, 255)",
      ink: "rgb(26, 86, 196)",
    });
    expect(readRgb("color(display-p3 1 0 0)")).toBeUndefined();
  });
});
