import type { Chat } from "../../src/dialog/dialog.ts";
import type { DialogKit } from "../../src/dialog/dialog-kit.ts";
import { bareAmounts } from "../../src/domain/bare-amounts.ts";
import { after, day } from "../../src/domain/instants.ts";
import { isPartlyNamed } from "../../src/domain/partly-named.ts";
import type { TimeSpan } from "../../src/domain/understood.ts";
import type { Transaction } from "../../src/wallet/wallet.ts";
import { paymentRow } from "../steps/payment-row.ts";
import { pickStrange } from "../steps/pick-strange.ts";

/** How far back a stranger's payments are looked for, and how many rows a customer can still check by eye. */
const reviewedDays = 30;
const reviewedRows = 10;

/** Shows what left the account; gives the payments the customer does not know, [] for none. What was said of one in the opening words is shown first. */
export async function reviewPayments(chat: Chat, kit: DialogKit): Promise<Transaction[]> {
  const now = await chat.now("review-at");
  const from = after(now, -reviewedDays * day);
  const found = await chat.look("recent", async (wallet) =>
    (await wallet.transactions({ from }))
      .filter(({ direction, state }) => direction === "out" && state !== "failed" && state !== "cancelled")
      .sort((a, b) => b.at.localeCompare(a.at)),
  );
  if (found.length === 0) {
    await chat.say("nothing-to-review", { days: reviewedDays });
    return [];
  }
  const said = saidOf(chat, found);
  const ofSaid = said.length > 0 ? await pick(chat, kit, said, "review-said") : "all";
  const strange = ofSaid === "all" ? await pick(chat, kit, found.slice(0, reviewedRows), "review") : ofSaid;
  if (strange !== "all" && strange.length > 0) return strange;
  await chat.say("nothing-strange");
  return [];
}

async function pick(
  chat: Chat,
  kit: DialogKit,
  payments: Transaction[],
  phrase: "review" | "review-said",
): Promise<Transaction[] | "all"> {
  const rows = payments.map((payment) => paymentRow(chat, payment, kit.timeZone));
  const options = [{ id: phrase === "review" ? "all-mine" : "show-all" }];
  const picked = await pickStrange(chat, rows, { params: { days: reviewedDays }, phrase, options });
  if (Array.isArray(picked)) return payments.filter(({ id }) => picked.includes(id));
  return picked.choice === "show-all" ? "all" : [];
}

/** The payments that the opening words name: by amount and day, or by one of them alone where nothing fits both; none where an amount was said that no payment has. */
function saidOf({ opening }: Chat, payments: Transaction[]): Transaction[] {
  const money = opening.entities.flatMap((entity) => (entity.type === "money" ? [entity.value.minor] : []));
  const amounts = money.length > 0 ? money : bareAmounts(opening.text);
  const ofAmount = payments.filter(({ amount }) => amounts.includes(amount.minor));
  if (amounts.length > 0 && ofAmount.length === 0) return [];
  const time = opening.entities.find((entity) => entity.type === "time");
  const inTime = payments.filter(({ at }) => time && isWithin(at, time.value));
  const both = ofAmount.filter((payment) => inTime.includes(payment));
  const ofName = payments.filter(({ counterparty }) => isNamedIn(opening.text, counterparty));
  return [both, ofAmount, inTime, ofName].find((named) => named.length > 0) ?? [];
}

/** Longer lines tell a story, in which a part of a name may be any word. */
const longestPointing = 40;

const isNamedIn = (text: string, counterparty: string): boolean =>
  !counterparty.includes("*") &&
  text.split("\n").some((line) => line.length <= longestPointing && isPartlyNamed(counterparty, line));

const isWithin = (at: string, { from, to }: TimeSpan): boolean =>
  Date.parse(at) >= Date.parse(from) && Date.parse(at) < Date.parse(to);
