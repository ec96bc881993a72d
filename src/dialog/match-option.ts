import type { Choice, ListRow } from "../domain/message.ts";
import { foldWords } from "./commands.ts";

const ordinals: Record<string, number> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
};

/** The 1-based place named by "2", "第二笔", "the third one"; undefined when the text is something else. */
function placeNamed(folded: string): number | undefined {
  const digits = /^(?:第|no |number |#)?(\d{1,2})(?:个|笔|项|條|条|個|筆|th|st|nd|rd)?(?: one)?$/.exec(folded);
  if (digits) return Number(digits[1]);
  const word =
    /^(?:第([一二三四五六七八九十])(?:个|笔|项|条|個|筆|項|條)?|(?:the )?(first|second|third|fourth|fifth)(?: one)?)$/.exec(
      folded,
    );
  return word ? ordinals[word[1] ?? word[2] ?? ""] : undefined;
}

/** The option a typed answer means: by its words, a clear part of them, or its place in the list. */
export function matchOption(choices: Choice[], text: string): string | undefined {
  const folded = foldWords(text);
  if (!folded) return undefined;
  const exact = choices.find((choice) => foldWords(choice.label) === folded);
  if (exact) return exact.id;
  const place = placeNamed(folded);
  if (place !== undefined) return choices[place - 1]?.id;
  const part = choices.filter((choice) => {
    const label = foldWords(choice.label);
    return (folded.length >= 2 && label.includes(folded)) || (label.length >= 2 && folded.includes(label));
  });
  return part.length === 1 ? part[0]?.id : undefined;
}

/** The row a typed answer means: by its place, its amount, or its counterparty; undefined when two would fit. */
export function matchRow(rows: ListRow[], text: string): string | undefined {
  const folded = foldWords(text);
  const place = placeNamed(folded);
  if (place !== undefined) return rows[place - 1]?.id;
  const digits = text.normalize("NFKC").replace(/,/g, "");
  const fits = rows.filter((row) => {
    const amount = row.amount.replace(/[^\d.]/g, "");
    const whole = amount.replace(/\.00$/, "");
    const named = foldWords(row.title);
    return (
      new RegExp(`(?<![\\d.])(?:${amount.replace(".", "\\.")}|${whole.replace(".", "\\.")})(?![\\d.])`).test(digits) ||
      (named.length >= 2 && folded.includes(named))
    );
  });
  return fits.length === 1 ? fits[0]?.id : undefined;
}
