import type { Advanced } from "../dialog/advance.ts";
import { asksWhat } from "../dialog/asks-what.ts";
import { plainVerb } from "../dialog/bare-verbs.ts";
import type { Typed } from "../dialog/dialog.ts";
import { rowsNamed } from "../dialog/match-option.ts";
import { idOf, isSilent, sayPending } from "../dialog/prompt.ts";
import type { Pending, Run } from "../dialog/run.ts";
import { areaOf, type Understood } from "../domain/understood.ts";
import { answerIntent } from "./answers.ts";
import { continueRun, createHost, leadBack, sayCommon, startRun } from "./dialog-turn.ts";
import { neverOffered } from "./hear-danger.ts";
import { isQuestion } from "./heard.ts";
import { offerPerson } from "./offer-person.ts";
import type { TurnDeps } from "./turn-deps.ts";
import type { TurnWriter } from "./turn-writer.ts";

/** Words that merely resemble another matter leave no step that waits for an answer. */
export const sureOfSwitch = 0.5;
/** Nor do they lead away from a freeze or a refund that only wants its yes. */
const sureAtConfirm = 0.85;
const leastNear = 0.15;
/** Nor is an answer given to what nobody asked. */
const sureOfAside = 0.7;

/** A question beside the dialog is answered and the dialog goes on; another thing to do takes over, and this one waits. */
export async function digressOrSwitch(
  deps: TurnDeps,
  writer: TurnWriter,
  typed: Typed,
  understood: Understood,
): Promise<string | undefined> {
  if (understood.decision !== "accept" || !understood.intent) return undefined;
  const { state } = writer;
  if (pointsAtRow(state.run!.pending, typed.text)) return undefined;
  if (fillers.has(understood.intent) || neverOffered(understood.intent)) return undefined;
  // "How are you doing?" while something is being done asks how that is going.
  if (state.run!.pending?.kind === "effect" && understood.intent.startsWith("smalltalk/")) return undefined;
  if (asksWhat(typed.text) && (await answerAside(deps, writer, understood.intent))) return "digression";
  const dialog = deps.answers.dialogOf(understood.intent);
  if (dialog && dialog !== state.run!.dialog && deps.dialogs.has(dialog)) {
    const least = state.run!.pending?.kind === "confirm" ? sureAtConfirm : sureOfSwitch;
    if (understood.confidence < least) return undefined;
    sayCommon(deps, writer, "switching", { title: deps.answers.title(understood.intent, state.language) });
    startRun(deps, writer, dialog, typed);
    return (await continueRun(deps, writer)) === "finished" ? "finished" : "switch";
  }
  if (!dialog && isOtherMatter(deps, state.run!, typed.text, understood)) {
    state.run = undefined;
    return answerIntent(deps, writer, understood.intent, typed);
  }
  if (saysElse(state.run!, typed.text, understood)) return undefined;
  const answered = answeredAt(state.run!, understood);
  if (!answered || (answered !== understood.intent && deps.answers.dialogOf(answered))) return undefined;
  if (dialog === state.run!.dialog) return undefined;
  return (await answerAside(deps, writer, answered)) ? "digression" : undefined;
}

/** What is told and not asked, and hardly resembles a matter of another area, is told of the one at hand: "his name is Liam". */
function saysElse({ opening }: Run, text: string, { intent, confidence }: Understood): boolean {
  const area = areaOf(intent ?? "");
  const isOther = area !== "smalltalk" && area !== areaOf(opening.intent ?? "");
  return isOther && confidence < sureOfAside && !isQuestion(text);
}

/** "No, I mean the payment password": at the very first question it is the other matter of that area, and nothing of this one is left to go on with. */
function isOtherMatter(
  deps: TurnDeps,
  { pending, opening, done }: Run,
  text: string,
  { intent, confidence }: Understood,
): boolean {
  if (
    !intent ||
    done.length > 0 ||
    confidence < sureAtConfirm ||
    pending?.dialog !== deps.prove.name ||
    pending.kind !== "ask"
  )
    return false;
  const isSibling = areaOf(intent) === areaOf(opening.intent ?? "") && intent !== opening.intent;
  return isSibling && !aboutTheCheck.has(intent) && meansOther.test(text.trim());
}

/** What people ask about the check itself, while they are at it. */
const aboutTheCheck: ReadonlySet<string> = new Set([
  "account/phone-changed",
  "account/email-changed",
  "account/code-not-received",
  "account/proof-needed",
  "account/which-number",
  "account/recovery-steps",
]);

const meansOther =
  /^(?:不对|不對|不是|错了|錯了|说错|說錯|搞错|搞錯|唔係|唔啱)[^，,。]{0,8}[，,。；;、\s]*(?:我?(?:说|說|问|問|讲|講|想问|想問)?的?(?:应该|應該)?)(?:是|係)|我(?:说|說|问|問|讲|講|指)的?是|\b(?:i mean|i meant|no,? (?:it'?s|it is|the))\b/i;

/** The knowledge's answer, and back to what was asked; false where it has none. */
export async function answerAside(deps: TurnDeps, writer: TurnWriter, intent: string): Promise<boolean> {
  const bubbles = deps.answers.answer(intent, writer.state.language);
  if (bubbles.length === 0) return false;
  for (const bubble of bubbles) writer.say(bubble);
  await digress(deps, writer);
  return true;
}

/** At a confirm, "any fees?" is about the matter at hand: a likely reading of its own area goes before a likelier one of another. */
function answeredAt({ pending, opening }: Run, { intent, confidence, alternatives }: Understood): string | undefined {
  if (!intent || pending?.kind !== "confirm" || confidence >= sureAtConfirm) return intent ?? undefined;
  const area = areaOf(opening.intent ?? "");
  if (areaOf(intent) === area) return intent;
  return alternatives.find((other) => areaOf(other.intent) === area && other.confidence >= leastNear)?.intent;
}

/** What the dialog itself has to say to a question, out of the matter it is at. */
export async function answerBeside(
  deps: TurnDeps,
  writer: TurnWriter,
  asked: readonly string[],
  beside: Advanced["beside"],
): Promise<string | undefined> {
  const answer = asked.map((intent) => beside.get(intent)).find((known) => known !== undefined);
  if (!answer) return undefined;
  const { dialog, phrase, params } = answer;
  for (const bubble of deps.phrases.render(dialog, phrase, params, writer.state.language)) writer.say(bubble);
  await digress(deps, writer);
  return "beside";
}

/** That the customer is in a hurry is taken up once in a dialog, without promising anything; what is asked stays asked. */
export async function hearUrgency(
  deps: TurnDeps,
  writer: TurnWriter,
  urgent: Advanced["urgent"] = { dialog: "common", phrase: "urgent", params: {} },
): Promise<string> {
  const run = writer.state.run!;
  if (!run.urged)
    for (const bubble of deps.phrases.render(urgent.dialog, urgent.phrase, urgent.params, writer.state.language))
      writer.say(bubble);
  run.urged = true;
  if (run.pending && !isSilent(run.pending)) sayPending(run, createHost(deps, writer), "brief");
  return "urgent";
}

/** Words people fill a pause with: in the middle of a dialog they are no question of their own. */
const fillers = new Set(["smalltalk/yes-ok", "smalltalk/greeting", "smalltalk/test", "smalltalk/bye"]);

export const hasFrozen = ({ done }: Run): boolean => done.some(({ operation }) => operation === "freeze");

/** A second wish for what is done already. */
export async function sayFrozen(deps: TurnDeps, writer: TurnWriter): Promise<string> {
  sayCommon(deps, writer, "already-frozen");
  await digress(deps, writer);
  return "already-frozen";
}

/** Back to what was asked, after a word beside it. */
export async function digress(deps: TurnDeps, writer: TurnWriter): Promise<void> {
  const run = writer.state.run!;
  if (!run.pending || isSilent(run.pending)) return;
  leadBack(deps, writer);
  sayPending(run, createHost(deps, writer), "brief");
}

/** A secret was typed where others keep the chat: not taken, and the way to the page of ours is shown again. */
export async function turnAwayExposed(deps: TurnDeps, writer: TurnWriter): Promise<string> {
  sayCommon(deps, writer, "secret-on-page");
  await digress(deps, writer);
  return "secret-exposed";
}

/** Whether the pending question has more to say to an answer that could not be read. */
const hasAgain = ({ phrases }: TurnDeps, { dialog, phrase, path }: Pending): boolean =>
  [phrase, idOf(path)].some((name) => phrases.has(dialog, `${name}-again`));

/** "Can I cancel it?" is about the matter at hand, whatever the verb means elsewhere. */
export const verbAsked = ({ bareVerbs }: TurnDeps, text: string): string[] => {
  const { verb = plainVerb } = bareVerbs.read(text) ?? {};
  return verb === plainVerb ? [] : bareVerbs.meanings(verb);
};

/** "怎么弄" beside a question that has no more to say of itself. */
export const asksBarely = (deps: TurnDeps, pending: Pending, text: string): boolean =>
  pending.kind !== "confirm" && !hasAgain(deps, pending) && deps.bareVerbs.read(text)?.verb === plainVerb;

/** At a question about something that cannot be undone also what would be read. */
function sayNotRead(deps: TurnDeps, writer: TurnWriter, { kind, choices }: Pending): void {
  const [yes, no] = choices.map(({ label }) => label);
  if (kind === "confirm" && yes && no) sayCommon(deps, writer, "not-read-confirm", { yes, no });
  else sayCommon(deps, writer, "not-read");
}

const pointing =
  /(?:那|这|這|嗰|呢)[一两兩三几幾]?(?:笔|筆|个|個|单|單)|\d(?:块|元|塊|蚊)?的?(?:那|这|嗰)?(?:笔|筆)|^(?:the )?[¥$]?\d[\d.,]*(?: one)?$|\b(?:the )?[¥$]?\d[\d.,]* one\b|\bthe [a-z]{3,} (?:ones?|payments?|transfers?|charges?)\b/i;
export const isPointing = (text: string): boolean => pointing.test(text.trim());

/** Words that point at one of a list mean no other matter, though they may name none of its rows. */
const pointsAtRow = (pending: Pending | undefined, text: string): boolean =>
  pending?.rows !== undefined && isPointing(text);

/** The pending step could not read it and nothing else was understood: asked again, and every second time a person is offered. */
export function missInDialog(deps: TurnDeps, writer: TurnWriter, text = ""): string {
  const run = writer.state.run!;
  const { pending } = run;
  if (!pending) return "miss";
  pending.misses += 1;
  if (isSilent(pending)) {
    sayCommon(deps, writer, pending.kind === "effect" ? "still-working" : "still-waiting");
    return "miss-waiting";
  }
  if (pending.misses % 2 === 1) {
    const host = createHost(deps, writer);
    const none = pending.choices.find(({ id }) => id === "none")?.label;
    const rows = pending.rows ?? [];
    const isYesToAll = rows.length > 1 && deps.commands.match(text).has("yes");
    if (isYesToAll || rowsNamed(rows, text).length > 1) sayCommon(deps, writer, "several-fit");
    else if (none && pointsAtRow(pending, text)) sayCommon(deps, writer, "no-such-row", { none });
    else if (!hasAgain(deps, pending)) sayNotRead(deps, writer, pending);
    sayPending(run, host, "again");
    return "miss-in-dialog";
  }
  offerPerson(deps, writer, "stuck-offer");
  return "miss-offer";
}
