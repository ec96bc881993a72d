import type { Danger, DangerSign, DangerSigns, SignPatterns, SignRule } from "../../domain/danger.ts";
import { createSieve } from "../text/pattern-sieve.ts";
import { compilePattern } from "./compile-pattern.ts";

/** How far before the found words a "not" still belongs to them. */
const before = { zh: 6, en: 22 };

interface Compiled extends DangerSign {
  kind?: Danger["kind"];
  patterns: Pattern[];
}

interface Pattern {
  language: "zh" | "en";
  pattern: RegExp;
  unless?: RegExp;
}

/** Everything that was found in a message, whether or not it is enough to act on. */
export interface FoundSigns {
  signs: (DangerSign & { kind: Danger["kind"] })[];
  against: DangerSign[];
  /** What the words for the state of the matter weigh together, in log odds of danger. */
  state: number;
}

/** Finds the signs in a text that was read plainly (read-plainly.ts), and what speaks against them. Throws when a pattern cannot be read. */
export function createSignFinder(rules: DangerSigns): (plain: string) => FoundSigns {
  const signs = rules.signs.map((rule) => compile(rule, rules));
  const against = rules.against.map((rule) => compile(rule, rules));
  const states = rules.states.map(({ weight, ...rule }) => ({ weight, patterns: compileAll(rule, rules) }));
  const mayMatch = createSieve([...signs, ...against, ...states].flatMap(({ patterns }) => patterns));
  return (plain) => {
    const matching = new Set(mayMatch(plain).filter((pattern) => matches(pattern, plain)));
    const isFound = ({ patterns }: Pick<Compiled, "patterns">) => patterns.some((pattern) => matching.has(pattern));
    return {
      signs: signs.filter(isFound).map((sign) => ({ ...shown(sign), kind: sign.kind ?? "fraud" })),
      against: against.filter(isFound).map(shown),
      state: states.filter(isFound).reduce((sum, { weight }) => sum + weight, 0),
    };
  };
}

const compile = (rule: SignRule, rules: DangerSigns): Compiled => ({
  ...shown(rule),
  kind: rule.kind,
  patterns: compileAll(rule, rules),
});

function compileAll(rule: SignPatterns & Pick<SignRule, "unless">, { words }: DangerSigns): Pattern[] {
  return (["zh", "en"] as const).flatMap((language) =>
    rule[language].map((pattern) => ({
      language,
      pattern: compilePattern(pattern, { language, words: words[language] }),
      unless: rule.unless && new RegExp(rule.unless[language]),
    })),
  );
}

const matches = ({ language, pattern, unless }: Pattern, plain: string): boolean =>
  [...plain.matchAll(pattern)].some(({ 0: match, index }) => {
    if (match === "") return false;
    const around = plain.slice(Math.max(0, index - before[language]), index + match.length + 2);
    return !unless?.test(around);
  });

const shown = ({ id, title, weight }: DangerSign): DangerSign => ({ id, title, weight });
