import type { Params } from "../dialog/dialog.ts";
import { conversationKeys, type QueueEntry } from "../domain/conversation.ts";
import type { Understood } from "../domain/understood.ts";
import { type Heard, likely, surelyMeant } from "./heard.ts";
import type { TurnDeps } from "./turn-deps.ts";
import type { TurnWriter } from "./turn-writer.ts";

/** A phrase of the common ones, with what stands in it. */
export type Sentence = [phrase: string, params?: Params];

const waitingIntent = "contact/why-waiting";

export const asksPlace = (heard: Heard, { reason }: Pick<QueueEntry, "reason">): boolean =>
  (["how-long", "repeat", "agent"] as const).some((command) => heard.said.has(command)) ||
  // How long the answer to a complaint takes is another question.
  (reason === "complaint" ? surelyMeant(heard, likely) === waitingIntent : asksHowLong(heard.understood));

/** The place is also told where that was only one of the things that may have been meant. */
const asksHowLong = ({ decision, intent, options }: Understood): boolean =>
  (decision === "accept" && intent === waitingIntent) ||
  (decision === "clarify" && options.some((option) => option.intent === waitingIntent));

/** The place, and where nobody is there to take it, when somebody will be and what can be done until then. Who despairs hears whom to call. */
export async function sayPlace(deps: TurnDeps, writer: TurnWriter): Promise<void> {
  const [view, entry] = await Promise.all([deps.queueView(writer.meta.id), queueEntryOf(deps, writer)]);
  if (!view) return;
  const { place, waitMinutes } = view;
  const coming = whenPeopleCome(deps, writer, view.agentsOnline > 0);
  const until: Sentence[] =
    entry?.reason === "distress" ? [["waiting-distress-on"]] : coming ? [coming, callInstead] : [];
  const stands: Sentence = waitMinutes
    ? ["queue-place-wait", { place, low: waitMinutes[0], high: waitMinutes[1] }]
    : ["queue-place", { place }];
  writer.say(joined(deps, writer, [stands, ...until]));
}

export const callInstead: Sentence = ["waiting-call"];

/** Undefined while somebody is there. */
export function whenPeopleCome(deps: TurnDeps, { state }: TurnWriter, isStaffed: boolean): Sentence | undefined {
  const isClosed = !deps.hours.isOpen(deps.now());
  if (!isClosed && isStaffed) return undefined;
  const opens = isClosed ? deps.hours.opensAt(deps.now()) : undefined;
  return opens ? ["waiting-closed", { opens: deps.showTime(opens, state.language) }] : ["waiting-nobody"];
}

export const queueEntryOf = async ({ store }: TurnDeps, { meta }: TurnWriter): Promise<QueueEntry | undefined> =>
  (await store.read<QueueEntry>(conversationKeys.queue(meta.id))).value;

export function joined(deps: TurnDeps, { state: { language } }: TurnWriter, sentences: Sentence[]): string {
  return sentences
    .flatMap(([phrase, params = {}]) => deps.phrases.render("common", phrase, params, language))
    .join(language === "en" ? " " : "");
}
