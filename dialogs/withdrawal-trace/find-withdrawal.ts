import type { Chat, Parse, Typed } from "../../src/dialog/dialog.ts";
import type { DialogKit } from "../../src/dialog/dialog-kit.ts";
import { bareAmounts } from "../../src/domain/bare-amounts.ts";
import { after, day } from "../../src/domain/instants.ts";
import type { ListRow } from "../../src/domain/message.ts";
import { showMoney } from "../../src/domain/money.ts";
import type { Withdrawal } from "../../src/wallet/wallet.ts";
import { openCase } from "../steps/open-case.ts";
import { showInstant } from "../steps/show-instant.ts";
import { withoutComing } from "../steps/without-coming.ts";
import { concernOf, suitedTo } from "./concern.ts";

/** How far back a withdrawal is looked for, and how many rows a customer can still choose from. */
const searchedDays = 90;
const rowsAtMost = 10;

/** What was said about a withdrawal. Absent means not said. */
interface Said {
  amounts?: number[];
  /** The amounts were said without a currency: they count only where a withdrawal is of just that amount. */
  bare?: true;
  cardTail?: string;
  from?: string;
  to?: string;
}

export interface Found {
  withdrawal: Withdrawal;
  /** All that may be meant instead, newest first. */
  recent: Withdrawal[];
}

/** The withdrawal it is about: at once where what was said, or the concern, fits one alone. "none" ends the dialog, all said. */
export async function findWithdrawal(chat: Chat, kit: DialogKit): Promise<Found | "none"> {
  const now = await chat.now("asked-at");
  const read = (typed: Typed) => saidIn(withoutComing(typed, now));
  const early = read({ ...chat.opening, text: "", aside: chat.opening.text });
  const told = early ? await askSaid(chat, read) : undefined;
  const from = after(now, -searchedDays * day);
  const recent = await chat.look("recent", async (wallet) =>
    (await wallet.withdrawals({ from })).sort((a, b) => b.at.localeCompare(a.at)),
  );
  if (recent.length === 0) {
    await chat.say("nothing-found", { days: searchedDays });
    return "none";
  }
  const said = told && knownAmounts(told, recent);
  const fitting = said ? recent.filter((each) => fits(each, said)) : [];
  const suited = suitedTo(concernOf(chat.opening.intent), fitting.length > 0 ? fitting : recent);
  const [only] = suited;
  if (only && suited.length === 1 && (fitting.length > 0 || !said)) return { withdrawal: only, recent };
  const near = suited.length === 1 && suited.length === recent.length ? "which-near-one" : "which-near";
  const phrase = said !== undefined && fitting.length === 0 ? near : "which";
  const withdrawal = await choose(chat, kit, { suited, recent }, phrase);
  return withdrawal === "none" ? "none" : { withdrawal, recent };
}

export const rowsOf = (withdrawals: Withdrawal[], chat: Chat, kit: DialogKit): ListRow[] =>
  withdrawals.map((each) => withdrawalRow(chat, each, kit.timeZone));

async function choose(
  chat: Chat,
  kit: DialogKit,
  { suited, recent }: { suited: Withdrawal[]; recent: Withdrawal[] },
  phrase: string,
): Promise<Withdrawal | "none"> {
  let shown = suited.slice(0, rowsAtMost);
  for (;;) {
    const isAll = shown.length === Math.min(recent.length, rowsAtMost);
    const rows = rowsOf(shown, chat, kit);
    const options = [{ id: "none", phrase: isAll ? "not-in-list" : "another" }];
    const hidden = recent.filter((each) => !shown.includes(each));
    const unshown = rowsOf(hidden, chat, kit);
    const chosen = await chat.choose("which", options, { rows, unshown, phrase });
    if (chosen !== "none") return recent.find(({ id }) => id === chosen) ?? "none";
    if (isAll) return leaveToPerson(chat, kit);
    shown = recent.slice(0, rowsAtMost);
  }
}

async function askSaid(chat: Chat, read: Parse<Said>): Promise<Said | undefined> {
  const given = await chat.ask("clues", read, { options: [{ id: "show-recent" }] });
  return "value" in given ? given.value : undefined;
}

/** In passing (`text` is ""), only words about a withdrawal count. */
function saidIn({ text, aside = "", intent, entities }: Typed): Said | undefined {
  if (text === "" && intent !== undefined && !intent.startsWith("withdrawal/")) return undefined;
  const numbers = text === "" ? bareAmounts(aside, intent ? "any" : "pointed") : bareAmounts(text);
  const money = entities.find((entity) => entity.type === "money");
  const said: Said = money
    ? { amounts: [money.value.minor] }
    : numbers.length > 0
      ? { amounts: numbers, bare: true }
      : {};
  for (const entity of entities) {
    if (entity.type === "card-tail") said.cardTail ??= entity.value;
    if (entity.type === "time" && said.from === undefined) {
      said.from = entity.value.from;
      said.to = entity.value.to;
    }
  }
  return Object.keys(said).length > 0 ? said : undefined;
}

/** Undefined: nothing that was said helps. */
function knownAmounts({ bare, amounts = [], ...said }: Said, recent: Withdrawal[]): Said | undefined {
  const known = bare ? amounts.filter((minor) => recent.some(({ amount }) => amount.minor === minor)) : amounts;
  const left = known.length > 0 ? { ...said, amounts: known } : said;
  return Object.keys(left).length > 0 ? left : undefined;
}

function fits({ amount, cardTail, at }: Withdrawal, said: Said): boolean {
  const instant = Date.parse(at);
  return (
    (said.amounts === undefined || said.amounts.includes(amount.minor)) &&
    (said.cardTail === undefined || cardTail === said.cardTail) &&
    (said.from === undefined || instant >= Date.parse(said.from)) &&
    (said.to === undefined || instant < Date.parse(said.to))
  );
}

function withdrawalRow(chat: Chat, { id, at, amount, bank, cardTail, stage }: Withdrawal, timeZone: string): ListRow {
  const date = showInstant(at, { language: chat.language, timeZone });
  const title = chat.words("to-card", { bank, tail: cardTail });
  return { id, date, title, amount: showMoney(amount), state: chat.words(`stage-${stage}`) };
}

/** Not in the list: a person looks for it, with a case. */
async function leaveToPerson(chat: Chat, kit: DialogKit): Promise<never> {
  const facts = { dialog: "withdrawal-trace", outcome: "withdrawal-not-found" };
  const caseId = await openCase(chat, kit, { kind: "withdrawal", summary: "withdrawal-trace.not-found", facts });
  await chat.say("not-found-by-me");
  return chat.escalate("dialog", facts, caseId);
}
