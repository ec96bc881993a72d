import { type CommandName, foldWords } from "../dialog/commands.ts";
import type { Typed } from "../dialog/dialog.ts";
import { matchOption } from "../dialog/match-option.ts";
import { agrees } from "../dialog/only-thanks.ts";
import { isSilent, sayPending } from "../dialog/prompt.ts";
import { answerIntent, firstView } from "./answers.ts";
import { continueRun, createHost, sayCommon } from "./dialog-turn.ts";
import { enqueue } from "./enqueue.ts";
import { takeRating } from "./rating.ts";
import type { ConversationState } from "./state.ts";
import { takeUp } from "./take-up.ts";
import type { TurnDeps } from "./turn-deps.ts";
import type { TurnWriter } from "./turn-writer.ts";

/** Longer texts are read for what they say, not held against the buttons. */
const shortAnswer = 16;

/** The button of the open offer that typed words mean; undefined when they mean something else. */
export function offerMeant(
  _deps: TurnDeps,
  { state }: TurnWriter,
  typed: Typed,
  said: ReadonlySet<CommandName>,
): string | undefined {
  const { offer } = state;
  if (!offer || typed.text.length > shortAnswer) return undefined;
  const answered = saidToOffer(state, typed.text, said);
  if (answered && offer.leads[answered]) return answered;
  if (said.has("continue") && offer.leads.resume) return "resume";
  if (said.has("none-of-these") && offer.leads.none) return "none";
  return matchOption(offer.choices, typed.text);
}

/** What a bare yes or no says to the open offer: nothing once the bot has said something else since. */
export function saidToOffer(
  { offer, lastAsk }: Pick<ConversationState, "offer" | "lastAsk">,
  text: string,
  said: ReadonlySet<CommandName>,
): "yes" | "no" | undefined {
  if (!offer || lastAsk !== offer.ask) return undefined;
  if (agrees(text, said)) return "yes";
  return said.has("no") ? "no" : undefined;
}

/** Does what a button of the open offer leads to; undefined when it has no such button. `typed` are words that meant it: "220的提现失败了" says more than the button. */
export async function followOffer(
  deps: TurnDeps,
  writer: TurnWriter,
  choice: string,
  typed?: Typed,
): Promise<string | undefined> {
  const { state } = writer;
  const lead = state.offer && Object.hasOwn(state.offer.leads, choice) ? state.offer.leads[choice] : undefined;
  if (!lead) return undefined;
  const label = state.offer?.choices.find(({ id }) => id === choice)?.label ?? "";
  const ofButton = { text: label, language: state.language, entities: [] };
  const said = state.offer?.said ?? (typed && foldWords(typed.text).includes(foldWords(label)) ? typed : ofButton);
  state.offer = undefined;
  if ("intent" in lead) return answerIntent(deps, writer, lead.intent, { ...said, language: state.language });
  if (lead.act === "person") {
    await enqueue(deps, writer, { reason: state.misses > 1 ? "misses" : "asked", facts: {}, from: state.run });
    return "finished";
  }
  if (lead.act === "rate") return takeRating(deps, writer, choice);
  if (lead.act === "resume") return resume(deps, writer);
  if (lead.act === "drop") state.run = undefined;
  if (lead.act === "drop" || lead.act === "none")
    firstView(deps, writer, lead.act === "none" ? "say-it-again" : "what-else");
  return lead.act;
}

/** The dialog under way, or the parked one, goes on where it stood. */
async function resume(deps: TurnDeps, writer: TurnWriter): Promise<string> {
  const { state } = writer;
  const run = state.run;
  if (!run) {
    firstView(deps, writer, "what-else");
    return "resume-nothing";
  }
  await takeUp(deps, writer, run);
  if (run.pending && !isSilent(run.pending)) {
    run.pending.misses = 0;
    sayPending(run, createHost(deps, writer), "brief");
    return "resume";
  }
  sayCommon(deps, writer, "going-on");
  return (await continueRun(deps, writer)) === "finished" ? "finished" : "resume";
}
