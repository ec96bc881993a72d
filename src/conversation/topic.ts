import type { Typed } from "../dialog/dialog.ts";
import { areaOf } from "../domain/understood.ts";
import { personIntent } from "./heard.ts";
import { type ConversationState, runLivesMs } from "./state.ts";

/** Small talk, and the wish for a person, are no matter that anybody comes back to. */
const isMatter = (intent: string): boolean =>
  areaOf(intent) !== "smalltalk" && areaOf(intent) !== "out" && intent !== personIntent;

/** From here on the talk is about this, of which the customer said that. */
export function talkAbout(state: ConversationState, intent: string | undefined, said?: Typed): void {
  if (intent === undefined || !isMatter(intent)) return;
  state.topic = intent;
  state.topicSaid = said;
  state.settled = undefined;
  state.toldAgain = undefined;
  state.explained = undefined;
}

/** The dialog about this has run to its end. */
export function settle(state: ConversationState, { intent }: Typed): void {
  talkAbout(state, intent);
  state.settled = intent;
}

/** Who comes back after a day begins anew. */
export function dropStaleTopic(state: ConversationState, at: string): void {
  if (Date.parse(at) - Date.parse(state.lastTurnAt) > runLivesMs) state.topic = undefined;
}
