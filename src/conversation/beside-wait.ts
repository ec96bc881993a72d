import type { ContactKind } from "../domain/contact-check.ts";
import type { QueueEntry } from "../domain/conversation.ts";
import { isOthers } from "../domain/others-contact.ts";
import { isContact } from "../domain/understood.ts";
import { askedOfTopic } from "./after-topic.ts";
import { dialogFor } from "./answers.ts";
import { activeRun } from "./bot-turn.ts";
import { continueRun, sayCommon, startRun } from "./dialog-turn.ts";
import { makesSafe } from "./hear-danger.ts";
import { asTyped, freezeIntent, type Heard, isQuestion, likely, sure, surelyMeant, wishesFreeze } from "./heard.ts";
import { talkAbout } from "./topic.ts";
import type { TurnDeps } from "./turn-deps.ts";
import type { TurnWriter } from "./turn-writer.ts";

const checksContacts = "check-contact";
/** A phone or an e-mail may be the customer's own, an agent's number that of the agent who is wanted. */
const mayBeNoStrangers: ReadonlySet<ContactKind> = new Set(["phone", "sms", "email", "account", "agent"]);
/** Nobody who only mentions a telephone is asked to freeze. */
const sureOfDanger = 0.95;
/** Of all small talk the one question with a fact for an answer. */
const areYouRobot = "smalltalk/are-you-robot";

/** The freeze begins beside the wait: at a plain wish, and at any other word of danger to the account unless that brought the person. */
export async function freezeBeside(
  deps: TurnDeps,
  writer: TurnWriter,
  heard: Heard,
  { reason }: QueueEntry,
): Promise<string | undefined> {
  const intent = surelyMeant(heard, sureOfDanger) ?? "";
  const isInDanger = intent !== freezeIntent && reason !== "fraud" && deps.answers.dialogOf(intent) === makesSafe;
  if (!isInDanger && !wishesFreeze(heard)) return undefined;
  return startBeside(deps, writer, heard, makesSafe, { waiting: true });
}

/** A link, a name in another app, or a question whether something is really ours, is held against the register; nothing more is asked. */
export async function checkBeside(deps: TurnDeps, writer: TurnWriter, heard: Heard): Promise<string | undefined> {
  const isAsked = deps.answers.dialogOf(surelyMeant(heard, likely) ?? "") === checksContacts;
  const hasForeign = () =>
    deps
      .kit(writer.meta)
      .contacts.check(heard.text)
      .some(({ kind }) => !mayBeNoStrangers.has(kind));
  if (!isAsked && !namesOthers(writer, heard) && !hasForeign()) return undefined;
  return startBeside(deps, writer, heard, checksContacts, { beside: true });
}

/** The number or address of whoever called or wrote to the customer. */
export const namesOthers = ({ state }: TurnWriter, { text, understood }: Heard): boolean =>
  understood.entities.some((entity) => isContact(entity) && isOthers(text, entity, state.run?.opening.text));

async function startBeside(
  deps: TurnDeps,
  writer: TurnWriter,
  heard: Heard,
  dialog: string,
  args: unknown,
): Promise<string> {
  startRun(deps, writer, dialog, asTyped(heard, writer.state.language), { args });
  if ((await continueRun(deps, writer)) === "finished") return "finished";
  if (!activeRun(writer)) await sayPlaceKept(deps, writer);
  return `waiting-dialog:${dialog}`;
}

/** A question whose answer the knowledge has for sure, also a bare "how?" after it; what merely tells of a matter is for the person. */
export async function knownBeside(deps: TurnDeps, writer: TurnWriter, heard: Heard): Promise<string | undefined> {
  const onward = askedOfTopic(deps, writer.state, heard.text);
  const intent = onward ?? surelyMeant(heard, sure);
  if (!intent || notAnswered.has(intent) || !(onward || isQuestion(heard.text))) return undefined;
  if (intent.startsWith("smalltalk/") && intent !== areYouRobot) return undefined;
  const bubbles = deps.answers.answer(intent, writer.state.language);
  if (bubbles.length === 0) return undefined;
  if (await dialogFor(deps, writer, intent, asTyped(heard, writer.state.language))) return undefined;
  for (const bubble of bubbles) writer.say(bubble);
  talkAbout(writer.state, intent);
  writer.state.toldAgain = onward;
  return `waiting-answer:${intent}`;
}

/** Their answers lead to the queue, in which the customer stands. */
const notAnswered = new Set(["contact/nobody-answers", "contact/online-chat", "contact/why-waiting"]);

export async function sayPlaceKept(deps: TurnDeps, writer: TurnWriter): Promise<void> {
  const view = await deps.queueView(writer.meta.id);
  if (view) sayCommon(deps, writer, "place-kept", { place: view.place });
}
