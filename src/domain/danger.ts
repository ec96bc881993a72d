/** What a message shows of somebody being cheated or robbed (fraud), or at the end of their strength (distress). */
export interface Danger {
  kind: "fraud" | "distress";
  /** What is at stake, for the dialog that makes the account safe; the heaviest sign decides. */
  about: "scam" | "unauthorised" | "taken-over";
  /** From 1 on the bot acts. */
  score: number;
  /** Heaviest first. */
  signs: DangerSign[];
}

export interface DangerSign {
  id: string;
  /** For agents. */
  title: { "zh-Hans": string; en: string };
  weight: number;
}

/** Patterns by written language: see the head of knowledge/danger-signs.yaml. */
export interface SignPatterns {
  zh: readonly string[];
  en: readonly string[];
}

/** One sign, or one thing that speaks against all of them. */
export interface SignRule extends DangerSign, SignPatterns {
  kind?: Danger["kind"];
  about?: Danger["about"];
  unless?: { zh: string; en: string };
  /** Found also when the message was understood as one of these. */
  intents?: readonly string[];
}

/** knowledge/danger-signs.yaml. */
export interface DangerSigns {
  rewrites: ReadonlyMap<string, string>;
  /** Long words that are put right, Chinese ones by their sound, English ones within one slip. */
  spelt: { zh: readonly string[]; en: readonly string[] };
  words: { zh: Readonly<Record<string, string>>; en: Readonly<Record<string, string>> };
  signs: readonly SignRule[];
  against: readonly SignRule[];
}
