import type { Typed } from "../dialog/dialog.ts";
import { isSilent, sayPending } from "../dialog/prompt.ts";
import { americanNumberIn } from "../domain/american-number.ts";
import { bareAmounts } from "../domain/bare-amounts.ts";
import { isRelatives } from "../domain/relatives-contact.ts";
import { areaOf } from "../domain/understood.ts";
import type { Identifier } from "../identity/proving.ts";
import { answerIntent, clarify, sayOfferAgain } from "./answers.ts";
import { continueRun, createHost, sayCommon, startRun } from "./dialog-turn.ts";
import { isQuestion } from "./heard.ts";
import { isPointing } from "./in-dialog.ts";
import { addToOpening, namesFacts } from "./keep-facts.ts";
import type { ConversationState } from "./state.ts";
import type { TurnDeps } from "./turn-deps.ts";
import type { TurnWriter } from "./turn-writer.ts";

const beside =
  /我|的|是|为|為|嘅|係|您|你|给|給|用|吧|呀|啊|嗯|应该|應該|大概|好像|可能|好|就|那|呢|再|还有|還有|看看|查查|看下|查下|手机|手機|号码|號碼|号|號|电话|電話|邮箱|郵箱|信箱|邮件|郵件|注册|註冊|登记|登記|账号|帳號|这个|這個|[:：,，。.!！]|\b(?:my|the|is|its|it's|it|this|that|should be|must be|maybe|probably|i (?:think|guess|believe|use|used)|use|try|with|fine|ok|okay|yes|yeah|sure|well|then|please|pls|sorry|dear|phone|numbers?|mobile|cell|e-?mails?|address|account|registered|here|hi|hello)\b/gi;

/** The phone number or e-mail address of somebody who has written nothing that says what for. */
export function bareContact(typed: Typed): Identifier | undefined {
  const [contact, ...others] = contactsIn(typed);
  if (!contact || others.length > 0) return undefined;
  const { text } = typed;
  const isAlone = (text.slice(0, contact.start) + text.slice(contact.end)).replace(beside, "").trim() === "";
  return isAlone ? { kind: contact.kind, value: contact.value } : undefined;
}

interface Named extends Identifier {
  start: number;
  end: number;
}

/** Undefined stands for anything else that was named; in English also a number without the 1 in front. */
function contactsIn({ text, language, entities }: Typed): (Named | undefined)[] {
  const american = entities.length === 0 && language === "en" ? americanNumberIn(text) : undefined;
  if (american) return [{ kind: "phone", ...american }];
  return entities.map(({ type, value, start, end }) =>
    type === "email" || (type === "phone" && value.startsWith("+")) ? { kind: type, value, start, end } : undefined,
  );
}

/** The number of somebody they know, and nothing else: "my friend's number is …". */
export function contactOfAnother(typed: Typed): boolean {
  const [contact, ...others] = contactsIn(typed);
  if (!contact || others.length > 0) return false;
  const before = typed.text.slice(0, contact.start);
  return before.length <= longestNaming && isRelatives(before) && /^\W*$/.test(typed.text.slice(contact.end));
}
const longestNaming = 40;

/** In the middle of a dialog that has not asked yet who somebody is: kept for then, and what was asked is asked again. */
export function keepContact(deps: TurnDeps, writer: TurnWriter, typed: Typed): string | undefined {
  const run = writer.state.run!;
  const { pending } = run;
  const contact = bareContact(typed);
  if (!contact || !pending || isSilent(pending) || pending.dialog === deps.prove.name) return undefined;
  run.ownContact = contact;
  sayCommon(deps, writer, "contact-noted");
  sayPending(run, createHost(deps, writer), "brief");
  return "contact-kept";
}

/** Goes on with what was talked about last, where that begins with who somebody is; else asks what the contact is for. */
export async function takeContact(
  deps: TurnDeps,
  writer: TurnWriter,
  typed: Typed,
  contact: Identifier,
): Promise<string> {
  const { state } = writer;
  if (ofPayees.has(state.topic ?? "")) return notForUs(deps, writer);
  const last = meantAfter(state.topic);
  if (last) return answerIntent(deps, writer, last, typed);
  const matter = matterBefore(deps, state);
  if (!matter) return clarify(deps, writer, meantByContact, typed);
  state.misses = 0;
  sayCommon(deps, writer, "contact-noted");
  if (matter === "which") {
    state.offer!.said = { ...state.offer!.said!, ownContact: contact };
    sayOfferAgain(deps, writer, "which-meant");
    return "contact-kept";
  }
  const { dialog, opening } = matter;
  startRun(deps, writer, dialog, { ...opening, language: state.language, ownContact: contact });
  return (await continueRun(deps, writer)) === "finished" ? "finished" : `dialog:${dialog}`;
}

/** A contact that the customer wants to pay is entered in the app, and never taken for their own. */
export function notForUs(deps: TurnDeps, writer: TurnWriter): string {
  writer.state.misses = 0;
  sayCommon(deps, writer, "contact-of-payee");
  return "contact-of-payee";
}

/** What was talked about last when somebody sends the contact of whoever they want to pay. */
const ofPayees = new Set(["payment/transfer-how", "payment/red-packet"]);

/** To get the account back, or to learn whose it is. */
const meantByContact: readonly string[] = ["account/recover", "security/is-it-official"];

/** What was talked about last when somebody sends the contact of a stranger. */
const ofStrangers = new Set(["security/is-it-official", "security/scam-phishing", "security/report-fraudster"]);

/** Which of them it is after what was talked about last; undefined where it may be either. */
function meantAfter(topic = ""): string | undefined {
  if (areaOf(topic) === "account") return "account/recover";
  return ofStrangers.has(topic) ? "security/is-it-official" : undefined;
}

/** Areas whose dialogs look into the customer's own records, and therefore ask first who it is. */
const areasOfRecords = new Set(["payment", "withdrawal"]);

/** What is to be looked into for somebody who was told what may be wrong, or asked which of several matters is theirs; "which" where that has to be answered first. */
function matterBefore(
  deps: TurnDeps,
  { offer, lastAsk, topic = "", topicSaid, settled }: ConversationState,
): { dialog: string; opening: Typed } | "which" | undefined {
  if (offer?.said && offer.ask === lastAsk) {
    const leads = Object.keys(offer.leads).filter((lead) => lead !== "none");
    const dialog = dialogOfAll(deps, leads);
    if (dialog) return { dialog, opening: { ...offer.said, intent: undefined } };
    return leads.some((intent) => areasOfRecords.has(areaOf(intent))) ? "which" : undefined;
  }
  if (topic === settled || !areasOfRecords.has(areaOf(topic))) return undefined;
  const near = [topic, ...deps.answers.followUps(topic)].filter((intent) => areaOf(intent) === areaOf(topic));
  const dialog = near.map((intent) => deps.answers.dialogOf(intent)).find((name) => name !== undefined);
  return dialog === undefined || !topicSaid ? undefined : { dialog, opening: { ...topicSaid, intent: topic } };
}

/** "It was 74.20 to Bluebird" behind an answer: the matter is looked into, by that and by what was said before. */
export async function takeFacts(deps: TurnDeps, writer: TurnWriter, typed: Typed): Promise<string | undefined> {
  const { state } = writer;
  const isTold = namesFacts(typed, deps.now()) || bareAmounts(typed.text).length > 0 || isPointing(typed.text);
  if (!isTold || isQuestion(typed.text) || ofAnyAmount.has(state.topic ?? "")) return undefined;
  const matter = matterBefore(deps, state);
  if (!matter || matter === "which" || matter.opening.intent === undefined) return undefined;
  state.misses = 0;
  startRun(deps, writer, matter.dialog, { ...matter.opening, language: state.language });
  addToOpening(state.run!, typed);
  return (await continueRun(deps, writer)) === "finished" ? "finished" : `dialog:${matter.dialog}`;
}

/** Sums are named after these without anything having gone wrong. */
const ofAnyAmount = new Set([
  ...ofPayees,
  ...["payment/limits", "payment/wallet-fees", "payment/top-up", "payment/pay-methods", "payment/card-types"],
  ...["payment/scan-pay-how", "payment/balance-check", "payment/bank-card-link"],
  ...["withdrawal/limit", "withdrawal/fee", "withdrawal/how-to", "withdrawal/method", "withdrawal/check-balance"],
]);

/** The one dialog that all of these lead to, where it is one about the customer's records. */
function dialogOfAll({ answers }: TurnDeps, intents: string[]): string | undefined {
  const [only, ...others] = new Set(intents.map((intent) => answers.dialogOf(intent)));
  return others.length === 0 && intents.every((intent) => areasOfRecords.has(areaOf(intent))) ? only : undefined;
}
