import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Converter } from "opencc-js/cn2t";
import { parse } from "yaml";
import { createOverride } from "../../src/knowledge/override.ts";

/** Languages a browser can be given. Hong Kong's differs from Taiwan's in its words, not only in its characters. */
const webLanguages = ["zh-Hans", "zh-Hant", "zh-HK", "en"] as const;
export type WebLanguage = (typeof webLanguages)[number];
export type Phrases = Record<WebLanguage, Record<string, string>>;

const overridesFile = join(import.meta.dirname, "../../knowledge/zh-hant-overrides.yaml");

/** Converts simplified phrases once; placeholders in braces pass untouched, and the shared overrides win. */
function traditional(to: "twp" | "hk"): (text: string) => string {
  const convert = Converter({ from: "cn", to });
  const override = createOverride(Object.entries(parse(readFileSync(overridesFile, "utf8")) as Record<string, string>));
  return (text) =>
    text
      .split(/(\{[^}]*\})/)
      .map((part) => (part.startsWith("{") ? part : override(convert(part))))
      .join("");
}

/** Reads `{key: {zh-Hans, en}}`; rejects with every phrase that lacks a language or whose placeholders differ. */
export function readPhrases(source: string, file: string): Phrases {
  const entries = Object.entries(parse(source) as Record<string, Partial<Record<string, string>>>);
  const problems = entries.flatMap(([key, texts]) => {
    const missing = ["zh-Hans", "en"].filter((language) => typeof texts[language] !== "string");
    if (missing.length > 0) return [`${file}: ${key} lacks ${missing.join(" and ")}`];
    const [hans, en] = [placeholders(texts["zh-Hans"]!), placeholders(texts.en!)];
    return hans === en ? [] : [`${file}: ${key} has {${hans}} in zh-Hans but {${en}} in en`];
  });
  if (problems.length > 0) throw new Error(problems.join("\n"));
  const toTaiwan = traditional("twp");
  const toHongKong = traditional("hk");
  const of = (render: (texts: Record<string, string>) => string) =>
    Object.fromEntries(entries.map(([key, texts]) => [key, render(texts as Record<string, string>)]));
  return {
    "zh-Hans": of((texts) => texts["zh-Hans"]!),
    "zh-Hant": of((texts) => texts["zh-Hant"] ?? toTaiwan(texts["zh-Hans"]!)),
    "zh-HK": of((texts) => texts["zh-HK"] ?? toHongKong(texts["zh-Hans"]!)),
    en: of((texts) => texts.en!),
  };
}

/** Names alone: where a language has two words for one and for many, `{count:day|days}`, another may have none. */
const placeholders = (text: string): string =>
  [...new Set(Array.from(text.matchAll(/\{(\w+)[^}]*\}/g), ([, name]) => `{${name}}`))].sort().join("");
