import type { ApiRefusal } from "../../line/desk-api.ts";
import { say, sayOr } from "../../words.ts";
import { moment } from "../times.ts";

/** Facts whose values are ids; the value's word is sought under the first of these names that has it. */
const wordedFacts: Readonly<Record<string, readonly string[]>> = {
  dialog: ["dialog"],
  problem: ["problem"],
  outcome: ["outcome"],
  danger: ["danger"],
  account: ["account-is"],
  stage: ["stage"],
  money: ["money"],
  reason: ["reason", "why"],
  missing: ["missing"],
  wish: ["wish"],
  step: ["step"],
  operation: ["do"],
};

export const factName = (name: string): string => sayOr(`fact-${name}`, name);

/** A fact of a case in words; what is not an id stays as it is. */
export function factValue(name: string, value: string): string {
  for (const family of wordedFacts[name] ?? []) {
    const word = sayOr(`${family}-${value}`, "");
    if (word) return word;
  }
  return value;
}

/** Why a step on a case was turned down; where somebody was faster, who and what it was. */
export function refusedWords({ refused, worked }: ApiRefusal): string {
  if (!worked) return sayOr(`refused-${refused}`, say("failed-unsaved"));
  const { what, by = say("moved-somebody"), at } = worked;
  return `${say(`worked-${what}`, { by, time: at ? moment(at) : "" })} ${say("moved-nothing-done")}`;
}

const coded = /^([a-z-]+)\.([a-z-]+)$/;

/** "payment-problem.twice" as people say it; what the customer wrote as it is. */
export function summaryWords(summary: string): string {
  const [, dialog, what] = coded.exec(summary) ?? [];
  if (!dialog || !what) return summary === "asked" ? say("reason-asked") : summary;
  const words = ["problem", "danger", "outcome", "kind", "stage"].map((family) => sayOr(`${family}-${what}`, ""));
  const of = dialog === "talk-to-agent" ? undefined : sayOr(`dialog-${dialog}`, dialog);
  return [of, words.find(Boolean)].filter(Boolean).join(say("comma"));
}
