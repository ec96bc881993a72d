const ones =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const scales: Record<string, number> = { hundred: 100, thousand: 1000, grand: 1000 };

/** Matches up to ten words that may make a number, "two hundred and fifty"; whether they do, `englishNumber` says. */
export const numberWords = `(?:(?:an?|and|${[...ones, ...tens, ...Object.keys(scales)].join("|")})[\\s-]){0,9}(?:${[...ones.slice(1), ...tens, ...Object.keys(scales)].join("|")})`;

/** "two hundred and fifty" 250, "a thousand five hundred" 1500, "twenty-five" 25; undefined when it is no number. Lower case. */
export function englishNumber(text: string): number | undefined {
  let total = 0;
  let section: number | undefined;
  for (const word of text.split(/[\s-]+/)) {
    const one = word === "a" || word === "an" ? 1 : ones.indexOf(word);
    const ten = tens.indexOf(word);
    const scale = scales[word];
    if (word === "and") {
      if (section === undefined && total === 0) return undefined;
    } else if (scale === 100) section = (section ?? 1) * scale;
    else if (scale) {
      total += (section ?? 1) * scale;
      section = undefined;
    } else if (ten >= 0) section = (section ?? 0) + (ten + 2) * 10;
    else if (one >= 0) section = (section ?? 0) + one;
    else return undefined;
  }
  const value = total + (section ?? 0);
  return value > 0 ? value : undefined;
}
