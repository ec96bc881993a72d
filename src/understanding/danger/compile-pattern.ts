/**
 * "~8" is a stretch inside one sentence: characters in Chinese, words in English. A word goes from space to space, so that there is
 * one way only to cut a text: where a dot could be part of a word or stand between two, fifty characters took ten seconds.
 */
const stretch = {
  zh: (atMost: string) => `[^。！？!?；\\n]{0,${atMost}}?`,
  en: (atMost: string) => `[^\\w\\s]{0,3}\\s{0,3}(?:\\S+\\s{1,3}){0,${atMost}}?[^\\w\\s]{0,2}`,
};

/** A word of thousands of letters is none: followed by a stretch, it would be cut at each of them. */
const endless = /(\\[wdS])([+*])/g;
const bounded = (_: string, kind: string, sign: string) => `${kind}{${sign === "+" ? 1 : 0},60}`;

/** A pattern of danger-signs.yaml as a regular expression; throws on one that is none, or that names an unknown group. */
export function compilePattern(
  pattern: string,
  { language, words }: { language: "zh" | "en"; words: Readonly<Record<string, string>> },
): RegExp {
  const filled = pattern.replace(/\{([a-z]+)\}/g, (_, name: string) => {
    const group = words[name];
    if (group === undefined) throw new Error(`no words "${name}"`);
    return `(?:${group})`;
  });
  const spread = filled.replace(/~(\d+)/g, (_, atMost: string) => stretch[language](atMost)).replace(endless, bounded);
  return new RegExp(language === "en" ? `(?<!\\w)(?:${spread})(?!\\w)` : spread, "g");
}
