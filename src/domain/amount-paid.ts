import { chineseNumber } from "./chinese-number.ts";
import type { Money } from "./money.ts";
import type { Entity } from "./understood.ts";

type Said = Extract<Entity, { type: "money" }>;

/** What stands before an amount that should have been paid, or one that it is not. */
const meant =
  /(?:本来|本來|原本|原来|原來|应该|應該|应当|應當|应付|應付|实际|實際|实价|實價|明明|本想|只想|想要?|打算|准备|準備|只要|只需|只该|只該|才|不是|而不是|並非|并非|should(?:'ve| have)?(?: been| be| paid| sent| pay| send| cost)?|was supposed to(?: be| pay| send)?|supposed to(?: be| pay| send)?|meant(?: to (?:pay|send|type|transfer|put|enter))?|wanted to (?:pay|send|transfer)|instead of|rather than|but not|not|only costs?|price (?:is|was))\s?(?:是|付|转|轉|给|給|收|打|買|买|just|only|about|him|her|them)*\s?[¥￥$]?\s?$/iu;

/** What stands before an amount that went out. */
const paid =
  /(?:付了|付成了?|付出了?|转了|轉了|转成了?|轉成了?|打了|打成了?|输了|輸了|输成了?|輸成了?|填了|填成了?|按成了?|变成了?|變成了?|成了|扣了|收了|刷了|(?:paid|sent|charged(?: me)?|took|typed|entered|put(?: in)?|transferred|became|turned into)(?: in)?(?: (?:him|her|them|it|me))?(?: as)?)\s?[¥￥$]?\s?(\d[\d,]*(?:\.\d{1,2})?|[零〇一二两兩三四五六七八九十百千万萬]{2,9})(?![\d:年月日号號点點笔筆次个個])/giu;

/** Of the amounts in a text the one that was paid, where another is named that should have been: “meant 35, paid 350”. Undefined where only one is named, or nothing tells them apart. */
export function amountPaid(text: string, entities: readonly Entity[]): Money | undefined {
  const amounts = entities.filter((entity): entity is Said => entity.type === "money");
  const isMeant = ({ start }: Said) => meant.test(text.slice(Math.max(0, start - 24), start));
  const [wished] = amounts.filter(isMeant);
  if (!wished) return undefined;
  const [other] = amounts.filter((each) => !isMeant(each) && each.value.minor !== wished.value.minor);
  if (other) return other.value;
  for (const [, said = ""] of text.matchAll(paid)) {
    const minor = Math.round((chineseNumber(said) ?? 0) * 100);
    if (minor > 0 && minor !== wished.value.minor) return { minor, currency: wished.value.currency };
  }
  return undefined;
}
