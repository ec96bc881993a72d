import type { Typed } from "../dialog/dialog.ts";
import type { Choice, InboundMessage } from "../domain/message.ts";
import type { Understood } from "../domain/understood.ts";
import { continueRun, sayCommon, startRun } from "./dialog-turn.ts";
import { offerPerson } from "./offer-person.ts";
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
  state.misses = 0;
  state.offer = undefined;
  const dialog = deps.answers.dialogOf(intent);
  const second = also && also !== intent ? also : undefined;
  if (second && !deps.answers.dialogOf(second)) sayAnswer(deps, writer, second);
  if (dialog && deps.dialogs.has(dialog)) {
    startRun(deps, writer, dialog, { ...typed, intent });
    return (await continueRun(deps, writer)) === "finished" ? "finished" : `dialog:${dialog}`;
  }
  sayAnswer(deps, writer, intent, [
    ...(second && deps.answers.dialogOf(second) ? [second] : []),
    ...deps.answers.followUps(intent),
  ]);
  return `answer:${intent}`;
}

function sayAnswer(deps: TurnDeps, writer: TurnWriter, intent: string, next: string[] = []): void {
  const bubbles = deps.answers.answer(intent, writer.state.language);
  if (bubbles.length === 0) {
    sayCommon(deps, writer, "not-here");
    return;
  }
  const chips = offerIntents(deps, writer, next.slice(0, 3));
  bubbles.forEach((bubble, index) => {
    writer.say(bubble, index === bubbles.length - 1 ? chips : undefined);
  });
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
export function clarify(deps: TurnDeps, writer: TurnWriter, understood: Understood, typed: Typed): string {
  const intents = [...new Set(understood.options.map(({ intent }) => intent))].slice(0, 3);
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
export function miss(deps: TurnDeps, writer: TurnWriter): string {
  const { state } = writer;
  state.misses += 1;
  if (state.misses >= 2) offerPerson(deps, writer, "miss-offer");
  else firstView(deps, writer, "miss");
  return "miss";
}

/** A sentence with the chips for what people most often need. */
export function firstView(deps: TurnDeps, writer: TurnWriter, phrase: string): void {
  const bubbles = deps.phrases.render("common", phrase, {}, writer.state.language);
  const chips = offerIntents(deps, writer, deps.firstChips);
  bubbles.forEach((bubble, index) => {
    writer.say(bubble, index === bubbles.length - 1 ? chips : undefined);
  });
}

/** A secret nobody asked for was masked: the customer is told. */
export function sayShielded(deps: TurnDeps, writer: TurnWriter, input: InboundMessage): void {
  if (input.shielded && input.shielded.length > 0) sayCommon(deps, writer, "shielded");
}
