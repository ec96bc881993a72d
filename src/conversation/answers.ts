import { asksWhat } from "../dialog/asks-what.ts";
import { asksWhy } from "../dialog/asks-why.ts";
import { foldWords } from "../dialog/commands.ts";
import type { Typed } from "../dialog/dialog.ts";
import { isNear } from "../domain/is-near.ts";
import type { Language } from "../domain/language.ts";
import type { Choice, InboundMessage } from "../domain/message.ts";
import { areaOf, type Order } from "../domain/understood.ts";
import { continueRun, sayCommon, startRun } from "./dialog-turn.ts";
import { neverOffered } from "./hear-danger.ts";
import { freezeIntent, personIntent } from "./heard.ts";
import { offerPerson } from "./offer-person.ts";
import type { ConversationState } from "./state.ts";
import { talkAbout } from "./topic.ts";
import type { TurnDeps } from "./turn-deps.ts";
import type { TurnWriter } from "./turn-writer.ts";

/** Starts the intent's dialog, or says its answer with what people ask next; a second question of the same message is answered too. */
export async function answerIntent(
  deps: TurnDeps,
  writer: TurnWriter,
  intent: string,
  typed: Typed,
  also?: string,
): Promise<string> {
  const { state } = writer;
  const before = isJustAnswered(deps, state, intent) ? { ...state } : undefined;
  state.misses = 0;
  state.offer = undefined;
  talkAbout(state, intent, typed);
  const dialog = await dialogFor(deps, writer, intent, typed);
  const second = also && also !== intent ? also : undefined;
  if (dialog && deps.dialogs.has(dialog) && asksWhat(typed.text)) {
    sayAnswer(deps, writer, intent, [intent, ...deps.answers.followUps(intent)]);
    return `answer:${intent}`;
  }
  if (dialog && deps.dialogs.has(dialog)) {
    // The dialog will go on asking, so what needs no asking comes before it.
    if (second && !startsDialog(deps, second)) sayAnswer(deps, writer, second);
    else if (second && deps.answers.dialogOf(second) !== dialog) beginLater(deps, writer, second, typed);
    startRun(deps, writer, dialog, { ...typed, intent });
    return (await continueRun(deps, writer)) === "finished" ? "finished" : `dialog:${dialog}`;
  }
  const reasons = asksWhy(typed.text) ? deps.answers.why(intent, state.language) : [];
  if (before && !second && before.topicSaid?.language === typed.language)
    return answerStill(deps, writer, intent, { before, typed, reasons });
  if (second && !startsDialog(deps, second)) {
    sayAnswer(deps, writer, intent);
    sayAnswer(deps, writer, second, [...deps.answers.followUps(second), ...deps.answers.followUps(intent)]);
  } else sayAnswer(deps, writer, intent, [...(second ? [second] : []), ...deps.answers.followUps(intent)], reasons);
  return `answer:${intent}`;
}

/** The bot's last words were this very answer: what they put is still open. */
export function isJustAnswered(
  deps: TurnDeps,
  { offer, topic, lastAsk, run }: ConversationState,
  intent: string,
): boolean {
  if (topic !== intent || !offer || lastAsk !== offer.ask || run) return false;
  return Object.keys(offer.leads).every(
    (next) => next === personIntent || deps.answers.followUps(intent).includes(next),
  );
}

/** What was answered a moment ago: its reasons to whoever asks why, to the same words that it stays so, to others the same answer with that word; then a person is offered. */
function answerStill(
  deps: TurnDeps,
  writer: TurnWriter,
  intent: string,
  { before, typed, reasons }: { before: ConversationState; typed: Typed; reasons: string[] },
): string {
  const isSame = () => isNear(foldWords(typed.text), foldWords(before.topicSaid?.text ?? ""), 1);
  const tell = () => {
    if (reasons.length > 0) sayBesidePerson(deps, writer, intent, reasons);
    else if (isSame()) sayBesidePerson(deps, writer, intent, stillSo(deps, writer.state.language));
    else sayAgain(deps, writer, intent, "same-answer");
    return `still:${intent}`;
  };
  return tellOnce(deps, writer, intent, tell, { told: before.toldAgain });
}

/** Says more about what was answered, once; whoever comes back to it is offered a person. `told`: of which answer more was said before. */
export function tellOnce(
  deps: TurnDeps,
  writer: TurnWriter,
  topic: string,
  tell: () => string,
  { told = writer.state.toldAgain, offer = "steps-stuck-offer" }: { told?: string; offer?: string } = {},
): string {
  if (told === topic) {
    offerPerson(deps, writer, offer);
    return "stuck";
  }
  writer.state.toldAgain = topic;
  return tell();
}

const stillSo = ({ phrases, answers }: TurnDeps, language: Language): string[] =>
  phrases.render("common", "still-so", { person: answers.title(personIntent, language) }, language);

/** Two things to do to two payments: each begins with its own words, so that neither is looked for by what was said of the other. */
export async function answerOrders(
  deps: TurnDeps,
  writer: TurnWriter,
  [first, second]: readonly [Order, Order],
  language: Language,
): Promise<string> {
  beginLater(deps, writer, second.intent, { ...second, language });
  return answerIntent(deps, writer, first.intent, { ...first, language });
}

/** The second thing to do stands aside until the first is done; the customer hears that it is not forgotten. */
function beginLater(deps: TurnDeps, writer: TurnWriter, intent: string, typed: Typed): void {
  sayCommon(deps, writer, "both-heard", { title: deps.answers.title(intent, writer.state.language) });
  startRun(deps, writer, deps.answers.dialogOf(intent)!, { ...typed, intent }, { position: 1 });
}

/** The intent's dialog, or one that knows more than its answer, of what was settled in this conversation. */
export async function dialogFor(
  deps: TurnDeps,
  { meta }: TurnWriter,
  intent: string,
  typed: Typed,
): Promise<string | undefined> {
  const own = deps.answers.dialogOf(intent);
  if (own) return own;
  const name = deps.answers.suitedDialogOf(intent);
  const suits = name && (await deps.dialogs.get(name)?.suits?.(deps.kit(meta), { ...typed, intent }));
  return suits ? name : undefined;
}

/** The dialog that goes before any answer to this. */
export async function suitedBefore(deps: TurnDeps, { meta }: TurnWriter, typed: Typed): Promise<string | undefined> {
  for (const name of deps.beforeAnswers) if (await deps.dialogs.get(name)?.suits?.(deps.kit(meta), typed)) return name;
  return undefined;
}

export async function startSuited(deps: TurnDeps, writer: TurnWriter, name: string, typed: Typed): Promise<string> {
  writer.state.misses = 0;
  writer.state.offer = undefined;
  startRun(deps, writer, name, typed);
  return (await continueRun(deps, writer)) === "finished" ? "finished" : `dialog:${name}`;
}

const startsDialog = (deps: TurnDeps, intent: string): boolean => deps.dialogs.has(deps.answers.dialogOf(intent) ?? "");

function sayAnswer(
  deps: TurnDeps,
  writer: TurnWriter,
  intent: string,
  next: string[] = [],
  reasons: string[] = [],
): void {
  const bubbles = [...deps.answers.answer(intent, writer.state.language), ...reasons];
  if (bubbles.length === 0) {
    sayCommon(deps, writer, "not-here");
    return;
  }
  sayWith(writer, bubbles, offerIntents(deps, writer, [...new Set(next)].slice(0, 3)));
}

/** The buttons stand under the last bubble. */
function sayWith(writer: TurnWriter, bubbles: string[], chips: ReturnType<typeof offerIntents>): void {
  bubbles.forEach((bubble, index) => {
    writer.say(bubble, index === bubbles.length - 1 ? chips : undefined);
  });
}

/** Bubbles about what was answered, with what people ask next and a person. */
export function sayBesidePerson(deps: TurnDeps, writer: TurnWriter, intent: string, bubbles: string[]): void {
  sayWith(writer, bubbles, offerIntents(deps, writer, besidePerson(deps, intent)));
}

/** The answer once more, behind words that say why, with a person beside it. */
export function sayAgain(deps: TurnDeps, writer: TurnWriter, intent: string, phrase: string): void {
  const { language } = writer.state;
  writer.leadIn(
    deps.phrases.render("common", phrase, { person: deps.answers.title(personIntent, language) }, language).join(" "),
  );
  sayAnswer(deps, writer, intent, besidePerson(deps, intent));
}

/** That there is nothing more to do about it, with what people ask next. */
export function saySuffices(deps: TurnDeps, writer: TurnWriter, intent: string): void {
  sayBesidePerson(deps, writer, intent, deps.phrases.render("common", "steps-next", {}, writer.state.language));
}

/** Of what people ask next there is room for two beside a person; the freeze is one of them. */
function besidePerson({ answers }: TurnDeps, intent: string): string[] {
  const next = answers.followUps(intent).filter((each) => each !== personIntent);
  const freeze = next.filter((each) => each === freezeIntent);
  return [...new Set([...freeze, ...next])].slice(0, 2).concat(personIntent);
}

/** Buttons that lead to intents; undefined when there are none. */
function offerIntents(deps: TurnDeps, { state, meta }: TurnWriter, intents: string[], extra: Choice[] = []) {
  if (intents.length === 0 && extra.length === 0) return undefined;
  state.asks += 1;
  const ask = `${meta.id}.offer.${state.asks}`;
  const choices = [
    ...intents.map((intent) => ({ id: intent, label: deps.answers.title(intent, state.language) })),
    ...extra,
  ];
  state.offer = {
    ask,
    choices,
    leads: {
      ...Object.fromEntries(intents.map((intent) => [intent, { intent }])),
      ...Object.fromEntries(extra.map(({ id }) => [id, { act: "none" as const }])),
    },
  };
  return { kind: "choice" as const, ask, choices };
}

/** Two or three intents are near: asks which one was meant. */
export async function clarify(
  deps: TurnDeps,
  writer: TurnWriter,
  options: readonly string[],
  typed: Typed,
): Promise<string> {
  const near = options.filter((intent) => !neverOffered(intent));
  const matters = near.filter((intent) => areaOf(intent) !== "smalltalk");
  const intents = [...new Set(matters.length > 0 ? matters : near)].slice(0, 3);
  // Which small talk was meant is nothing to ask about.
  if (intents.length === 1 || (matters.length === 0 && intents.length > 0))
    return answerIntent(deps, writer, intents[0]!, typed);
  const none = {
    id: "none",
    label: deps.phrases.render("common", "none-of-these", {}, writer.state.language).join(" "),
  };
  const [question] = deps.phrases.render("common", "which-meant", {}, writer.state.language);
  writer.say(question ?? "", offerIntents(deps, writer, intents, [none]));
  if (writer.state.offer) writer.state.offer.said = typed;
  return "clarify";
}

/** Nothing was understood: first what the bot can do, the second time a person. */
export function miss(deps: TurnDeps, writer: TurnWriter, phrase = "miss"): string {
  const { state, item } = writer;
  state.misses += 1;
  if (item.input.kind === "message")
    writer.count({ fact: "missed", message: item.input.messageId, language: state.language });
  if (state.misses >= 2) offerPerson(deps, writer, "miss-offer");
  else firstView(deps, writer, phrase);
  return "miss";
}

/** A sentence with the chips for what people most often need. */
export function firstView(deps: TurnDeps, writer: TurnWriter, phrase: string): void {
  const bubbles = deps.phrases.render("common", phrase, {}, writer.state.language);
  sayWith(writer, bubbles, offerIntents(deps, writer, deps.firstChips));
}

/** A sentence with the buttons that still count, or with those of the first view. */
export function sayOfferAgain(deps: TurnDeps, writer: TurnWriter, phrase: string): void {
  const { offer, language } = writer.state;
  if (!offer) firstView(deps, writer, phrase);
  else
    writer.say(deps.phrases.render("common", phrase, {}, language).join(" "), {
      kind: "choice",
      ask: offer.ask,
      choices: offer.choices,
    });
}

/** A secret nobody asked for was masked: the customer is told. */
export function sayShielded(deps: TurnDeps, writer: TurnWriter, input: InboundMessage): void {
  if (input.shielded && input.shielded.length > 0) sayCommon(deps, writer, "shielded");
}
