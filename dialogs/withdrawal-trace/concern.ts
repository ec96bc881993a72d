import type { Withdrawal } from "../../src/wallet/wallet.ts";

/** What the customer worries about; decides which withdrawals are looked at first. */
export type Concern = "failed" | "not-here" | "wrong-card" | "any";

const byIntent: Readonly<Record<string, Concern>> = {
  "withdrawal/failed": "failed",
  "withdrawal/retry": "failed",
  "withdrawal/missing-money": "failed",
  "withdrawal/not-arrived": "not-here",
  "withdrawal/pending": "not-here",
  "withdrawal/wrong-card": "wrong-card",
};

export const concernOf = (intent: string | undefined): Concern => (intent && byIntent[intent]) || "any";

/** The withdrawals this concern is usually about; all of them when none is. */
export function suitedTo(concern: Concern, withdrawals: Withdrawal[]): Withdrawal[] {
  const suited = withdrawals.filter(({ stage }) =>
    concern === "failed" ? stage === "failed" : concern === "not-here" ? stage !== "failed" && stage !== "paid" : true,
  );
  return suited.length > 0 ? suited : withdrawals;
}
