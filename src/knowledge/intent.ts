import type { Language } from "../domain/language.ts";
import type { Area } from "../domain/understood.ts";

/** Words in the languages that are written; zh-Hant is derived unless given. */
export interface Written {
  "zh-Hans": string;
  en: string;
  "zh-Hant"?: string;
}

/** One thing customers ask for, as an area file of the knowledge holds it. */
export interface Intent {
  /** "account/recover". */
  id: string;
  area: Area | "out";
  title: Written;
  /** Dialog that does it; without one the answer is all there is. */
  dialog?: string;
  /** Dialog that takes the answer's place where it has something to say of the customer's own matter. */
  dialogIfSuited?: string;
  /** What the bot says; a blank line starts a new bubble, `{name}` stands for a fact of wallet.yaml. */
  answer?: Written;
  /** Why it is so, said to whoever asks; written as the answer is. */
  why?: Written;
  /** Ids of intents offered after the answer. */
  followUps: string[];
  /** Facts of the source document it carries, F01…F56. */
  source: string[];
  reviewed: string;
  utterances: Record<Language, string[]>;
  /** Where it stands, for messages to its author; its line is looked for when it is asked for. */
  where: Readonly<{ file: string; line: number }>;
}

/** An utterance as the classifier wants it, with its place in the files: its line is looked for when it is asked for. */
export interface KnowledgeRow {
  text: string;
  label: string;
  language: Language;
  file: string;
  line: number;
}
