import type { Language } from "../domain/language.ts";
import { maskContacts } from "./mask-contacts.ts";

/** What a customer wrote that nobody understood, as the transcript has it. */
export interface MissedWords {
  text: string;
  language: Language;
  at: string;
}

/** Utterances that nobody understood and that say much the same. */
export interface MissGroup {
  /** The most frequent wording, masked. */
  text: string;
  language: Language;
  count: number;
  lastAt: string;
  /** Other wordings, most frequent first. */
  others: string[];
  /** What the bot would have taken it for, had it dared. */
  nearest?: { intent: string; confidence: number };
}

/** Characters of a wording; longer ones are cut, once they are masked. */
const longestShown = 300;
const shownGroups = 200;
const shownOthers = 5;
/** Share of what two wordings have in common from which they count as one. */
const alike = 0.6;

/** Groups wordings by the words (English) or pairs of characters (Chinese) they share, within one language and nearest intent. */
export function groupMisses(
  missed: readonly MissedWords[],
  nearest: (text: string) => { intent: string; confidence: number } | undefined,
): MissGroup[] {
  const byText = new Map<string, { text: string; language: Language; count: number; lastAt: string }>();
  for (const { text: said, language, at } of missed) {
    const text = maskContacts(said).trim().slice(0, longestShown);
    const key = text.toLowerCase();
    const known = byText.get(key);
    byText.set(key, {
      ...{ text: known?.text ?? text, language, count: (known?.count ?? 0) + 1 },
      lastAt: known && known.lastAt > at ? known.lastAt : at,
    });
  }
  const groups: (MissGroup & { parts: Set<string> })[] = [];
  const frequent = [...byText.values()].sort((a, b) => b.count - a.count || (a.lastAt < b.lastAt ? 1 : -1));
  for (const each of frequent) {
    const parts = partsOf(each.text);
    const group = groups.find((other) => other.language === each.language && overlap(other.parts, parts) >= alike);
    if (group) {
      group.count += each.count;
      group.others.push(each.text);
      if (each.lastAt > group.lastAt) group.lastAt = each.lastAt;
    } else if (groups.length < shownGroups) groups.push({ ...each, others: [], parts, nearest: nearest(each.text) });
  }
  return groups
    .sort((a, b) => b.count - a.count)
    .map(({ parts: _parts, others, ...group }) => ({ ...group, others: others.slice(0, shownOthers) }));
}

function partsOf(text: string): Set<string> {
  const plain = text.normalize("NFKC").toLowerCase();
  const words = plain.match(/[a-z0-9']+/g) ?? [];
  const han = Array.from(plain.replace(/[^\p{Script=Han}]/gu, ""));
  const pairs = han.length === 1 ? han : han.slice(1).map((character, before) => `${han[before]}${character}`);
  return new Set([...words, ...pairs]);
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return a.size === b.size ? 1 : 0;
  const shared = [...a].filter((part) => b.has(part)).length;
  return shared / Math.min(a.size, b.size) >= alike ? shared / Math.max(a.size, b.size) + 0.2 : 0;
}
