import { language } from "./words.ts";

/** An amount of whole units, in the reader's way of writing money. */
export function money(amount: number, currency = "CNY"): string {
  const locale = language.value === "en" ? "en" : "zh-CN";
  return new Intl.NumberFormat(locale, { style: "currency", currency, currencyDisplay: "narrowSymbol" }).format(amount);
}
