import type { Entity } from "../../domain/understood.ts";
import type { HanTable } from "../text/han-table.ts";
import { longestText } from "../text/normalise-text.ts";
import { replaceUnits } from "../text/replace-units.ts";
import { findEmails, findLinks, findSaidEmails, maySayAddress } from "./find-addresses.ts";
import { createBankFinder } from "./find-banks.ts";
import { findTelegramIds, findWechatIds } from "./find-handles.ts";
import { findCardTails, findCaseIds, findTransactionIds } from "./find-ids.ts";
import { findMoney } from "./find-money.ts";
import { findPeople } from "./find-people.ts";
import { findPhones } from "./find-phones.ts";
import { findSaidPhones, maySayDigits } from "./find-said-phones.ts";
import { findTimes } from "./find-times.ts";
import type { Finder, Found } from "./finder.ts";
import { foldText } from "./fold-text.ts";

interface Options {
  han: HanTable;
  banks: ReadonlyMap<string, readonly string[]>;
}

/** What a text must hold for a finder to be asked at all: most of them wait for signs that most messages lack. */
const always = () => true;
const hasLetter = (folded: string) => /[a-z]/.test(folded);
const hasDigit = (folded: string) => /\d/.test(folded);

/** Values of one kind looked at in a message. */
const mostEntities = 50;

/** Finds every value in an utterance, in the order they stand. Where two claim the same letters the surer kind wins, then the longer. */
export function createEntityFinder({
  han,
  banks,
}: Options): (text: string, at: { now: string; timeZone: string }) => Entity[] {
  const surestFirst: [Finder, (folded: string) => boolean][] = [
    [findCaseIds, hasLetter],
    [findEmails, (folded) => folded.includes("@")],
    [findSaidEmails, maySayAddress],
    [findTelegramIds, hasLetter],
    [findWechatIds, hasLetter],
    [findLinks, (folded) => folded.includes(".") || folded.includes("://")],
    [findCardTails, hasDigit],
    [findTransactionIds, hasDigit],
    [findSaidPhones, maySayDigits],
    [findTimes, always],
    [findMoney, always],
    [findPhones, hasDigit],
    [createBankFinder(banks), always],
    [findPeople, always],
  ];
  return (typed, at) => {
    const text = typed.slice(0, longestText);
    const folded = foldText(text);
    const input = { text, folded, simplified: simplify(folded, han), ...at };
    const taken: Found[] = [];
    for (const [find, mayFind] of surestFirst) {
      if (!mayFind(folded)) continue;
      const candidates = find(input).sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
      for (const one of candidates.slice(0, mostEntities))
        if (one.end > one.start && !taken.some((other) => one.start < other.end && other.start < one.end))
          taken.push(one);
    }
    return taken
      .sort((a, b) => a.start - b.start)
      .map((one) => ({ ...one, text: text.slice(one.start, one.end) }) as Entity);
  };
}

function simplify(folded: string, { first, simplified }: HanTable): string {
  const last = first + simplified.length - 1;
  return replaceUnits(folded, (unit) => (unit >= first && unit <= last ? simplified[unit - first]! : unit));
}
