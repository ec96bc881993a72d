import { conversationKeys, type QueueEntry } from "../domain/conversation.ts";
import type { InboundMessage } from "../domain/message.ts";
import type { Change } from "../domain/store.ts";
import { weekdayNamed } from "../domain/weekday-named.ts";
import { askOfCall, askOfWait, type BarAct, barActs, barChoice } from "../handoff/queue-bar.ts";
import { undeliveredEvent } from "../identity/undelivered.ts";
import { acknowledge } from "./acknowledge.ts";
import { heardAfter } from "./after-topic.ts";
import { barActNamed } from "./bar-act-named.ts";
import { checkBeside, freezeBeside, knownBeside, sayPlaceKept } from "./beside-wait.ts";
import { changeLanguage } from "./change-language.ts";
import { addToComplaint, complainWaiting, isNewComplaint } from "./complain-waiting.ts";
import { endedEvent } from "./conversations.ts";
import { sayCommon } from "./dialog-turn.ts";
import { dangerIn, hearDangerWaiting } from "./hear-danger.ts";
import { dropsComplaint, type Heard, hear, isMasked, likely, surelyMeant } from "./heard.ts";
import { languageAsked } from "./language-asked.ts";
import { leaveForCase } from "./leave-for-case.ts";
import { leaveQueue } from "./leave-queue.ts";
import { offerParked } from "./parked.ts";
import { asksPlace, queueEntryOf, sayPlace } from "./place-in-queue.ts";
import { takeLateRating } from "./rating.ts";
import { settleLanguage } from "./settle-language.ts";
import { settleParked } from "./settle-parked.ts";
import { tellMasked } from "./tell-masked.ts";
import { tellDeskUndelivered } from "./tell-undelivered.ts";
import type { TurnDeps } from "./turn-deps.ts";
import type { TurnWriter } from "./turn-writer.ts";
import { waitEvent } from "./wait-events.ts";
import { goOnWaiting, takesCall } from "./waiting-dialog.ts";

/** The conversation waits for a person: the bot answers place, leave, later, call-back and case, starts the freeze, checks links, answers what it knows for sure, and goes on with what goes on meanwhile; the rest joins the transcript, and the customer hears that it does. */
export async function queueTurn(deps: TurnDeps, writer: TurnWriter): Promise<string> {
  const { input } = writer.item;
  if (input.kind === "message" && input.shielded && writer.state.consumed !== writer.item.id)
    tellMasked(deps, writer, input);
  if (input.kind === "message" && input.tooLong) {
    sayCommon(deps, writer, "too-long");
    return stillWaiting(deps, writer, "too-long");
  }
  const heard = input.kind === "message" && !input.choice ? hearIn(deps, writer, input) : undefined;
  const outcome =
    (heard && ((await dangerTurn(deps, writer, heard)) ?? (await languageTurn(deps, writer, heard)))) ??
    (await goOnWaiting(deps, writer, heard));
  if (outcome === undefined) return waitingTurn(deps, writer, heard);
  if (outcome !== "finished") await writer.finish();
  return outcome;
}

/** Whoever changes the language while waiting is answered in the new one. */
function hearIn(deps: TurnDeps, writer: TurnWriter, input: InboundMessage): Heard {
  const { state } = writer;
  const heard = hear(deps, input.text);
  Object.assign(state, settleLanguage(state, heard.understood, input));
  return { ...heard, understood: heardAfter(deps, writer, input.text, heard.understood) };
}

/** Signs of fraud or distress go before everything; undefined where there are none, or they were acted on before. */
async function dangerTurn(deps: TurnDeps, writer: TurnWriter, heard: Heard): Promise<string | undefined> {
  const { state, item } = writer;
  const { text, said, understood } = heard;
  if (state.consumed === item.id || said.size > 0) return undefined;
  const danger = dangerIn(understood);
  if (!danger) return undefined;
  return hearDangerWaiting(deps, writer, danger, { text, language: state.language, entities: understood.entities });
}

/** Another language was asked for, and nothing else; undefined where it was not, or a field with a lock was meant. */
const languageTurn = async (deps: TurnDeps, writer: TurnWriter, { text }: Heard): Promise<string | undefined> =>
  languageAsked(text) && writer.state.consumed !== writer.item.id ? changeLanguage(deps, writer) : undefined;

/** Nothing goes on meanwhile, or this was not for it. `heard`: what was written, where something was. */
async function waitingTurn(deps: TurnDeps, writer: TurnWriter, heard: Heard | undefined): Promise<string> {
  const { input } = writer.item;
  const entry = await queueEntryOf(deps, writer);
  if (input.kind === "event") {
    const outcome = await waitEvent(deps, writer, input, entry);
    if (outcome) return outcome;
    if (input.name === endedEvent) {
      await leaveQueue(deps, writer, { entry });
      return "ended-while-waiting";
    }
    if (input.name === undeliveredEvent) tellDeskUndelivered(deps, writer, input);
    else await settleParked(deps, writer, input);
    await writer.finish();
    return "event-while-waiting";
  }
  if (input.choice) {
    const act = actOf(input.choice, entry);
    if (act) return doAct(deps, writer, act, entry);
    // What goes on meanwhile has a button for a person too, who is on the way already.
    const { run } = writer.state;
    const wantsPerson = input.choice.choice === "person" && run?.pending?.ask === input.choice.ask;
    const isRated = takeLateRating(writer, input.choice) !== undefined;
    if (wantsPerson) await sayPlace(deps, writer);
    else sayCommon(deps, writer, isRated ? "rate-noted" : "stale-choice-waiting");
    await writer.finish();
    return wantsPerson ? "place" : isRated ? "rated-late" : "stale-choice";
  }
  const { said } = heard!;
  if (said.has("leave-queue") || said.has("cancel")) return doAct(deps, writer, "leave-queue", entry);
  const named = entry && barActNamed(deps, [writer.state.language, entry.language], input.text);
  if (named) return doAct(deps, writer, named, entry);
  return hearWords(deps, writer, heard!, { input, entry });
}

/** The bar's buttons count as long as the wait they belong to. */
function actOf(choice: NonNullable<InboundMessage["choice"]>, entry: QueueEntry | undefined): BarAct | undefined {
  return isAskOf(entry?.wait, choice.ask) ? barActs.find((act) => act === choice.choice) : undefined;
}

const isAskOf = (wait: string | undefined, ask: string | undefined): boolean =>
  wait !== undefined && (ask === askOfWait(wait) || ask === askOfCall(wait));

/** Words that nothing else took: the complaint, the place, the freeze, a check, an answer, or else the word that they are kept. */
async function hearWords(
  deps: TurnDeps,
  writer: TurnWriter,
  heard: Heard,
  { input, entry }: { input: InboundMessage; entry?: QueueEntry },
): Promise<string> {
  if (input.secret && !input.shielded) tellMasked(deps, writer, input);
  if (!entry) return stillWaiting(deps, writer, "waiting");
  if (asksPlace(heard, entry)) {
    await sayPlace(deps, writer);
    return stillWaiting(deps, writer, "place");
  }
  if (heard.understood.unwanted && !(entry.reason === "complaint" && dropsComplaint(deps.commands, heard))) {
    sayCommon(deps, writer, "left-undone");
    await sayPlaceKept(deps, writer);
    return stillWaiting(deps, writer, "left-undone");
  }
  const isNew = isNewComplaint(heard.understood, entry) && !dropsComplaint(deps.commands, heard);
  if (isNew) return complainWaiting(deps, writer, input.text);
  const meant = surelyMeant(heard, likely);
  if (takesCall(writer, heard) || namesTimeToCall(deps, writer, heard, entry))
    return doAct(deps, writer, "call-back", entry);
  if (meant === "contact/call-back" && offersCall(deps, writer, entry))
    return stillWaiting(deps, writer, "call-back-offered");
  if (meant === "smalltalk/bye") return doAct(deps, writer, "answer-later", entry);
  const beside = await wordsBeside(deps, writer, heard, entry);
  if (beside === "finished") return beside;
  if (beside || isMasked(input)) return stillWaiting(deps, writer, beside ?? "masked");
  return keepWords(deps, writer, heard, entry);
}

/** A call instead of the wait, by the bar's own button: false where the wait has none. */
function offersCall(deps: TurnDeps, writer: TurnWriter, { wait }: QueueEntry): boolean {
  if (!wait) return false;
  const { language } = writer.state;
  const words = deps.phrases.render("common", "waiting-call-back", {}, language).join(" ");
  writer.say(words, { kind: "choice", ask: askOfCall(wait), choices: [barChoice(deps, "call-back", language)] });
  return true;
}

/** "Tomorrow at ten" to the offer of a call takes it. */
const namesTimeToCall = (
  { now }: TurnDeps,
  { state }: TurnWriter,
  { understood }: Heard,
  { wait }: QueueEntry,
): boolean =>
  isAskOf(wait, state.lastAsk) &&
  understood.entities.some(
    (entity) =>
      entity.type === "time" && (Date.parse(entity.value.to) > Date.parse(now()) || weekdayNamed.test(entity.text)),
  );

/** What is done at once for somebody who waits. */
async function wordsBeside(
  deps: TurnDeps,
  writer: TurnWriter,
  heard: Heard,
  entry: QueueEntry,
): Promise<string | undefined> {
  const started = (await freezeBeside(deps, writer, heard, entry)) ?? (await checkBeside(deps, writer, heard));
  if (started) return started;
  const known = await knownBeside(deps, writer, heard);
  if (known) await sayPlaceKept(deps, writer);
  return known;
}

/** They stand in the transcript, in the complaint where one waits, and the customer is told so. */
async function keepWords(deps: TurnDeps, writer: TurnWriter, heard: Heard, entry: QueueEntry): Promise<string> {
  const added = heard.said.size === 0 ? await addToComplaint(deps, writer, entry, heard.text) : undefined;
  const isDropped = added !== undefined && dropsComplaint(deps.commands, heard);
  if (isDropped) sayCommon(deps, writer, "complaint-dropped", { case: added.caseId });
  else await acknowledge(deps, writer, heard, added?.noted);
  return stillWaiting(deps, writer, isDropped ? "complaint-dropped" : "waiting", added?.change);
}

/** The customer is here; the turn's last commit. */
async function stillWaiting(deps: TurnDeps, writer: TurnWriter, outcome: string, change?: Change): Promise<string> {
  await setAway(deps, writer, false, change);
  return outcome;
}

async function doAct(deps: TurnDeps, writer: TurnWriter, act: BarAct, entry: QueueEntry | undefined): Promise<string> {
  switch (act) {
    case "answer-later":
      sayCommon(deps, writer, "queue-kept");
      await setAway(deps, writer, true);
      return act;
    case "leave-queue":
      sayCommon(deps, writer, "queue-left");
      offerParked(deps, writer);
      await leaveQueue(deps, writer, { entry });
      return act;
    case "open-case":
      await leaveForCase(deps, writer, entry, "case-opened");
      return act;
    case "call-back":
      await leaveQueue(deps, writer, { entry, change: bookNext(deps, writer) });
      return act;
  }
}

/** The booking is a dialog, and dialogs run under the bot: it begins in the next turn, with the words that asked for it. */
function bookNext({ newId, now }: TurnDeps, { meta, item }: TurnWriter) {
  const said = item.input.kind === "message" && !item.input.choice ? { value: { text: item.input.text } } : {};
  return {
    inbox: [
      {
        id: newId(),
        conversation: meta.id,
        acceptedAt: now(),
        input: { kind: "event" as const, name: "book-call-back", key: item.id, ...said },
      },
    ],
  };
}

/** Whether the customer is here or reads later; the turn's last commit. */
async function setAway(deps: TurnDeps, writer: TurnWriter, away: boolean, change: Change = {}): Promise<void> {
  const key = conversationKeys.queue(writer.meta.id);
  const { value, version } = await deps.store.read<QueueEntry>(key);
  if (!value || Boolean(value.away) === away) return writer.finish(change);
  const { away: _before, ...entry } = value;
  await writer.finish({
    expect: { ...change.expect, [key]: version },
    put: { ...change.put, [key]: { ...entry, ...(away ? { away: true as const } : {}) } },
  });
}
