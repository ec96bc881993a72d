import { bareAmounts } from "../../src/domain/bare-amounts.ts";
import { after, day, hour } from "../../src/domain/instants.ts";
import { isNamedUnderMask, isPartlyNamed } from "../../src/domain/partly-named.ts";
import { simplified } from "../../src/domain/simplified.ts";
import type { Transaction, TransactionSearch } from "../../src/wallet/wallet.ts";
import type { Clues } from "./clues.ts";
import type { Problem } from "./problem.ts";

export interface PaymentSearch {
  problem: Problem;
  /** Payments that it is not. */
  not: readonly string[];
  clues: Clues;
  /** Words that may hold the name of a shop, or a number that is an amount. */
  words: string;
  now: string;
}

/** `near`: nothing fitted all that was said, these fit most of it. Newest first. */
export interface FoundPayments {
  payments: Transaction[];
  near: boolean;
  /** Something narrowed the list down: what was said, or the problem itself. */
  narrowed: boolean;
  /** They are of the kind that the problem is about. */
  suited: boolean;
}

type Transactions = (search: TransactionSearch) => Promise<Transaction[]>;

/** Longer texts hold too many words that are part of some name. */
const longestPointing = 40;
/** How far back a payment is looked for. */
export const searchedDays = 90;
/** Rows a customer can still choose from. */
const rowsAtMost = 10;
/** Two payments of one amount to one payee this close together look like one that was made twice. */
const twiceWithinMs = 10 * 60_000;

/** Looks for what was said; where nothing fits all of it, gives up the time first, then the amount. */
export async function searchPayments(
  wallet: { transactions: Transactions },
  { problem, not, clues, words, now }: PaymentSearch,
): Promise<FoundPayments> {
  const from = after(now, -searchedDays * day);
  const all = (await wallet.transactions({ from })).filter(
    ({ id, direction }) => direction === "out" && !not.includes(id),
  );
  const toPerson = clues.person ? await wallet.transactions({ from, counterparty: clues.person }) : [];
  const payee = new Set(toPerson.map(({ id }) => id));
  const named = namedIn(all, `${words} ${clues.words ?? ""}`);

  const amounts = amountsSaid(clues, words, all);
  const fits = {
    id: ({ id }: Transaction) =>
      clues.transaction === undefined || id.toUpperCase() === clues.transaction.toUpperCase(),
    payee: ({ id }: Transaction) => payee.size === 0 || payee.has(id),
    name: (each: Transaction) => named.length === 0 || named.includes(each),
    amount: ({ amount }: Transaction) => amounts.length === 0 || amounts.includes(amount.minor),
    time: ({ at }: Transaction) => isAbout(at, clues),
  };
  const tiers = [
    [fits.id, fits.payee, fits.name, fits.amount, fits.time],
    [fits.payee, fits.name, fits.amount],
    [fits.payee, fits.name, fits.time],
    [fits.amount],
  ];
  const isSaid =
    named.length > 0 || amounts.length > 0 || Object.keys(clues).some((name) => name !== "words" && name !== "numbers");
  const unknownNumber = !isSaid && clues.numbers !== undefined;
  const lost = unknownNumber || (clues.person !== undefined && payee.size === 0);
  for (const [tier, tests] of (isSaid ? tiers : [[]]).entries()) {
    const fitting = all.filter((each) => tests.every((test) => test(each)));
    if (fitting.length === 0) continue;
    const suited = suitedTo(problem, fitting);
    const payments = (suited.length > 0 ? suited : fitting).slice(0, rowsAtMost);
    const isSuited = suited.length > 0;
    return { payments, near: tier > 0 || lost, narrowed: isSaid || isSuited || unknownNumber, suited: isSuited };
  }
  return { payments: suitedTo(problem, all).slice(0, rowsAtMost), near: true, narrowed: false, suited: false };
}

/** A number without a currency is an amount where a payment was of just that. */
function amountsSaid({ amount, numbers }: Clues, words: string, payments: readonly Transaction[]): number[] {
  if (amount) return [amount.minor];
  return (numbers ?? bareAmounts(words)).filter((minor) => payments.some((payment) => payment.amount.minor === minor));
}

/** The hour that was named may be a little off. */
function isAbout(at: string, { from, to }: Clues): boolean {
  if (from === undefined || to === undefined) return true;
  const instant = Date.parse(at);
  return instant >= Date.parse(from) - hour && instant < Date.parse(to) + hour;
}

/** By the whole name; where nobody is named so, and no story is told, by a part of it: "给面馆的那笔". */
function namedIn(payments: Transaction[], words: string): Transaction[] {
  const whole = payments.filter(({ counterparty }) => isNamed(counterparty, words));
  if (whole.length > 0 || words.length > longestPointing) return whole;
  return payments.filter(({ counterparty }) =>
    counterparty.includes("*") ? isNamedUnderMask(counterparty, words) : isPartlyNamed(counterparty, words),
  );
}

function isNamed(counterparty: string, words: string): boolean {
  const fold = (text: string) => simplified(text).normalize("NFKC").toLowerCase().replace(/\s+/g, "");
  const name = fold(counterparty);
  return !name.includes("*") && name.length >= 2 && fold(words).includes(name);
}

/** Payments of the kind that this problem is about. */
function suitedTo(problem: Problem, payments: Transaction[]): Transaction[] {
  const inState = (...states: Transaction["state"][]) => payments.filter(({ state }) => states.includes(state));
  switch (problem) {
    case "cancel":
      return inState("pending");
    case "refund-late":
      return inState("refunding", "refunded");
    case "charged-but-failed":
      return inState("failed");
    case "twice":
      return payments.filter((each) => isRepeat(each, payments));
    case "refund":
    case "dispute":
      return inState("completed", "disputed", "refunding");
    case "wrong":
    case "not-received":
      return inState("pending", "completed", "failed");
  }
}

/** The other one of two that look like one payment made twice. */
export function twinOf(payment: Transaction, payments: Transaction[]): Transaction | undefined {
  return payments.find(
    (other) =>
      other.id === payment.duplicateOf ||
      other.duplicateOf === payment.id ||
      (other.direction === payment.direction &&
        looksLike(other, payment) &&
        Math.abs(gapMs(other, payment)) <= twiceWithinMs),
  );
}

const gapMs = (earlier: Transaction, later: Transaction): number => Date.parse(later.at) - Date.parse(earlier.at);

const looksLike = (other: Transaction, payment: Transaction): boolean =>
  other.id !== payment.id &&
  other.counterparty === payment.counterparty &&
  other.amount.minor === payment.amount.minor &&
  other.amount.currency === payment.amount.currency &&
  (other.state === "completed" || other.state === "pending");

/** The later one of two; said by the wallet core, or seen here. */
function isRepeat(payment: Transaction, payments: Transaction[]): boolean {
  if (payment.state !== "completed" && payment.state !== "pending") return false;
  if (payment.duplicateOf !== undefined) return true;
  return payments.some(
    (other) => looksLike(other, payment) && gapMs(other, payment) > 0 && gapMs(other, payment) <= twiceWithinMs,
  );
}
