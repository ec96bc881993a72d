import { partsOf } from "../dialog/clauses.ts";
import type { CommandName, Commands } from "../dialog/commands.ts";
import type { Typed } from "../dialog/dialog.ts";
import { howOrWhy, interrogatives, questionVerbs } from "../dialog/question-words.ts";
import { complaintIntent } from "../domain/complaint.ts";
import type { Language } from "../domain/language.ts";
import type { InboundMessage } from "../domain/message.ts";
import type { Understood } from "../domain/understood.ts";
import type { TurnDeps } from "./turn-deps.ts";

/** Words of somebody who waits for a person. */
export interface Heard {
  text: string;
  understood: Understood;
  said: ReadonlySet<CommandName>;
}

export const hear = (deps: Pick<TurnDeps, "understanding" | "commands" | "now" | "timeZone">, text: string): Heard => ({
  text,
  understood: deps.understanding.understand(text, { now: deps.now(), timeZone: deps.timeZone }),
  said: deps.commands.match(text),
});

const acceptedIntent = ({ understood: { decision, intent } }: Heard): string | undefined =>
  decision === "accept" && intent ? intent : undefined;

/** What was understood decides; below this, words for the person merely have something in common with it. */
export const likely = 0.6;
export const sure = 0.85;

/** The accepted intent, where it is at least so probable. */
export const surelyMeant = (heard: Heard, atLeast: number): string | undefined =>
  heard.understood.confidence >= atLeast ? acceptedIntent(heard) : undefined;

export function asTyped(heard: Heard, language: Language): Typed {
  const intent = acceptedIntent(heard);
  return { text: heard.text, language, entities: heard.understood.entities, ...(intent ? { intent } : {}) };
}

export const personIntent = "contact/human-agent";

/** The person is on the way: the place is the answer. */
export const asksForPerson = (heard: Heard): boolean =>
  heard.said.has("agent") || (heard.said.size === 0 && surelyMeant(heard, likely) === personIntent);

/** Something of it was not kept; that was told. */
export const isMasked = ({ secret, shielded }: InboundMessage): boolean =>
  secret !== undefined || (shielded?.length ?? 0) > 0;

const callingIntents = new Set([
  personIntent,
  "contact/nobody-answers",
  "contact/online-chat",
  "smalltalk/greeting",
  "smalltalk/test",
  "smalltalk/worried",
]);

/** Whoever calls out, presses, asks or is in danger is never left without a word. */
export const needsWord = (commands: Commands, heard: Heard): boolean =>
  callsOut(commands, heard) || isQuestion(heard.text);

export const callsOut = ({ match, isWaitingWord }: Commands, heard: Heard): boolean =>
  partsOf(heard.text).some((clause) => isWaitingWord(clause, "anyone-there") || match(clause).has("urgent")) ||
  callingIntents.has(acceptedIntent(heard) ?? "") ||
  heard.understood.danger !== undefined;

/** "算了不投诉了，谢谢": one of its clauses says it. */
export const dropsComplaint = ({ isWaitingWord }: Commands, { text, understood }: Heard): boolean =>
  understood.unwanted === complaintIntent ||
  [text, ...partsOf(text)].some((clause) => isWaitingWord(clause, "no-complaint"));

const question = new RegExp(
  `[?？]|[吗嗎呢么麼](?:\\s|$)|${howOrWhy}|多少|几点|幾點|如何|什么时候|甚麼時候|什麼時候|多久|几时|幾時|几天|幾天|哪|谁|誰|幾耐|(\\p{Script=Han})[不没沒唔]\\1|可不可以|^(?:so |and |but )?(?:${interrogatives}|${questionVerbs})\\b`,
  "iu",
);

export const isQuestion = (text: string): boolean => question.test(text.trim());

const pleasantries = new Set(["smalltalk/yes-ok", "smalltalk/thanks", "smalltalk/bye", "smalltalk/wait"]);
/** "Okay, thanks" ends an exchange and asks for nothing. */
export const isPleasantry = (heard: Heard): boolean => pleasantries.has(surelyMeant(heard, sure) ?? "");

export const freezeIntent = "security/freeze";
const freezing = /[冻凍]|fr[eo]e?z/iu;
export const isFreezing = (text: string): boolean => freezing.test(text);

const notFreezing =
  /(?:(?<![要冻凍])不|[别別没沒勿甭唔咪])(?:想|要|用|必|打算|急着|急著|先|再|给我|給我|帮我|幫我|使|好)*(?:冻|凍)|\b(?:not|dont|don't|never|without)(?: (?:want|need|to|you|me|it|my|account))* fr[eo]e?z/iu;

/** A wish to freeze; where two things may have been meant, also the first of them, because nothing is frozen without a yes. */
export function wishesFreeze({ text, understood: { decision, intent, confidence, options } }: Heard): boolean {
  const meant = decision === "clarify" ? options[0]?.intent : decision === "accept" ? intent : undefined;
  const isNamed = isFreezing(text) || confidence >= likely;
  return meant === freezeIntent && isNamed && !notFreezing.test(text);
}
