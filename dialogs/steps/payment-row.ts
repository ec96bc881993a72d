import type { Chat, Params } from "../../src/dialog/dialog.ts";
import type { ListRow } from "../../src/domain/message.ts";
import { showMoney } from "../../src/domain/money.ts";
import type { Transaction } from "../../src/wallet/wallet.ts";
import { showInstant } from "./show-instant.ts";

/** A payment as a row of a list: when by the wallet's clock, to whom (masked by the wallet core), how much, what became of it. */
export function paymentRow(
  chat: Chat,
  { id, at, counterparty, amount, state }: Transaction,
  timeZone: string,
): ListRow {
  const date = showInstant(at, { language: chat.language, timeZone });
  return { id, date, title: counterparty, amount: showMoney(amount), state: chat.words(`state-${state}`) };
}

/** The same payment inside a sentence: {when}, {who}, {amount}. */
export function paymentWords(chat: Chat, { at, counterparty, amount }: Transaction, timeZone: string): Params {
  return {
    when: showInstant(at, { language: chat.language, timeZone }),
    who: counterparty,
    amount: showMoney(amount),
  };
}
