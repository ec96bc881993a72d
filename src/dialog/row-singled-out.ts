import type { ListRow } from "../domain/message.ts";

const before =
  "(?:就|是|应该是|應該是|我要|我选|我選|选|選|揀|查|看|退|撤销|撤銷|撤|取消|系|係|金额|金額|数额|數額|钱|錢|价钱|價錢)*";
const after = "(?:的|嘅)?(?:那|这|這|嗰|呢|一)*(?:个|個|笔|筆|项|項|条|條|单|單|张|張)?";
const enBefore = "(?:(?:its|it is|i mean|i think|take|pick|choose|refund|cancel|only|just) )*(?:the |my )?";
const enAfter = "(?: (?:one|payment|amount|transfer|withdrawal|transaction|sum))?(?: of (?:them|these|those|all))?";

const whole = (words: string, enWords: string): RegExp =>
  new RegExp(`^(?:${before}(?:${words})${after}|${enBefore}(?:${enWords})${enAfter})$`);

type Pick = (rows: ListRow[]) => ListRow[];

const least = (rows: ListRow[]): ListRow[] => withAmount(rows, Math.min(...rows.map(minorOf)));
const most = (rows: ListRow[]): ListRow[] => withAmount(rows, Math.max(...rows.map(minorOf)));
const top: Pick = (rows) => rows.slice(0, 1);
const bottom: Pick = (rows) => rows.slice(-1);

/** Rows stand newest first. "The last one" may be the newest or the one at the bottom: both. */
const singled: [RegExp, Pick][] = [
  [whole("最大|最高|最多|最贵|最貴", "largest|biggest|highest|most expensive|big"), most],
  [whole("最小|最低|最少|最便宜|最平|最细|最細", "smallest|lowest|cheapest|least expensive|small"), least],
  [whole("最近期?|最新|时间最近|時間最近|离现在最近", "latest|newest|most recent"), top],
  [whole("最早期?|最旧|最舊|最老|最久", "oldest|earliest"), bottom],
  [whole("最上面|最顶上|最頂上|最顶|最頂", "top|topmost|uppermost"), top],
  [whole("最下面|最底下|最底", "bottom|lowermost"), bottom],
  [whole("最后|最後|最尾", "last|very last"), (rows) => [...new Set([...top(rows), ...bottom(rows)])]],
  [whole("上面|前面|前一", "upper|former"), (rows) => (rows.length === 2 ? top(rows) : [])],
  [whole("下面|后面|後面|后一|後一", "lower|latter"), (rows) => (rows.length === 2 ? bottom(rows) : [])],
];

const fromBelow = new RegExp(
  `^(?:${before}(?:倒数|倒數|尾数|尾數)第?([一二三四五六七八九]|\\d)${after}|${enBefore}(second|third|2nd|3rd) (?:to|from|from the) (?:last|end|bottom)${enAfter})$`,
);
const counts: Record<string, number> = { second: 2, "2nd": 2, third: 3, "3rd": 3 };

/** The rows meant by what sets one apart from the others: "最大那笔", "the latest one", "倒数第二个". None when the text says something else. */
export function rowsSingledOut(rows: ListRow[], folded: string): ListRow[] {
  const [, place, enPlace] = fromBelow.exec(folded) ?? [];
  if (place || enPlace) {
    const count = counts[enPlace ?? ""] ?? ("一二三四五六七八九".indexOf(place ?? "") + 1 || Number(place));
    return rows.slice(-count, rows.length - count + 1).slice(0, rows.length >= count ? 1 : 0);
  }
  return singled.find(([pattern]) => pattern.test(folded))?.[1](rows) ?? [];
}

/** Amounts in several currencies have no order. */
function withAmount(rows: ListRow[], minor: number): ListRow[] {
  const currencies = new Set(rows.map(({ amount }) => amount.replace(/[\d.,\s]/g, "")));
  return currencies.size === 1 ? rows.filter((row) => minorOf(row) === minor) : [];
}

/** In hundredths of its unit, whatever currency is shown. */
export const minorOf = ({ amount }: ListRow): number => Math.round(Number(amount.replace(/[^\d.]/g, "")) * 100);
