import { simplified } from "./simplified.ts";

/** Whether a text names a payee by a part: two Han characters of the name in a row, in either script, or a word of it. */
export function isPartlyNamed(title: string, text: string): boolean {
  const [name, folded] = [fold(title), fold(text)];
  const pairs = Array.from(name, (_, at) => name.slice(at, at + 2)).filter((pair) => /^\p{Script=Han}{2}$/u.test(pair));
  const words = name.split(" ").filter((word) => /^[a-z]{4,}$/.test(word));
  const typed = folded.split(" ").map((word) => word.replace(/s$/, ""));
  return (
    pairs.some((pair) => folded.includes(pair) && !tellsNothing.has(pair)) ||
    words.some((word) => typed.includes(word.replace(/s$/, "")))
  );
}

/** Pairs of characters in payees' names that are also in what people say of any payment. */
const tellsNothing: ReadonlySet<string> = new Set(["付款", "支付", "转账", "钱包", "银行", "提现", "公司"]);

const fold = (text: string): string =>
  simplified(text)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
