import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../domain/language.ts";
import { createPhraseBook, type PhraseBook, type PhraseParams } from "./create-phrase-book.ts";
import type { Problem } from "./problem.ts";
import { readPhrases } from "./read-phrases.ts";

/** The words of all dialogs; `scope` is a dialog's folder. The wallet's own facts stand for their placeholders by themselves. */
export interface DialogPhrases {
  has(scope: string, key: string): boolean;
  render(scope: string, key: string, params: PhraseParams, language: Language): string[];
  why(scope: string, key: string, params: PhraseParams, language: Language): string[] | undefined;
  also(scope: string, key: string): readonly string[];
}

interface Options {
  latinOk?: readonly string[];
  traditional: (template: string) => string;
  facts: (language: Language) => Readonly<Record<string, string>>;
  /** What a text asks for that support never asks for. */
  asksNever?: (text: string) => readonly string[];
  /** Files of phrases that stand elsewhere, by scope. */
  others?: Record<string, { file: string; shownAs: string }>;
}

/** Reads dialogs/<scope>/phrases.yaml of every folder, and `others`; all problems of all files at once. */
export function readDialogPhrases(
  dir: string,
  { latinOk, traditional, facts, asksNever, others = {} }: Options,
): { phrases: DialogPhrases; problems: Problem[] } {
  const books = new Map<string, PhraseBook>();
  const problems: Problem[] = [];
  const folders = readdirSync(dir)
    .sort()
    .map(
      (scope) => [scope, { file: join(dir, scope, "phrases.yaml"), shownAs: `dialogs/${scope}/phrases.yaml` }] as const,
    )
    .filter(([, { file }]) => existsSync(file));
  for (const [scope, { file, shownAs }] of [...folders, ...Object.entries(others)]) {
    const read = readPhrases(file, { latinOk, shownAs, asksNever });
    problems.push(...read.problems);
    books.set(scope, createPhraseBook(read.phrases, traditional, facts));
  }
  const book = (scope: string, key: string): PhraseBook => {
    const found = books.get(scope);
    if (!found) throw new Error(`no phrases of "${scope}" (asked for "${key}")`);
    return found;
  };
  return {
    problems,
    phrases: {
      has: (scope, key) => books.get(scope)?.has(key) ?? false,
      render: (scope, key, params, language) => book(scope, key).render(key, params, language),
      why(scope, key, params, language) {
        const reason = book(scope, key).why(key, params, language);
        return reason === undefined ? undefined : [reason];
      },
      also: (scope, key) => books.get(scope)?.also(key) ?? [],
    },
  };
}
