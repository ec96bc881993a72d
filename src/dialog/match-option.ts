import { bareAmounts } from "../domain/bare-amounts.ts";
import type { Choice, ListRow } from "../domain/message.ts";
import { isNamedUnderMask, isPartlyNamed } from "../domain/partly-named.ts";
import { simplified } from "../domain/simplified.ts";
import { onlyDeniesIt, withoutDenied } from "../domain/without-denied.ts";
import { foldWords } from "./commands.ts";
import { minorOf, rowsSingledOut } from "./row-singled-out.ts";

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
  const digits =
    /^(?:第|no |number |the |#)?(\d{1,2})(?:[嗰那这這呢]?[个個笔筆项項条條单單张張]|th|st|nd|rd)?(?: one)?$/.exec(
      folded,
    );
  if (digits) return Number(digits[1]);
  const word =
    /^(?:第([一二三四五六七八九十])(?:[嗰那这這呢]?[个個笔筆项項条條单單张張])?|(?:the )?(first|second|third|fourth|fifth)(?: one)?)$/.exec(
      folded,
    );
  return word ? ordinals[word[1] ?? word[2] ?? ""] : undefined;
}

/** What people put before what they choose: "用验证器" and "I'll use the app" choose what "验证器" and "the app" do. */
const beforeChoice =
  /^(?:(?:我|那|就|还是|還是|想|要|可以)*(?:用|选|選|走|试|試|发到|發到|发|發)(?=.{2})|(?:ill |i will |i want to |lets |can i )?(?:use|try|take|choose|pick|with|by|via) (?:the |my )?)/;

/** Words, folded, without what only says that they are chosen. */
export const whatIsChosen = (folded: string): string => folded.replace(beforeChoice, "");

interface FoldedLabel {
  /** As it stands on the button. */
  words: string;
  /** Without what only says that it is chosen. */
  chosen: string;
}
const labelsKept = 2_000;
const foldedLabels = new Map<string, FoldedLabel>();

/** A button's words, folded once: the same few are held against every message. */
export function foldedLabel(label: string): FoldedLabel {
  const known = foldedLabels.get(label);
  if (known) return known;
  if (foldedLabels.size >= labelsKept) foldedLabels.clear();
  const words = foldWords(label);
  const folded = { words, chosen: whatIsChosen(words) };
  foldedLabels.set(label, folded);
  return folded;
}

/** "好的，看一下吧": what is agreed to stands behind the word that agrees. */
const assent = /^(?:(?:好的?|行|嗯+|可以|那就?|ok|okay|yes|yeah|sure) ?)+(?=.)/;
export const withoutAssent = (folded: string): string => folded.replace(assent, "");

/** The option a typed answer means: by its words, a clear part of them, or its place in the list. */
export function matchOption(choices: Choice[], text: string): string | undefined {
  const folded = foldWords(text);
  if (!folded) return undefined;
  const labelled = choices.map(({ id, label }) => ({ id, label: foldedLabel(label) }));
  const exact = labelled.find(({ label }) => label.words === folded);
  if (exact) return exact.id;
  const chosen = whatIsChosen(folded);
  const meant = new Set(labelled.filter(({ label }) => label.chosen === chosen).map(({ id }) => id));
  if (meant.size === 1) return [...meant][0];
  const place = placeNamed(folded);
  // "The first one" means no button that stands alone below a question.
  if (place !== undefined) return choices.length > 1 || folded === "1" ? choices[place - 1]?.id : undefined;
  const part = labelled.filter(
    ({ label: { words } }) =>
      (folded.length >= 2 && isPartOf(words, folded)) || (words.length >= 2 && holds(folded, words)),
  );
  return part.length === 1 ? part[0]?.id : undefined;
}

/** Latin words as they begin: "no" is no part of "not arrived", and "is" none of "registered". */
function isPartOf(label: string, words: string): boolean {
  const at = ` ${label} `.indexOf(/^[a-z]/.test(words) ? ` ${words}` : words);
  return at >= 0 && (words.length >= 4 || /\p{Script=Han}$/u.test(words) || ` ${label} `.includes(` ${words} `));
}

/** "Not all mine" is not "All mine", and "别转人工" no wish for a person. */
const negated = /[不没沒别別非未唔冇勿]|\b(?:not|no|never|dont|doesnt|didnt|isnt|arent|wasnt|werent|without)\b/;

/** Whether the words of a label stand in a text that says nothing against them. */
const holds = (folded: string, label: string): boolean =>
  folded.includes(label) && !negated.test(folded.replace(label, " "));

/** The row a typed answer means: by its place, its amount, or its counterparty; undefined when two would fit. */
export function matchRow(rows: ListRow[], text: string): string | undefined {
  const fits = rowsNamed(rows, text);
  return fits.length === 1 ? fits[0]?.id : undefined;
}

/** All rows that a typed answer fits. A part of a name counts where nothing else is said: "超市那笔", "the hotel one". */
export function rowsNamed(rows: ListRow[], typed: string): ListRow[] {
  if (onlyDeniesIt(typed)) return [];
  const text = withoutDenied(typed);
  const folded = foldWords(text);
  const singled = rowsSingledOut(rows, folded);
  if (singled.length > 0) return singled;
  const placed = rows[(placeNamed(folded) ?? 0) - 1];
  const amounts = [...bareAmounts(text), ...amountsWithUnit(text)];
  const ofAmount = rows.filter((row) => amounts.includes(minorOf(row)));
  const said = simplified(folded);
  const byName = rows.filter(({ title }) => isNamed(title, said));
  const both = ofAmount.filter((row) => byName.includes(row));
  const fits = both.length > 0 ? both : [...new Set([...ofAmount, ...byName])];
  if (placed && !fits.includes(placed)) fits.push(placed);
  if (fits.length === 2) return oneOfTwo(fits, text);
  return fits.length > 0
    ? fits
    : rows.filter(({ title }) => isPartlyNamed(title, said) || isNamedUnderMask(title, text));
}

const upper = /上面|前面|前一|(?:较|比较|比較|较)?晚(?:的|那|嗰)|\b(?:later|upper|former|first)\b/i;
const lower = /下面|后面|後面|后一|後一|早(?:的|那|嗰)|\b(?:earlier|lower|latter|second)\b/i;

/** "299那笔，后面那个": of two that fit, newest first. */
function oneOfTwo([above, below]: ListRow[], text: string): ListRow[] {
  const [isUpper, isLower] = [upper.test(text), lower.test(text)];
  if (isUpper === isLower) return [above!, below!];
  return [isUpper ? above! : below!];
}

function isNamed(title: string, said: string): boolean {
  const name = simplified(foldWords(title));
  return name.length >= 2 && said.includes(name);
}

/** Small amounts count where a currency says that they are no place in the list: "5块". */
const amountsWithUnit = (text: string): number[] =>
  [
    ...text
      .normalize("NFKC")
      .matchAll(/(?<![\d.,])(\d(?:\.\d{1,2})?)\s?(?:块|元|塊|蚊|yuan|kuai)|[¥$€£]\s?(\d(?:\.\d{1,2})?)(?![\d.,])/gi),
  ].map(([, before, after]) => Math.round(Number(before ?? after) * 100));
