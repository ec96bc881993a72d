import { z } from "zod";
import { written } from "./area-schema.ts";
import { placeholdersIn } from "./placeholders.ts";
import type { Problem } from "./problem.ts";
import { readYaml } from "./read-yaml.ts";
import { strayLatin } from "./stray-latin.ts";

const bubbles = z
  .union([z.string().trim().min(1), z.array(z.string().trim().min(1)).min(1)])
  .transform((said) => (typeof said === "string" ? [said] : said));

const phrase = z.strictObject({
  "zh-Hans": bubbles,
  en: bubbles,
  "zh-Hant": bubbles.optional(),
  why: written.optional(),
  /** Of a button: what else customers type who mean it, whole, in any language. */
  also: z.array(z.string().trim().min(1)).min(1).optional(),
  /** Kinds that the never-ask guard hears in it although it only warns of them, or the field with the lock takes them: each entry has been looked at by a person. */
  "heard-as": z.array(z.string()).optional(),
});

/** What a dialog says at one step: bubbles by language, and the answer to "why do you ask?". */
export type Phrase = z.infer<typeof phrase>;

/** A file of phrases, by key. */
export type Phrases = ReadonlyMap<string, Phrase>;

interface Options {
  /** Words that may stand in Latin letters in a Chinese phrase; without it Latin letters are not looked at. */
  latinOk?: readonly string[];
  /** The file's name in messages, when the path is not to be shown. */
  shownAs?: string;
  /** What a text asks for that support never asks for; the bot is held to it as agents are. */
  asksNever?: (text: string) => readonly string[];
}

/** Reads one phrases.yaml; both languages must be there, with the same placeholders, and the Chinese without stray Latin. */
export function readPhrases(
  file: string,
  { latinOk, shownAs = file, asksNever }: Options,
): { phrases: Phrases; problems: Problem[] } {
  const read = readYaml(file, z.record(z.string(), phrase), shownAs);
  const entries = Object.entries(read.value ?? {});
  const problems = entries.flatMap(([key, said]) =>
    [...problemsOf(said, latinOk), ...(asksNever ? neverAskedIn(said, asksNever) : [])].map((message) => ({
      file: shownAs,
      line: read.lineOf([key]),
      message: `${key}: ${message}`,
    })),
  );
  return { phrases: new Map(entries), problems: [...read.problems, ...problems] };
}

function problemsOf(said: Phrase, latinOk: readonly string[] | undefined): string[] {
  const messages: string[] = [];
  const pairs = [[said["zh-Hans"].join("\n"), said.en.join("\n")]];
  if (said.why) pairs.push([said.why["zh-Hans"], said.why.en]);
  for (const [chinese = "", english = ""] of pairs) {
    if (placeholdersIn(chinese).join() !== placeholdersIn(english).join())
      messages.push(
        `the placeholders differ: zh-Hans {${placeholdersIn(chinese).join(", ")}}, en {${placeholdersIn(english).join(", ")}}`,
      );
    const stray = latinOk ? strayLatin(chinese, latinOk) : [];
    if (stray.length > 0) messages.push(`Latin in the Chinese text: ${stray.join(" ")}`);
  }
  return messages;
}

function neverAskedIn(
  { why, also: _typed, "heard-as": known = [], ...said }: Phrase,
  asksNever: (text: string) => readonly string[],
) {
  const texts = [...Object.values(said).flat(), ...Object.values(why ?? {})].filter((text) => text !== undefined);
  const heard = new Set(texts.flatMap((text) => asksNever(text)));
  return [
    ...[...heard]
      .filter((kind) => !known.includes(kind))
      .map(
        (kind) => `asks for what support never asks for: ${kind} (if it does not, say heard-as: [${kind}] beside it)`,
      ),
    ...known.filter((kind) => !heard.has(kind)).map((kind) => `heard-as: ${kind} is not heard in it`),
  ];
}
