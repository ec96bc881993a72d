import type { Danger, DangerSign, DangerSigns, SignRule } from "../../domain/danger.ts";
import { createSieve } from "../text/pattern-sieve.ts";
import { compilePattern } from "./compile-pattern.ts";

/** How far before the found words a "not" still belongs to them. */
const before = { zh: 6, en: 22 };
const actsFrom = 1;

interface Compiled extends DangerSign {
  kind?: Danger["kind"];
  about?: Danger["about"];
  intents: ReadonlySet<string>;
  patterns: Pattern[];
}

interface Pattern {
  language: "zh" | "en";
  pattern: RegExp;
  unless?: RegExp;
}

/** What the message was understood as, or nearly. */
export interface Resembled {
  intent?: string;
  nearly?: string;
}

/** Everything that was found in a message, whether or not it is enough to act on. */
export interface Weighed {
  signs: (DangerSign & { kind: Danger["kind"]; about?: Danger["about"] })[];
  against: DangerSign[];
  fraud: number;
  distress: number;
}

/** Weighs the signs in a text that was read plainly (read-plainly.ts). Throws when a pattern cannot be read. */
export function createSignScale(rules: DangerSigns): (plain: string, resembles?: Resembled) => Weighed {
  const signs = rules.signs.map((rule) => compile(rule, rules));
  const against = rules.against.map((rule) => compile(rule, rules));
  const mayMatch = createSieve([...signs, ...against].flatMap(({ patterns }) => patterns));
  return (plain, { intent = "", nearly = "" } = {}) => {
    const matching = new Set(mayMatch(plain).filter((pattern) => matches(pattern, plain)));
    const isFound = ({ patterns }: Compiled) => patterns.some((pattern) => matching.has(pattern));
    // Where despair was nearly as likely as something else it counts whole: a helpline named in vain hurts nobody.
    const nearlyOf = ({ kind, weight }: Compiled) => (kind === "distress" ? weight : round(weight / 2));
    const found = signs.flatMap((sign) => {
      if (sign.intents.has(intent) || isFound(sign)) return [sign];
      return sign.intents.has(nearly) ? [{ ...sign, weight: nearlyOf(sign) }] : [];
    });
    const opposed = against.filter(isFound).map(shown);
    const sum = (list: { weight: number }[]) => list.reduce((total, { weight }) => total + weight, 0);
    const off = sum(opposed);
    const of = (kind: Danger["kind"]) => found.filter((sign) => sign.kind === kind);
    // Fear without a reason is no distress; with money gone it is.
    const distress = of("distress");
    const lost = found.some(({ id }) => id === "money-gone") && distress.length > 0 ? 0.5 : 0;
    return {
      signs: found.map((sign) => ({ ...shown(sign), kind: sign.kind ?? "fraud", about: sign.about })),
      against: opposed,
      fraud: round(sum(of("fraud")) - off),
      distress: round(sum(distress) + lost - Math.min(off, 1)),
    };
  };
}

/** What is to be acted on; undefined when the signs are too light, or too much speaks against them. */
export function dangerOf({ signs, fraud, distress }: Weighed): Danger | undefined {
  const kind = distress >= actsFrom ? "distress" : fraud >= actsFrom ? "fraud" : undefined;
  if (!kind) return undefined;
  const heaviest = signs.filter((sign) => sign.kind === kind).sort((a, b) => b.weight - a.weight);
  const about = heaviest.find((sign) => sign.about !== undefined)?.about ?? "scam";
  const titled = heaviest.map(({ id, title, weight }) => ({ id, title, weight }));
  return { kind, about, score: kind === "distress" ? distress : fraud, signs: titled };
}

function compile(rule: SignRule, { words }: DangerSigns): Compiled {
  const patterns = (["zh", "en"] as const).flatMap((language) =>
    rule[language].map((pattern) => ({
      language,
      pattern: compilePattern(pattern, { language, words: words[language] }),
      unless: rule.unless && new RegExp(rule.unless[language]),
    })),
  );
  return { ...shown(rule), kind: rule.kind, about: rule.about, intents: new Set(rule.intents), patterns };
}

const matches = ({ language, pattern, unless }: Pattern, plain: string): boolean =>
  [...plain.matchAll(pattern)].some(({ 0: match, index }) => {
    if (match === "") return false;
    const around = plain.slice(Math.max(0, index - before[language]), index + match.length + 2);
    return !unless?.test(around);
  });

const shown = ({ id, title, weight }: DangerSign): DangerSign => ({ id, title, weight });
const round = (sum: number): number => Math.round(sum * 100) / 100;
