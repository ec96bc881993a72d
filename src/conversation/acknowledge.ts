import type { QueueEntry } from "../domain/conversation.ts";
import { activeRun } from "./bot-turn.ts";
import { callsOut, type Heard, isPleasantry, isQuestion, needsWord } from "./heard.ts";
import { callInstead, joined, queueEntryOf, type Sentence, whenPeopleCome } from "./place-in-queue.ts";
import type { TurnDeps } from "./turn-deps.ts";
import type { TurnWriter } from "./turn-writer.ts";

/** So long after the bot's last word the next message is acknowledged again; who writes line after line is not interrupted. */
const quietMs = 2 * 60_000;

export interface Noted {
  /** Told first, in place of what is told of a call, a question or a statement. */
  first?: Sentence;
  /** Answered whenever it was said. */
  always?: boolean;
}

/**
 * Tells somebody who waits that their words are kept, where they stand and what can be done now: at the first of them that nothing
 * answers, after a silence, and whenever they call out or ask. Answers whether it did.
 */
export async function acknowledge(
  deps: TurnDeps,
  writer: TurnWriter,
  heard: Heard,
  { first, always = false }: Noted = {},
): Promise<boolean> {
  const { state, meta } = writer;
  const entry = await queueEntryOf(deps, writer);
  const view = await deps.queueView(meta.id);
  if (!entry || !view) return false;
  const wait = entry.wait ?? entry.since;
  const isRecent = state.acknowledged === wait && Date.parse(deps.now()) - Date.parse(state.spokeAt ?? "") < quietMs;
  const despairs = entry.reason === "distress";
  const isDue = always || despairs || needsWord(deps.commands, heard) || (!isRecent && !isPleasantry(heard));
  if (!isDue) return false;
  state.acknowledged = wait;
  const told: Sentence[] = despairs
    ? [[isRecent ? "waiting-distress-on" : "waiting-distress"]]
    : [first ?? kept(deps, heard), ["queue-place", { place: view.place }]];
  const ways = despairs ? [] : waysNow(deps, writer, { entry, isStaffed: view.agentsOnline > 0, isRecent });
  // Said again soon it is one short bubble.
  const bubbles = isRecent ? [[...told, ...ways]] : [told, ways];
  for (const sentences of bubbles) if (sentences.length > 0) writer.say(joined(deps, writer, sentences));
  return true;
}

function kept(deps: TurnDeps, heard: Heard): Sentence {
  if (callsOut(deps.commands, heard)) return ["waiting-here"];
  return isQuestion(heard.text) ? ["waiting-asked"] : ["waiting-noted"];
}

/** What can be done without waiting. */
function waysNow(
  deps: TurnDeps,
  writer: TurnWriter,
  { entry, isStaffed, isRecent }: { entry: QueueEntry; isStaffed: boolean; isRecent: boolean },
): Sentence[] {
  const goesOn = activeRun(writer) !== undefined;
  const coming = whenPeopleCome(deps, writer, isStaffed);
  const ways: [Sentence | undefined, boolean][] = [
    [["waiting-fraud"], entry.reason === "fraud" && !isRecent],
    [["waiting-freeze"], !goesOn && entry.reason !== "complaint" && !isFrozen(entry) && !isRecent],
    [coming, !isRecent],
    [callInstead, coming !== undefined || goesOn],
  ];
  return ways.flatMap(([sentence, holds]) => (sentence && holds ? [sentence] : []));
}

/** As far as this wait has come to know. */
const isFrozen = ({ evidence = [] }: QueueEntry): boolean =>
  evidence.some(
    ({ kind, name, text }) =>
      kind === "fact" && ((name === "account" && text === "frozen") || (name === "wish" && text === "unfreeze")),
  );
