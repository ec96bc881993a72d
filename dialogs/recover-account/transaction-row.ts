import type { Chat } from "../../src/dialog/dialog.ts";
import type { ListRow } from "../../src/domain/message.ts";
import { showMoney } from "../../src/domain/money.ts";
import type { Transaction } from "../../src/wallet/wallet.ts";
import { showInstant } from "../steps/show-instant.ts";

/** A payment as the customer reads it in a list: when by the wallet's clock, to whom, how much, what became of it. */
export function transactionRow(
  chat: Chat,
  { id, at, counterparty, amount, state }: Transaction,
  timeZone: string,
): ListRow {
  const date = showInstant(at, { language: chat.language, timeZone });
  return { id, date, title: counterparty, amount: showMoney(amount), state: chat.words(`state-${state}`) };
}
