import { type Chat, dialog, type Typed } from "../../src/dialog/dialog.ts";
import type { DialogKit, KnownCase } from "../../src/dialog/dialog-kit.ts";
import { openCase } from "../steps/open-case.ts";
import { promisedTime } from "../steps/promised-time.ts";
import { dateOf, showDate, showInstant } from "../steps/show-instant.ts";

/** Matters told one after the other; who has had more says which. */
const toldAtMost = 3;

/** Outcomes of which there is something to tell: that the money is on its way and until when, or where it goes. */
const onItsWay = ["submitted", "in-review", "sent-to-bank"];
const goesBack = [
  ...["cancelled", "refund-accepted", "dispute-opened", "retried"],
  ...["was-failed", "was-cancelled", "was-refunding", "was-refunded", "was-disputed"],
];

const hasWay = ({ outcome = "", by }: KnownCase["facts"]): boolean =>
  goesBack.includes(outcome) || (onItsWay.includes(outcome) && by !== undefined);

/** Matters of this conversation that the question may mean, newest first: payments where it is about payments, withdrawals where it is about those. */
function mattersIn(told: KnownCase[], { intent }: Typed): KnownCase[] {
  const area = intent?.split("/")[0];
  return told.filter(({ kind, facts }) => kind === area && hasWay(facts));
}

/** When the money of a matter of this conversation comes: out of its case, as it was told, so that no proof is asked for again. */
export const moneyBack = dialog(
  "money-back",
  async (chat, _args, kit) => {
    const told = await chat.look("told", () => kit.cases.toldHere());
    const matters = mattersIn(told, chat.opening);
    for (const matter of matters.slice(0, toldAtMost)) await tell(chat, kit, matter);
    const today = dateOf(await chat.now("told-at"), kit.timeZone);
    const late = matters.find(({ facts }) => facts.by !== undefined && facts.by < today);
    return late ? traceLate(chat, kit, { late, told }) : chat.say("another-one");
  },
  async (kit, opening) => mattersIn(await kit.cases.toldHere(), opening).length > 0,
);

/** The day that was promised has passed: people look, once, where the money is not there. */
async function traceLate(
  chat: Chat,
  kit: DialogKit,
  { late, told }: { late: KnownCase; told: KnownCase[] },
): Promise<void> {
  const traced = told.find(({ state, facts }) => facts.case === late.id && state !== "resolved");
  if (traced) return chat.say("being-traced", { case: traced.id });
  const by = showDate(late.facts.by ?? "", chat.language);
  const next = await chat.choose("late", [{ id: "check-it" }, { id: "it-is-here" }], { params: { by } });
  if (next === "it-is-here") return chat.say("glad");
  const facts = { ...late.facts, outcome: "late", case: late.id };
  const caseId = await openCase(chat, kit, { kind: late.kind, summary: "money-back.late", facts });
  await chat.say("will-be-checked", { case: caseId });
}

/** One matter in one bubble, with its number. */
async function tell(chat: Chat, kit: DialogKit, { id, openedAt, facts }: KnownCase): Promise<void> {
  const { outcome, operator = "", amount = "", counterparty: who = "", by = "" } = facts;
  const { name, days: range } = kit.times.refund(operator);
  const { days } = promisedTime(chat, kit, range, openedAt);
  const way = name ?? chat.words("way-it-was-paid");
  const until = facts.until ? showInstant(facts.until, { language: chat.language, timeZone: kit.timeZone }) : "";
  const words = { amount, who, way, days, case: id, by: by && showDate(by, chat.language), until };
  await chat.say("stands", words, { phrase: `is-${outcome}` });
}
