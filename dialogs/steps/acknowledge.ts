import type { Chat, Typed } from "../../src/dialog/dialog.ts";
import { amountPaid } from "../../src/domain/amount-paid.ts";
import { showMoney } from "../../src/domain/money.ts";

/** First of all, what was understood: why the customer came, with the facts of the opening words in the customer's own words ({facts}, or nothing). */
export async function acknowledge(chat: Chat, phrase: string): Promise<void> {
  const list = factsOf(chat.opening).join(chat.language === "en" ? ", " : "，");
  const space = chat.language === "en" ? " " : "";
  const facts = list === "" ? "" : `${space}${chat.words("facts-said", { list })}`;
  await chat.say("understood", { facts }, { phrase });
}

/** One of each kind, in the order people tell them. */
function factsOf({ entities, text }: Typed): string[] {
  const first = <T extends Typed["entities"][number]["type"]>(type: T) =>
    entities.find((entity): entity is Extract<Typed["entities"][number], { type: T }> => entity.type === type);
  const money = amountPaid(text, entities) ?? first("money")?.value;
  const tail = first("card-tail");
  return [
    first("time")?.text,
    first("person")?.value,
    money && showMoney(money),
    tail?.value,
    first("transaction-id")?.value,
  ].filter((fact) => fact !== undefined);
}
