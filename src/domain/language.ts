/** What a customer reads and writes. zh-Hant is derived from zh-Hans text at load; en and zh-Hans are written. */
export type Language = "zh-Hans" | "zh-Hant" | "en";

export const languages: readonly Language[] = ["zh-Hans", "zh-Hant", "en"];

/** The language nearest to a BCP 47 tag ("zh-TW" → zh-Hant, "zh" → zh-Hans, "en-GB" → en); undefined when it is none of ours. */
export function languageOfTag(tag: string | undefined): Language | undefined {
  if (!tag) return undefined;
  const lower = tag.toLowerCase();
  if (/^(zh-hant|zh-tw|zh-hk|zh-mo|yue)/.test(lower)) return "zh-Hant";
  if (lower.startsWith("zh")) return "zh-Hans";
  return lower.startsWith("en") ? "en" : undefined;
}
