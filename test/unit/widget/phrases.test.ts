import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import type { CaseWorked } from "../../../src/desk/case-worked.ts";
import type { OwnerChange } from "../../../src/domain/conversation.ts";
import { readPhrases } from "../../../web/build/read-phrases.ts";

const web = join(import.meta.dirname, "../../../web");
const pages = ["widget", "demo"] as const;

function sources(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .join("\n");
}

const phrasesOf = (page: string) => readPhrases(readFileSync(join(web, page, "phrases.yaml"), "utf8"), page);

describe.each(pages)("the phrases of %s", (page) => {
  const phrases = phrasesOf(page);
  const code = sources(join(web, page));

  it("are all there when the code says them", () => {
    const said = [...code.matchAll(/\bsay\(\s*"([\w-]+)"/g)].map((match) => match[1] ?? "");
    expect(said.length).toBeGreaterThan(10);
    expect(said.filter((key) => !(key in phrases.en))).toEqual([]);
  });

  it("are all used by the code", () => {
    const unused = Object.keys(phrases.en).filter((key) => {
      const parts = [`"${key}"`, `\`${key.replace(/-[\w-]+$/, "-")}\${`];
      return !parts.some((part) => code.includes(part)) && !isState(key);
    });
    expect(unused).toEqual([]);
  });

  it("hold no Latin letters in Chinese but names, file kinds and placeholders", () => {
    const allowed = /\{\w+\}|PNG|JPG|WebP|GIF|PDF|TXT|MB|Switch to English|English/g;
    const stray = Object.entries(phrases["zh-Hans"]).filter(([, text]) => /[A-Za-z]/.test(text.replace(allowed, "")));
    expect(stray).toEqual([]);
  });
});

describe("the phrases of the desk", () => {
  const phrases = phrasesOf("desk");
  const code = sources(join(web, "desk"));

  it("are all there when the code says them", () => {
    const said = [...code.matchAll(/\bsay\(\s*"([\w-]+)"/g)].map((match) => match[1] ?? "");
    expect(said.length).toBeGreaterThan(100);
    expect(said.filter((key) => !(key in phrases.en))).toEqual([]);
  });

  it("tell of every way in which a conversation or a case goes on, with who it was", () => {
    const ways: Record<OwnerChange["what"], true> = {
      ...{ queued: true, claimed: true, "taken-over": true, transferred: true },
      ...{ lost: true, "handed-back": true, resolved: true, left: true },
    };
    const worked: Record<CaseWorked["what"], true> = { taken: true, answered: true, closed: true };
    const keys = [
      ...Object.keys(ways).map((what) => `moved-${what}`),
      ...Object.keys(worked).map((what) => `worked-${what}`),
    ];
    const byNobody = ["moved-queued", "moved-left"];
    for (const language of ["zh-Hans", "en"] as const)
      expect(
        keys.filter((key) => !phrases[language][key]?.includes(byNobody.includes(key) ? "{time}" : "{by}")),
      ).toEqual([]);
  });

  it("are all used by the code, by name or by the beginning of it", () => {
    const beginnings = [...code.matchAll(/`([\w-]+-)\$\{/g)].map((match) => match[1] ?? "");
    const families = new Set([...beginnings, ...code.match(/"[a-z-]+"/g)!.map((name) => `${name.slice(1, -1)}-`)]);
    const unused = Object.keys(phrases.en).filter(
      (key) => !code.includes(`"${key}"`) && ![...families].some((beginning) => key.startsWith(beginning)),
    );
    expect(unused).toEqual([]);
  });
});

/** The demo's states are named by the wallet's data. */
const isState = (key: string) => key.startsWith("state-");

describe("reading phrases", () => {
  it("converts to Taiwan's and Hong Kong's words and leaves placeholders alone", () => {
    const read = readPhrases("a: { zh-Hans: '{name} 的短信和软件', en: '{name} x' }", "f");
    expect(read["zh-Hant"].a).toBe("{name} 的簡訊和軟體");
    expect(read["zh-HK"].a).toMatch(/^\{name\} 的短/);
  });

  it("lets one language have words for one and for many where another has none", () => {
    const read = readPhrases("a: { zh-Hans: '{n} 天', en: '{n} {n:day|days}' }", "f");
    expect(read.en.a).toBe("{n} {n:day|days}");
  });

  it("names every phrase that lacks a language or whose placeholders differ", () => {
    const yaml = "a: { zh-Hans: 好 }\nb: { zh-Hans: '{n} 条', en: '{m} items' }\nc: { zh-Hans: 好, en: ok }";
    expect(() => readPhrases(yaml, "f.yaml")).toThrow(
      "f.yaml: a lacks en\nf.yaml: b has {{n}} in zh-Hans but {{m}} in en",
    );
  });
});
