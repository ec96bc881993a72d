import type { CommandName } from "../dialog/commands.ts";
import type { Typed } from "../dialog/dialog.ts";
import type { DialogInput } from "../dialog/dialog-host.ts";
import { saidOption } from "../dialog/prompt.ts";
import type { InboundEvent, InboundMessage } from "../domain/message.ts";
import { areaOf, type Understood } from "../domain/understood.ts";
import { undeliveredEvent } from "../identity/undelivered.ts";
import { afterAnswer } from "./after-answer.ts";
import { cancelsTopic, followTopic, heardAfter } from "./after-topic.ts";
import {
  answerIntent,
  answerOrders,
  clarify,
  dialogFor,
  firstView,
  miss,
  sayOfferAgain,
  sayShielded,
  startSuited,
  suitedBefore,
} from "./answers.ts";
import { asksOnward, sayIfLate, whenAfter } from "./asks-onward.ts";
import { bareContact, contactOfAnother, notForUs, takeContact, takeFacts } from "./bare-contact.ts";
import { changeLanguage } from "./change-language.ts";
import { countsFor } from "./counts-for.ts";
import { continueRun, createHost, named, sayCommon } from "./dialog-turn.ts";
import { enqueue } from "./enqueue.ts";
import { explain } from "./explain.ts";
import { followOffer, offerMeant } from "./follow-offer.ts";
import { dangerIn, hearDanger } from "./hear-danger.ts";
import { likely, personIntent } from "./heard.ts";
import { digress, turnAwayExposed } from "./in-dialog.ts";
import { languageAsked } from "./language-asked.ts";
import { makeOffer } from "./make-offer.ts";
import { moneyAsked, ofTopic, whichMoney } from "./money-asked.ts";
import { sayNotClear } from "./not-clear.ts";
import { offerParked } from "./parked.ts";
import { askRating, takeLateRating } from "./rating.ts";
import { settleLanguage } from "./settle-language.ts";
import { settleParked } from "./settle-parked.ts";
import { runLivesMs } from "./state.ts";
import { steer } from "./steer.ts";
import { tellUndelivered } from "./tell-undelivered.ts";
import { dropStaleTopic } from "./topic.ts";
import type { TurnDeps } from "./turn-deps.ts";
import type { TurnWriter } from "./turn-writer.ts";

/** The bot speaks: routes what came in, in the order of architecture.md, "Turn". Answers what it did, for the log. */
export async function botTurn(deps: TurnDeps, writer: TurnWriter): Promise<string> {
  const { input } = writer.item;
  dropStaleRun(deps, writer);
  dropStaleTopic(writer.state, deps.now());
  const outcome =
    input.kind === "event" ? await eventTurn(deps, writer, input) : await messageTurn(deps, writer, input);
  if (outcome !== "finished") await writer.finish();
  return outcome;
}

/** A dialog is under way only while its epoch is the owner's; otherwise it is parked until the customer takes it up. */
export function activeRun({ state, owner }: TurnWriter) {
  return state.run?.epoch === owner.epoch ? state.run : undefined;
}

function dropStaleRun(deps: TurnDeps, writer: TurnWriter): void {
  const { state } = writer;
  const { run } = state;
  if (run && !run.effect && Date.parse(deps.now()) - Date.parse(run.touchedAt) > runLivesMs) {
    state.run = undefined;
    sayCommon(deps, writer, "dialog-expired");
  }
}

async function eventTurn(deps: TurnDeps, writer: TurnWriter, event: InboundEvent): Promise<string> {
  if (event.name === "handed-back") {
    const cases = await deps.kit(writer.meta).cases.toldHere();
    const open = cases.find(({ state }) => state !== "resolved");
    if (open) sayCommon(deps, writer, "bot-back-case", { case: open.id });
    else sayCommon(deps, writer, "bot-back");
    offerParked(deps, writer, "parked-offer-anew");
    return "handed-back";
  }
  if (event.name === "resolved") {
    askRating(deps, writer);
    return "resolved";
  }
  if (event.name === "book-call-back") return bookCall(deps, writer, event);
  if (event.name === undeliveredEvent) return tellUndelivered(deps, writer, event, activeRun(writer));
  if (event.name === "case-answered") {
    makeOffer(deps, writer, "case-answered-offer", [
      { id: "no", label: "case-not-settled", act: "person" },
      { id: "yes", label: "case-settled", act: "resume" },
    ]);
    return "case-answered";
  }
  if (!activeRun(writer)) {
    await settleParked(deps, writer, event);
    return "event-parked";
  }
  const taken = writer.state.consumed === writer.item.id;
  const turn = await continueRun(
    deps,
    writer,
    taken ? undefined : { kind: "event", name: event.name, key: event.key, value: event.value },
  );
  return turn === "finished" ? "finished" : "event";
}

/** Begun while waiting; a time that was named there is taken. */
function bookCall(deps: TurnDeps, writer: TurnWriter, { value }: InboundEvent): Promise<string> {
  const { language } = writer.state;
  const text = (value as { text?: string } | undefined)?.text ?? "";
  const { entities } = deps.understanding.understand(text, { now: deps.now(), timeZone: deps.timeZone });
  return answerIntent(deps, writer, "contact/call-back", { text, language, entities });
}

async function messageTurn(deps: TurnDeps, writer: TurnWriter, input: InboundMessage): Promise<string> {
  const { state, item } = writer;
  if (state.consumed === item.id && activeRun(writer)) {
    // The turn died after a step had taken this message: the dialog goes on from its journal, nothing is offered twice.
    return named(await continueRun(deps, writer), "resumed") ?? "resumed";
  }
  if (input.tooLong) {
    sayCommon(deps, writer, "too-long");
    return "too-long";
  }
  const read = await (deps.ahead.get(item.id) ??
    deps.understandingAside.understand(input.text, { now: deps.now(), timeZone: deps.timeZone }));
  const understood = heardAfter(deps, writer, input.text, read);
  Object.assign(state, settleLanguage(state, understood, input));
  sayShielded(deps, writer, input);
  if (input.choice) return choiceTurn(deps, writer, { kind: "choice", ...input.choice });
  const typed: Typed = {
    text: input.text,
    language: state.language,
    entities: understood.entities,
    ...(understood.decision === "accept" && understood.intent ? { intent: understood.intent } : {}),
  };
  const said = deps.commands.match(typed.text);
  const run = activeRun(writer);
  // Commands and the words of a button mean just that, whatever they resemble.
  const danger = said.size === 0 && !saysOption(deps, writer, typed) ? dangerIn(understood) : undefined;
  if (danger) return hearDanger(deps, writer, danger, typed);
  if (input.secret?.exposed && run?.pending?.kind === "secret") return turnAwayExposed(deps, writer);
  if (input.secret && run?.pending && countsFor(input.secret, run.pending)) {
    const turn = await continueRun(deps, writer, { kind: "secret", plain: deps.secrets.get(item.id) });
    return named(turn, "secret") ?? "secret";
  }
  if (input.secret?.shape === "answer") {
    sayCommon(deps, writer, "answer-unasked");
    if (run) await digress(deps, writer);
    return "answer-unasked";
  }
  if (input.secret && !run) {
    sayCommon(deps, writer, "code-unasked");
    return "code-unasked";
  }
  return wordsTurn(deps, writer, typed, understood, said);
}

function saysOption(deps: TurnDeps, writer: TurnWriter, { text }: Typed): boolean {
  const { dialog = "", options = [] } = activeRun(writer)?.pending ?? {};
  return saidOption(createHost(deps, writer), dialog, options, text) !== undefined;
}

async function choiceTurn(
  deps: TurnDeps,
  writer: TurnWriter,
  choice: Extract<DialogInput, { kind: "choice" }>,
): Promise<string> {
  const run = activeRun(writer);
  if (run?.pending && run.pending.ask === choice.ask) {
    // "person" is every dialog's: it stands aside as it is, and can be taken up again.
    if (choice.choice === "person" && run.pending.choices.some(({ id }) => id === "person")) {
      await enqueue(deps, writer, { reason: "asked", facts: {}, from: run });
      return "finished";
    }
    const pressed = named(await continueRun(deps, writer, choice), "choice");
    if (pressed) return pressed;
  } else if (writer.state.offer?.ask === choice.ask) {
    const followed = await followOffer(deps, writer, choice.choice);
    if (followed) return followed;
  }
  const isRated = takeLateRating(writer, choice) !== undefined;
  if (!run) sayOfferAgain(deps, writer, isRated ? "rate-thanks" : "stale-choice-offer");
  else {
    sayCommon(deps, writer, isRated ? "rate-noted" : "stale-choice");
    await digress(deps, writer);
  }
  return isRated ? "rated-late" : "stale-choice";
}

/** Person → commands → the pending ask → correction, digression or switch → outside any dialog. */
async function wordsTurn(
  deps: TurnDeps,
  writer: TurnWriter,
  typed: Typed,
  understood: Understood,
  said: ReadonlySet<CommandName>,
): Promise<string> {
  const { state } = writer;
  // A command is the whole of what was said: surer than what the words resemble.
  const resembles = said.size === 0 && understood.decision === "accept" ? understood.intent : undefined;
  const wantsPerson = resembles === personIntent && (!activeRun(writer) || understood.confidence >= likely);
  if (said.has("agent") || wantsPerson || deps.commands.wantsPerson(typed.text)) {
    await enqueue(deps, writer, { reason: "asked", facts: {}, from: activeRun(writer) });
    return "finished";
  }
  if (languageAsked(typed.text)) return changeLanguage(deps, writer);
  if (activeRun(writer)) return steer(deps, writer, typed, understood, said);
  // Of several matters asked back with, one word may name one.
  const noun = deps.bareVerbs.ofNoun(typed.text);
  const meant = noun && !state.offer?.said ? undefined : offerMeant(deps, writer, typed, said);
  if (meant !== undefined) {
    const followed = await followOffer(deps, writer, meant, typed);
    if (followed) return followed;
  }
  if (noun) return clarify(deps, writer, noun, typed);
  if (said.has("cancel") && !cancelsTopic(deps, writer, typed)) {
    firstView(deps, writer, "what-else");
    return "nothing-to-cancel";
  }
  if (said.has("no") && !isReproach(typed.text)) return declined(deps, writer);
  if (understood.unwanted) {
    firstView(deps, writer, "left-undone-what-else");
    return "left-undone";
  }
  if (understood.orders) return answerOrders(deps, writer, understood.orders, typed.language);
  const first = await suitedBefore(deps, writer, typed);
  if (first) return startSuited(deps, writer, first, typed);
  const ofLast = ofTopic(moneyAsked(said), state.topic);
  if (ofLast && (await dialogFor(deps, writer, ofLast, typed))) return answerIntent(deps, writer, ofLast, typed);
  const ofAnswer = afterAnswer(state.topic, said);
  if (ofAnswer) return answerIntent(deps, writer, ofAnswer, typed);
  const contact = bareContact(typed);
  if (contact) return takeContact(deps, writer, typed, contact);
  if (contactOfAnother(typed) && areaOf(state.topic ?? "payment") === "payment") return notForUs(deps, writer);
  if (said.has("if-late") && (await sayIfLate(deps, writer))) return "if-late";
  const onward = await asksOnward(deps, writer, typed, said);
  if (onward) return answerIntent(deps, writer, onward, typed);
  const unclear = sayNotClear(deps, writer, typed.text);
  if (unclear) return unclear;
  const explained = explain(deps, writer, typed, understood);
  if (explained) return explained;
  const whenOf = said.has("how-long") && asksTime.test(typed.text) ? whenAfter(deps, state.topic) : undefined;
  if (whenOf) return answerIntent(deps, writer, whenOf, typed);
  const followed = await followTopic(deps, writer, typed, { understood, said });
  if (followed) return followed;
  if (said.has("where-money")) return clarify(deps, writer, whichMoney, typed);
  const ofFacts = understood.decision === "accept" || said.size > 0 ? undefined : await takeFacts(deps, writer, typed);
  if (ofFacts) return ofFacts;
  // A yes to nothing that was asked resembles something or other; it is asked what it is about.
  const isSmalltalk = understood.decision === "accept" && understood.intent?.startsWith("smalltalk/");
  if (said.has("yes") && !isSmalltalk) return answerIntent(deps, writer, "smalltalk/yes-ok", typed);
  if (understood.decision === "accept" && understood.intent)
    return answerIntent(deps, writer, understood.intent, typed, understood.also?.intent);
  if (understood.decision === "clarify") return clarify(deps, writer, optionsOf(understood), typed);
  return miss(deps, writer);
}

/** A no that nothing was asked for resembles something or other; to the question which matter is meant it is none of them. */
async function declined(deps: TurnDeps, writer: TurnWriter): Promise<string> {
  const { offer, lastAsk } = writer.state;
  const followed = offer && offer.ask === lastAsk ? await followOffer(deps, writer, "none") : undefined;
  if (followed) return followed;
  firstView(deps, writer, "what-else");
  return "declined";
}

/** "That's wrong" is no answer but says that ours was none. */
const isReproach = (text: string): boolean =>
  /[对對啱错錯确確]|\b(?:wrong|right|correct|incorrect|false)\b/i.test(text);

/** "How long?" may also ask whether something is done, or who comes. */
const asksTime = /久|天|日|耐|时间|時間|什么时候|什麼時候|几时|幾時|long|when|days/i;

const optionsOf = ({ options }: Understood): string[] => options.map(({ intent }) => intent);
