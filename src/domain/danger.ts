/** What a message shows of somebody being cheated or robbed (fraud), or at the end of their strength (distress). */
export interface Danger {
  kind: "fraud" | "distress";
  /** What is at stake, for the dialog that makes the account safe; the heaviest sign decides. */
  about: "scam" | "unauthorised" | "taken-over";
  /** 1 or more: enough to act on. */
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
}

/** Words for the state a matter is in: going on, over, or only asked about. */
export interface StateRule extends SignPatterns {
  id: string;
  /** In log odds of danger; negative: it speaks against it. */
  weight: number;
}

/** Messages of one sort, to learn from: a way of being cheated or robbed, a distress, or what sounds like it ("near") and is none. */
export interface MessageGroup {
  id: string;
  kind: Danger["kind"] | "near" | "none";
  about?: Danger["about"];
  /** For agents, where the words resemble this group; what is no danger has none. */
  title?: DangerSign["title"];
  /** Intents whose utterances belong here, too. */
  intents?: readonly string[];
  messages: readonly string[];
}

/** knowledge/danger-messages.yaml. */
export interface DangerMessages {
  /** Intents whose utterances are partly danger and partly not: nothing is learnt from them. All others' are ordinary. */
  aside: readonly string[];
  groups: readonly MessageGroup[];
}

/** knowledge/danger-signs.yaml, and the messages beside it. */
export interface DangerSigns {
  rewrites: ReadonlyMap<string, string>;
  /** Long words that are put right, Chinese ones by their sound, English ones within one slip. */
  spelt: { zh: readonly string[]; en: readonly string[] };
  words: { zh: Readonly<Record<string, string>>; en: Readonly<Record<string, string>> };
  signs: readonly SignRule[];
  against: readonly SignRule[];
  states: readonly StateRule[];
  messages: DangerMessages;
}
