import { z } from "zod";
import type { Language } from "../domain/language.ts";
import { written } from "./area-schema.ts";
import type { Written } from "./intent.ts";
import { fillPlaceholders, placeholdersIn } from "./placeholders.ts";
import type { Problem } from "./problem.ts";
import { readYaml } from "./read-yaml.ts";

/** What an agent's reply may name beside the wallet's own facts. */
const ofTheConversation = ["agent", "number", "case"];

const reply = z.strictObject({
  id: z.string().regex(/^[a-z-]+$/),
  shortcut: z.string().regex(/^[a-z-]+$/),
  title: written,
  text: written,
});

/** A reply ready to be sent, in the customer's language; the titles are the agent's. */
export interface Reply {
  id: string;
  shortcut: string;
  title: { "zh-Hans": string; en: string };
  text: string;
}
/** All replies for one conversation; one that names a case where there is none is left out. */
export type Replies = (language: Language, values: { agent: string; number: string; case?: string }) => Reply[];

/** Reads knowledge/replies.yaml; `problems` names every repeated id or shortcut and every placeholder nobody fills. */
export function readReplies(
  file: string,
  {
    facts,
    traditional,
    asksNever,
    shownAs = file,
  }: {
    facts: (language: Language) => Readonly<Record<string, string>>;
    traditional: (text: string) => string;
    /** What a text asks for that support never asks for. */
    asksNever: (text: string) => string[];
    shownAs?: string;
  },
): { replies: Replies; problems: Problem[] } {
  const read = readYaml(file, z.array(reply), shownAs);
  const all = read.value ?? [];
  const known = new Set([...ofTheConversation, ...Object.keys(facts("zh-Hans"))]);
  const problems = all.flatMap(({ id, shortcut, text }, at) => {
    const earlier = all.slice(0, at);
    const strange = [...placeholdersIn(text["zh-Hans"]), ...placeholdersIn(text.en)].filter((name) => !known.has(name));
    const asked = [...asksNever(text["zh-Hans"]), ...asksNever(text.en)];
    return [
      ...(earlier.some((other) => other.id === id || other.shortcut === shortcut)
        ? ["id or shortcut stands twice"]
        : []),
      ...(strange.length > 0 ? [`nobody fills {${strange.join("}, {")}}`] : []),
      ...(asked.length > 0 ? [`asks for what support never asks for: ${asked.join(" ")}`] : []),
    ].map((message) => ({ file: shownAs, line: read.lineOf([at]), message: `${id}: ${message}` }));
  });
  const textIn = (text: Written, language: Language): string =>
    language === "en"
      ? text.en
      : language === "zh-Hant"
        ? (text["zh-Hant"] ?? traditional(text["zh-Hans"]))
        : text["zh-Hans"];
  return {
    problems: [...read.problems, ...problems],
    replies: (language, values) =>
      all.flatMap(({ id, shortcut, title, text }) => {
        const template = textIn(text, language);
        if (placeholdersIn(template).includes("case") && values.case === undefined) return [];
        const filled = fillPlaceholders(template, { ...facts(language), ...values, case: values.case ?? "" });
        return [{ id, shortcut, title: { "zh-Hans": title["zh-Hans"], en: title.en }, text: filled }];
      }),
  };
}
