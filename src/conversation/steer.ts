import { asksWhy } from "../dialog/asks-why.ts";
import { asksWhyVerify, doubtsCode } from "../dialog/asks-why-verify.ts";
import { type CommandName, foldWords } from "../dialog/commands.ts";
import type { Typed } from "../dialog/dialog.ts";
import type { DialogHost } from "../dialog/dialog-host.ts";
import { foldedLabel } from "../dialog/match-option.ts";
import { ownsUp } from "../dialog/owns-up.ts";
import { isSilent, saidOption, sayPending } from "../dialog/prompt.ts";
import { interrogatives } from "../dialog/question-words.ts";
import type { Pending } from "../dialog/run.ts";
import { saysUrgent } from "../dialog/says-urgent.ts";
import { saysWaited } from "../dialog/says-waited.ts";
import { correctAnswer, undoLast } from "../dialog/undo.ts";
import { areaOf, isContact, type Understood } from "../domain/understood.ts";
import { namesAnother } from "../domain/without-denied.ts";
import { whenIsMoney } from "./asks-onward.ts";
import { keepContact } from "./bare-contact.ts";
import { namesOthers } from "./beside-wait.ts";
import { cancelRun, continueRun, createHost, doneWords, named, passOnce, sayCommon, startRun } from "./dialog-turn.ts";
import { followOffer, saidToOffer } from "./follow-offer.ts";
import { givesUp } from "./gives-up.ts";
import { makesSafe } from "./hear-danger.ts";
import { freezeIntent, type Heard, isFreezing, isQuestion, sure, surelyMeant, wishesFreeze } from "./heard.ts";
import {
  answerAside,
  answerBeside,
  asksBarely,
  digress,
  digressOrSwitch,
  hasFrozen,
  hearUrgency,
  missInDialog,
  sayFrozen,
  sureOfSwitch,
  verbAsked,
} from "./in-dialog.ts";
import { addToOpening, keepFacts, namesFacts } from "./keep-facts.ts";
import { missWaiting } from "./miss-waiting.ts";
import { moneyAsked } from "./money-asked.ts";
import { onDayNamed } from "./on-day-named.ts";
import type { TurnDeps } from "./turn-deps.ts";
import type { TurnWriter } from "./turn-writer.ts";

/** Words typed while a dialog is under way: what every dialog understands, then what this one asked, then the rest. */
export async function steer(
  deps: TurnDeps,
  writer: TurnWriter,
  heardWords: Typed,
  understood: Understood,
  said: ReadonlySet<CommandName>,
): Promise<string> {
  const { state } = writer;
  const run = state.run!;
  const typed = onDayNamed(run, heardWords);
  const host = createHost(deps, writer);
  const labelled = buttonNamed(run.pending, typed.text) ?? buttonSaid(host, run.pending, typed.text);
  const yesOrNo = run.pending?.kind === "confirm" && (said.has("no") || said.has("yes"));
  const answered = run.pending?.operation && deps.consent.read(typed.text, run.pending.operation);
  const toOffer = await answerOffer(deps, writer, typed, said);
  if (toOffer) return toOffer;
  const mayConsent = yesOrNo || answered === "yes" || labelled === "yes";
  if (run.pending?.operation && mayConsent && run.pending.ask !== writer.askedLast) return askAnew(deps, writer);
  const pressed = await press(deps, writer, labelled, "button-named");
  if (pressed) return pressed;
  // "Cancel" beside "Shall I cancel it?" may mean either: asked again, in words that cannot be taken for the other.
  if (answered === "unclear") return missInDialog(deps, writer);
  const heard = { text: typed.text, understood, said };
  if (answered === "asks") return (await answerAsked(deps, writer, heard)) ?? why(deps, writer);
  if (understood.unwanted && answered === undefined && !yesOrNo) return leaveUndone(deps, writer, understood.unwanted);
  if (!yesOrNo) {
    const { operation } = run.pending ?? {};
    const isYes = (words: string) => operation !== undefined && deps.consent.read(words, operation) === "yes";
    if (said.has("cancel") || (answered === undefined && givesUp(understood, isYes)))
      return (await cancelRun(deps, writer)) === "finished" ? "finished" : "cancel";
    if (said.has("bye") && writer.owner.owner === "bot" && run.pending && !isSilent(run.pending))
      return takeLeave(deps, writer);
    if (said.has("back")) return back(deps, writer);
    if (
      run.pending &&
      (said.has("help-why") || isReluctant(deps, run.pending, typed.text, said) || isAskedAtAnswer(run.pending, said))
    )
      return why(deps, writer);
    if (said.has("repeat") && run.pending && !(run.pending.kind === "wait" && isSilent(run.pending))) {
      sayPending(run, host, "brief");
      return "repeat";
    }
  }
  // "Is it done?" is about what is being done, whatever else it resembles.
  if (run.pending?.kind === "effect" && said.has("how-long")) return missInDialog(deps, writer);
  if (run.pending?.kind === "wait" && isSilent(run.pending) && (said.has("resend") || said.has("repeat")))
    return missInDialog(deps, writer);
  const command = commandChoice(run.pending?.choices.map(({ id }) => id) ?? [], said);
  const meant = correctsContact(typed) ? undefined : choiceMeant(run.pending, understood.intent);
  if (!command && meant === showsPayments) addToOpening(run, typed);
  const chosen =
    (await press(deps, writer, command, "command-choice")) ?? (await press(deps, writer, meant, "command-choice"));
  if (chosen) return chosen;
  if (run.pending && isAboutWait(run.pending, understood.intent)) {
    sayPending(run, host, "again");
    return "repeat";
  }
  // "No, 220" is about what was just asked, whatever else it resembles.
  const meantHere = correctionFirst.test(typed.text) ? { ...typed, intent: undefined } : typed;
  const corrects = correctionCue.test(typed.text) || namesAnother(typed.text);
  const corrected = corrects ? await correct(deps, writer, meantHere) : undefined;
  if (corrected) return corrected;
  // "Not the noodle house, Li Lei": no to the payment that was found, and the other one is heard right away.
  const isOfOther = run.pending?.kind === "confirm" && areaOf(run.opening.intent ?? "") === "payment";
  if (isOfOther && namesAnother(typed.text)) await press(deps, writer, "no", "names-instead");
  const turn = await continueRun(deps, writer, { kind: "typed", typed });
  if (turn === "finished") return "finished";
  if (turn === "done") return "dialog";
  // Mere facts resemble something or other; that makes them no other problem.
  const isMere = understood.confidence < sureOfSwitch || areaOf(typed.intent ?? "") === "smalltalk";
  const told = namesFacts(typed, deps.now()) && isMere ? { ...typed, intent: undefined } : typed;
  const late = isOnlyAsking(typed) ? undefined : await correct(deps, writer, told, turn.left.parsers);
  if (late) return late;
  const isWaiting = writer.owner.owner === "queue";
  const waited = saysWaited(foldWords(typed.text));
  // Who is asked who they are has not waited for that.
  const isAtMatter = run.pending?.dialog !== deps.prove.name;
  const when = waited && isAtMatter && (await answerBeside(deps, writer, ["how-long"], turn.left.beside));
  if (when) return when;
  const hurries = said.has("urgent") || (understood.decision !== "accept" && saysUrgent(typed.text));
  if (waited || hurries) return hearUrgency(deps, writer, turn.left.urgent);
  const ofMatter = [...(ownsUp(typed.text) ? ["owns-up"] : []), ...(said.has("did-it-work") ? ["did-it-work"] : [])];
  const ofIt = await answerBeside(deps, writer, ofMatter, turn.left.beside);
  if (ofIt) return ofIt;
  const kept = isWaiting ? undefined : (keepContact(deps, writer, told) ?? (await keepFacts(deps, writer, told)));
  if (kept) return kept;
  // "His number is …" is no word of the customer's own having changed.
  const asked = namesOthers(writer, heard) ? [] : meantBeside(deps, run.dialog, heard);
  if (isWaiting) {
    const known = [...asked, ...(said.has("money-inside") ? ["money-inside"] : []), ...moneyAsked(said)];
    return (await answerBeside(deps, writer, known, turn.left.beside)) ?? missWaiting(deps, writer, heard);
  }
  const frozen = await freezeAgain(deps, writer, heard, typed);
  if (frozen) return frozen;
  const beside = await answerBeside(deps, writer, [...asked, ...commandsAsked(heard)], turn.left.beside);
  // "What now?" and "I am back" ask for what is asked here.
  if (
    !beside &&
    run.pending &&
    !isSilent(run.pending) &&
    (said.has("what-next") || said.has("continue") || asksBarely(deps, run.pending, typed.text))
  ) {
    sayPending(run, host, "brief");
    return "repeat";
  }
  if (beside) return beside;
  // A yes to a list of several names none of them.
  if (said.has("yes") && (run.pending?.rows?.length ?? 0) > 1) return missInDialog(deps, writer, typed.text);
  const whenOf = said.has("how-long") ? whenIsMoney[areaOf(run.opening.intent ?? "")] : undefined;
  if (whenOf && (await answerAside(deps, writer, whenOf))) return "digression";
  const aside = await digressOrSwitch(deps, writer, typed, understood);
  if (aside) return aside;
  if (run.pending && !isSilent(run.pending) && asksWhy(typed.text)) return why(deps, writer);
  return tellsMore(deps, run.pending, typed) ? hearMore(deps, writer) : missInDialog(deps, writer, typed.text);
}

/** A yes or a no is said to what was put last, and that was an offer. Who waits for a person needs no other. */
async function answerOffer(
  deps: TurnDeps,
  writer: TurnWriter,
  { text }: Typed,
  said: ReadonlySet<CommandName>,
): Promise<string | undefined> {
  const { state, askedLast, owner } = writer;
  const answered = saidToOffer({ offer: state.offer, lastAsk: askedLast }, text, said);
  const isMore = answered === "yes" && owner.owner === "queue";
  return answered && !isMore ? followOffer(deps, writer, answered) : undefined;
}

/** Other words have come behind the question that needs consent, and a yes may be meant for those: it is put again, in full. security.md R18. */
function askAnew(deps: TurnDeps, writer: TurnWriter): string {
  sayCommon(deps, writer, "confirm-anew");
  sayPending(writer.state.run!, createHost(deps, writer));
  return "confirm-anew";
}

/** A story told on instead of the phone number. */
function tellsMore({ prove }: TurnDeps, pending: Pending | undefined, { text, entities }: Typed): boolean {
  const isAsked = pending?.dialog === prove.name && pending.kind === "ask" && (pending.returns ?? 0) < mostHeard;
  return isAsked && entities.length === 0 && !/\d|@/.test(text) && !isQuestion(text) && story.test(text.trim());
}
const mostHeard = 2;
/** More than a few words. */
const story = /^\p{L}[\p{L}'’]*(?:[\s,.!，。！]+[\p{L}'’]+){5,}|\p{Script=Han}[\p{Script=Han}，。！、\s]{11,}/u;

/** It is heard, and what has to come first is asked for again. */
function hearMore(deps: TurnDeps, writer: TurnWriter): string {
  sayCommon(deps, writer, "story-heard");
  sayPending(writer.state.run!, createHost(deps, writer), "brief");
  return "story-heard";
}

/** What may be answered out of the matter at hand. What another dialog does is only asked about here, not ordered. */
function meantBeside(deps: TurnDeps, here: string, { text, understood }: Heard): string[] {
  const { decision, intent, options } = understood;
  const meant = decision === "accept" ? intent : decision === "clarify" ? options[0]?.intent : undefined;
  if (!meant) return verbAsked(deps, text);
  const dialog = deps.answers.dialogOf(meant);
  return dialog && dialog !== here && !isQuestion(text) ? [] : [meant];
}

/** "Can money still come in once it is frozen?" in place of a yes: out of the matter itself, or what the knowledge has for sure. */
async function answerAsked(deps: TurnDeps, writer: TurnWriter, heard: Heard): Promise<string | undefined> {
  const turn = await passOnce(deps, writer);
  const known = typeof turn === "string" ? undefined : turn.left.beside;
  const asked = [...meantBeside(deps, writer.state.run!.dialog, heard), ...commandsAsked(heard)];
  const beside = known && (await answerBeside(deps, writer, asked, known));
  if (beside) return beside;
  const intent = surelyMeant(heard, sure);
  if (!intent || deps.answers.dialogOf(intent)) return undefined;
  return (await answerAside(deps, writer, intent)) ? "digression" : undefined;
}

/** What was typed does what the pending step's button does; undefined without such a button, and where the step does not take it. */
async function press(
  deps: TurnDeps,
  writer: TurnWriter,
  choice: string | undefined,
  step: string,
): Promise<string | undefined> {
  const { pending } = writer.state.run!;
  if (!choice || !pending) return undefined;
  return named(await continueRun(deps, writer, { kind: "choice", ask: pending.ask, choice }), step);
}

/** "Freeze it after all" in the dialog that freezes: done already, under way, or begun anew with its question. */
async function freezeAgain(
  deps: TurnDeps,
  writer: TurnWriter,
  heard: Heard,
  typed: Typed,
): Promise<string | undefined> {
  const run = writer.state.run!;
  const isWish = wishesFreeze(heard) || (isFreezing(typed.text) && deps.consent.read(typed.text, "freeze") === "yes");
  if (run.dialog !== makesSafe || !isWish) return undefined;
  if (hasFrozen(run)) return sayFrozen(deps, writer);
  if (run.pending?.dialog !== makesSafe) {
    sayCommon(deps, writer, "freeze-under-way");
    if (run.pending) sayPending(run, createHost(deps, writer), "brief");
    return "freeze-under-way";
  }
  writer.state.run = undefined;
  startRun(deps, writer, makesSafe, { ...typed, intent: freezeIntent });
  return (await continueRun(deps, writer)) === "finished" ? "finished" : "freeze-anew";
}

/** What only wants its word that all is well gets it; everything else is left as it is. */
async function takeLeave(deps: TurnDeps, writer: TurnWriter): Promise<string> {
  const { state } = writer;
  const closing = state.run!.pending?.options?.find(({ closes }) => closes);
  await writer.paused.drop();
  const closed = await press(deps, writer, closing?.id, "bye");
  if (closed === "finished") return "finished";
  if (!closed && (await cancelRun(deps, writer)) === "finished") return "finished";
  if (!state.run) for (const bubble of deps.answers.answer("smalltalk/bye", state.language)) writer.say(bubble);
  return "bye";
}

/** "Do not freeze it": a no to that very question, the end of a dialog that is about it, and beside another a word that it is not done. */
async function leaveUndone(deps: TurnDeps, writer: TurnWriter, unwanted: string): Promise<string> {
  const run = writer.state.run!;
  const isAbout = deps.answers.dialogOf(unwanted) === run.dialog;
  const declined = isAbout && run.pending?.kind === "confirm" && (await press(deps, writer, "no", "left-undone"));
  if (declined) return declined;
  // Who was robbed and does not want the freeze still wants to be helped.
  const isAll = isAbout && (run.dialog !== makesSafe || run.opening.intent === unwanted);
  if (isAll) return (await cancelRun(deps, writer)) === "finished" ? "finished" : "cancel";
  sayCommon(deps, writer, isAbout ? "only-if-wanted" : "left-undone");
  await digress(deps, writer);
  return "left-undone";
}

/** What does not arrive is this very wait's own matter, also where nothing more can be sent. */
const isAboutWait = (pending: Pending, intent: string | null): boolean =>
  pending.kind === "wait" &&
  !isSilent(pending) &&
  intent !== null &&
  Object.hasOwn(meaning, intent) &&
  meaning[intent]?.atWait === true;

/** At a security question nothing comes and nothing is waited for: who says so has not seen what is asked. */
const isAskedAtAnswer = ({ shape }: Pending, said: ReadonlySet<CommandName>): boolean =>
  shape === "answer" && (["resend", "how-long", "what-next"] as const).some((command) => said.has(command));

/** "Why do I have to verify that?" in a longer sentence at that very check, and a mere no to whoever asks for the phone number. */
const isReluctant = (
  deps: TurnDeps,
  { dialog, kind, shape }: Pending,
  text: string,
  said: ReadonlySet<CommandName>,
): boolean =>
  dialog === deps.prove.name &&
  (asksWhyVerify(text) || (shape === "code" && doubtsCode(text)) || (kind === "ask" && said.has("no")));

/** The button behind which the payments stand, the ones that were spoken of first. */
const showsPayments = "review";

/** The buttons that help more than an answer would, which only leads back to where the customer is. */
const meaning: Readonly<Record<string, { choice: string; atWait?: true }>> = {
  "account/phone-changed": { choice: "other-way" },
  "account/email-changed": { choice: "other-way" },
  "security/lost-phone": { choice: "other-way" },
  "contact/call-back": { choice: "call-back" },
  "security/unauthorised-transaction": { choice: showsPayments },
  "security/check-transactions": { choice: showsPayments },
  "account/code-not-received": { choice: "resend", atWait: true },
  "account/reset-link-problem": { choice: "resend", atWait: true },
};

function choiceMeant(pending: Pending | undefined, intent: string | null): string | undefined {
  const means = intent !== null && Object.hasOwn(meaning, intent) ? meaning[intent] : undefined;
  if (!means || (means.atWait && pending?.kind !== "wait")) return undefined;
  return pending?.choices.find(({ id }) => id === means.choice)?.id;
}

const correctionCue =
  /不对|不是.{0,12}是|错了|說錯|说错|写错|寫錯|打错|打錯|更正|改成|改為|改为|应该是|應該是|應該係|actually|i mean|wrong|correct(?:ion| it)|should be|instead/i;

/** Commands that are questions; a dialog may have an answer to them. */
const commandsAsked = ({ text, said }: Heard): string[] => [
  ...moneyAsked(said),
  ...whyAsked(text),
  ...(["did-it-work", "the-other", "both", "how-long", "what-next", "money-inside"] as const).filter((command) =>
    said.has(command),
  ),
];

/** Why it takes so long asks how long; why anything else is so, a dialog may know. */
function whyAsked(text: string): string[] {
  const asked = asksWhy(text);
  return asked === "so-long" ? ["how-long"] : asked ? ["why-so"] : [];
}

/** "Refund which one?" names nothing, and so changes nothing. */
const isOnlyAsking = ({ text, entities }: Typed): boolean => entities.length === 0 && asksWhich.test(text);
const asksWhich = new RegExp(`哪|[?？]\\s*$|^\\W*(?:and )?(?:${interrogatives})\\b`, "i");

/** "Sorry, my e-mail is …" names the contact itself, and is no way round it. */
const correctsContact = ({ text, entities }: Typed): boolean => correctionCue.test(text) && entities.some(isContact);

const correctionFirst =
  /^(?:不对|不對|不是|错了|錯了|说错|說錯|写错|寫錯|打错|打錯|更正|no\b|sorry\b|actually|i mean)/i;

/** A button's own words are that button, also where they are a command elsewhere: "Not now" beside a question does not end the dialog. */
function buttonNamed(pending: Pending | undefined, text: string): string | undefined {
  if (!pending || pending.choices.length === 0) return undefined;
  const folded = foldWords(text);
  return pending.choices.find(({ label }) => foldedLabel(label).words === folded)?.id;
}

/** What else people say for a button is it, too: "no need" ends no dialog that has a button for it. */
const buttonSaid = (host: DialogHost, pending: Pending | undefined, text: string): string | undefined =>
  pending && pending.kind !== "confirm" ? saidOption(host, pending.dialog, pending.options ?? [], text) : undefined;

/** Commands that stand for a button, mostly of the same name, where the pending step has it. */
function commandChoice(choices: string[], said: ReadonlySet<CommandName>): string | undefined {
  const notIt = said.has("none-of-these") && ["another", "no"].find((choice) => choices.includes(choice));
  if (notIt) return notIt;
  return (["resend", "forgotten", "other-way", "skip", "continue", "start-over"] as const).find(
    (command) => said.has(command) && choices.includes(command),
  );
}

async function back(deps: TurnDeps, writer: TurnWriter): Promise<string> {
  const run = writer.state.run!;
  const undone = undoLast(run);
  if (undone === "undone") {
    sayCommon(deps, writer, "went-back");
    return (await continueRun(deps, writer)) === "finished" ? "finished" : "back";
  }
  sayCommon(deps, writer, undone === "stopped" ? "back-stopped" : "back-nothing", {
    done: doneWords(deps, writer, run),
  });
  sayPending(run, createHost(deps, writer), "brief");
  return "back";
}

function why(deps: TurnDeps, writer: TurnWriter): string {
  const { state } = writer;
  const pending = state.run!.pending!;
  const params = (pending.phraseParams ?? {}) as Record<string, string>;
  const reason = deps.phrases.why(pending.dialog, pending.phrase, params, state.language);
  for (const bubble of reason ?? deps.phrases.render("common", "why-generally", {}, state.language)) writer.say(bubble);
  sayPending(state.run!, createHost(deps, writer), "brief");
  return "why";
}

async function correct(
  deps: TurnDeps,
  writer: TurnWriter,
  typed: Typed,
  parsers?: Parameters<typeof correctAnswer>[1],
): Promise<string | undefined> {
  const run = writer.state.run!;
  const known = parsers ?? (await parsersOf(deps, writer));
  const outcome = correctAnswer(run, known, typed);
  if (outcome === "nothing") return undefined;
  if (outcome === "stopped") {
    sayCommon(deps, writer, "back-stopped", { done: doneWords(deps, writer, run) });
    sayPending(run, createHost(deps, writer));
    return "correction-stopped";
  }
  sayCommon(deps, writer, "corrected");
  return (await continueRun(deps, writer)) === "finished" ? "finished" : "correction";
}

async function parsersOf(deps: TurnDeps, writer: TurnWriter): Promise<Parameters<typeof correctAnswer>[1]> {
  const turn = await passOnce(deps, writer);
  return typeof turn === "string" ? new Map() : turn.left.parsers;
}
