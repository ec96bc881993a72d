import { Duration } from "luxon";
import type { DayRange, WalletFacts } from "./wallet-facts.ts";
import type { WorkingDays } from "./working-days.ts";

/** What the wallet promises about time, as dialogs ask for it. */
export interface WalletTimes {
  refund(operator: string): { name?: WalletFacts["name"]; days: DayRange };
  busyTimes: WalletFacts["name"];
  dispute: { merchantAnswer: DayRange; decision: DayRange };
  withdrawal: { reviewHours: number; arrival: DayRange };
  complaintAnswer: DayRange;
  coolingHours: number;
  lastDay(range: DayRange, from: string): string;
}

/** Nothing here is promised that wallet.yaml does not say; an operator it does not know takes the longest time it knows. */
export function createWalletTimes({
  wallet,
  workingDays,
}: {
  wallet: WalletFacts;
  workingDays: WorkingDays;
}): WalletTimes {
  const { refunds, dispute, withdrawal } = wallet;
  const longest = refunds.map((known) => known["working-days"]).sort((a, b) => b.max - a.max)[0] ?? { min: 0, max: 0 };
  return {
    refund(operator) {
      const known = refunds.find((each) => each.operator === operator);
      return known ? { name: known.name, days: known["working-days"] } : { days: longest };
    },
    busyTimes: wallet["refund-at-busy-times"].text,
    dispute: {
      merchantAnswer: dispute["merchant-answer"]["working-days"],
      decision: dispute.decision["working-days"],
    },
    withdrawal: {
      reviewHours: Duration.fromISO(withdrawal.review["at-most"]).as("hours"),
      arrival: withdrawal.arrival["working-days"],
    },
    complaintAnswer: wallet.complaint.answer["working-days"],
    coolingHours: Duration.fromISO(wallet.freeze.cooling).as("hours"),
    lastDay: ({ max }, from) => workingDays.after(from, max),
  };
}
