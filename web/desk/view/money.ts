import type { Money } from "../line/desk-api.ts";
import { tag } from "../words.ts";

/** "¥123.50" */
export const amountOf = ({ minor, currency }: Money): string =>
  new Intl.NumberFormat(tag(), { style: "currency", currency, currencyDisplay: "narrowSymbol" }).format(minor / 100);
