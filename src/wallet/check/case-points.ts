import { deepEqual, equal } from "node:assert/strict";
import type { CaseNote } from "../wallet.ts";
import { type Checked, type Point, refuses } from "./point.ts";

const openedAt = "2026-11-22T02:00:00.000Z";
const later = "2026-11-22T03:00:00.000Z";
const latest = "2026-11-22T04:00:00.000Z";

/** Cases, as the back office is told of them. Numbers are fresh ones: a core keeps cases from check to check. */
export const casePoints: Point[] = [
  {
    name: "keeps a case it is told of, once, and shows it to its own customer only",
    async holds(checked) {
      const { wallet, newKey, fixture } = checked;
      const { customer, other } = fixture;
      const opened = note(checked, { about: [customer.completed] });
      const told = { customer: customer.id, key: newKey(), ...opened };
      deepEqual(await Promise.all([wallet.noteCase(told), wallet.noteCase(told)]), ["noted", "noted"]);
      equal(await wallet.noteCase({ ...told, key: newKey() }), "noted");
      deepEqual(await casesOf(checked, customer.id, opened.case), [opened]);
      deepEqual(await casesOf(checked, other.id, opened.case), []);
      deepEqual(await wallet.operation(told.key), { state: "done", operation: "noteCase", result: "noted" });
    },
  },
  {
    name: "moves a case on by the later note, whichever arrives last",
    async holds(checked) {
      const { wallet, newKey, fixture } = checked;
      const { id: customer } = fixture.customer;
      const opened = note(checked);
      const send = (more: Partial<CaseNote>) => wallet.noteCase({ customer, key: newKey(), ...opened, ...more });
      await send({});
      await send({ state: "resolved", changedAt: latest });
      await send({ state: "in-progress", changedAt: later });
      deepEqual(await casesOf(checked, customer, opened.case), [{ ...opened, state: "resolved", changedAt: latest }]);
    },
  },
  {
    name: "refuses a number that another customer's case has, a known key with another state, and knows no strangers",
    async holds(checked) {
      const { wallet, newKey, fixture } = checked;
      const { customer, other } = fixture;
      const opened = note(checked);
      const key = newKey();
      await wallet.noteCase({ customer: customer.id, key, ...opened });
      equal(await wallet.noteCase({ customer: other.id, key: newKey(), ...opened }), "refused");
      await refuses("parameters-differ", wallet.noteCase({ customer: customer.id, key, ...opened, state: "resolved" }));
      await refuses("not-found", wallet.noteCase({ customer: "no-such-customer", key: newKey(), ...opened }));
      await refuses("not-found", wallet.cases("no-such-customer"));
    },
  },
];

const note = ({ newKey }: Checked, more: Partial<CaseNote> = {}): CaseNote => ({
  ...{ case: `WL-${newKey()}`, kind: "payment", state: "open", openedAt, changedAt: openedAt, about: [] },
  ...more,
});

async function casesOf({ wallet }: Checked, customer: string, number: string): Promise<CaseNote[]> {
  return (await wallet.cases(customer)).filter((known) => known.case === number);
}
