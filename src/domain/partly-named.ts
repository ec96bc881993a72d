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

/** Whether a text names somebody whose name is shown as "李**": by that family name and a given one, where a name may stand. */
export function isNamedUnderMask(title: string, text: string): boolean {
  const [, family] = /^(\p{Script=Han})\*+$/u.exec(title.trim()) ?? [];
  return family !== undefined && underMask(family).test(text.normalize("NFKC"));
}

const underMask = (family: string): RegExp =>
  new RegExp(
    `(?:^|是|係|给|給|畀|叫|[\\s，,。])${family}\\p{Script=Han}{1,2}?(?:$|的|嘅|那|这|這|嗰|[\\s，,。.！!])`,
    "u",
  );

/** Pairs of characters in payees' names that are also in what people say of any payment. */
const tellsNothing: ReadonlySet<string> = new Set(["付款", "支付", "转账", "钱包", "银行", "提现", "公司"]);

const fold = (text: string): string =>
  simplified(text)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
