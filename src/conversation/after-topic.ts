import { type BareVerb, plainVerb } from "../dialog/bare-verbs.ts";
import type { CommandName } from "../dialog/commands.ts";
import type { Typed } from "../dialog/dialog.ts";
import type { Understood } from "../domain/understood.ts";
import {
  answerIntent,
  clarify,
  dialogFor,
  isJustAnswered,
  miss,
  sayAgain,
  sayOfferAgain,
  saySuffices,
  tellOnce,
} from "./answers.ts";
import { followOffer } from "./follow-offer.ts";
import { personIntent, sure } from "./heard.ts";
import { offerPerson } from "./offer-person.ts";
import type { ConversationState } from "./state.ts";
import type { TurnDeps } from "./turn-deps.ts";
import type { TurnWriter } from "./turn-writer.ts";

/** "怎么弄", "cancel it then": goes on with what was talked about last, and asks which is meant where the verb does not fit it. Undefined for words that say more. */
export async function followTopic(
  deps: TurnDeps,
  writer: TurnWriter,
  typed: Typed,
  { understood, said }: { understood: Understood; said: ReadonlySet<CommandName> },
): Promise<string | undefined> {
  const { state } = writer;
  const bare = deps.bareVerbs.read(typed.text) ?? (said.has("what-next") ? whatNext : undefined);
  if (!bare) return undefined;
  if (isAskedWhich(state)) {
    const named = offeredBy(deps, state, bare);
    if (named) return answerIntent(deps, writer, named, { ...state.offer!.said!, language: typed.language });
    if (bare.verb === plainVerb) return askWhichAgain(deps, writer);
  }
  if (bare.verb === plainVerb && state.offer?.leads.resume && state.lastAsk === state.offer.ask)
    return followOffer(deps, writer, "resume");
  const { topic } = state;
  if (!topic) return withoutTopic(deps, writer, typed, { bare, understood });
  const fits = deps.bareVerbs.after(topic, bare.verb);
  if (state.settled === topic && !fits.some((intent) => leadsOn(deps, topic, intent, bare)))
    return clarify(deps, writer, [...fits, ...(await onSettled(deps, writer, topic))], typed);
  const facts = { ...(state.topicSaid ?? typed), language: typed.language };
  const [meant = "", ...others] = fits.length > 0 ? fits : deps.bareVerbs.meanings(bare.verb);
  if (others.length > 0) return clarify(deps, writer, [meant, ...others], facts);
  if (meant !== topic || (await dialogFor(deps, writer, meant, facts))) return answerIntent(deps, writer, meant, facts);
  return tellAgain(deps, writer, topic, said.has("what-next") ? "next" : bare.kind);
}

/** What has come to its end is not begun again unasked, nor is anything else without a verb that names it. */
const leadsOn = ({ answers }: TurnDeps, topic: string, intent: string, { verb }: BareVerb): boolean =>
  verb !== plainVerb && intent !== topic && answers.dialogOf(intent) !== answers.dialogOf(topic);

/** What people ask of a matter that is settled: how far its case has come, where it has one. */
async function onSettled(deps: TurnDeps, { meta }: TurnWriter, topic: string): Promise<string[]> {
  const told = await deps.kit(meta).cases.toldHere();
  return [...(told.length > 0 ? ["contact/case-status"] : []), ...deps.answers.followUps(topic)];
}

/** The only one of the matters asked back with that the verb can mean. */
function offeredBy({ bareVerbs }: TurnDeps, { offer }: ConversationState, { verb }: BareVerb): string | undefined {
  const meanings = new Set(verb === plainVerb ? [] : bareVerbs.meanings(verb));
  const [only, ...others] = Object.keys(offer?.leads ?? {}).filter((intent) => meanings.has(intent));
  return others.length === 0 ? only : undefined;
}

const whatNext: BareVerb = { verb: plainVerb, kind: "asks" };

/** Whether "cancel" means the matter that was just answered, and not to leave off: what there is to leave off is a dialog, or a question. */
export function cancelsTopic(deps: TurnDeps, { state }: TurnWriter, { text }: Typed): boolean {
  const { topic } = state;
  const bare = deps.bareVerbs.read(text);
  if (!topic || !bare || !isJustAnswered(deps, state, topic)) return false;
  return deps.bareVerbs.after(topic, bare.verb).length > 0;
}

/** A sentence without a word that names an intent only resembles one: it is about what goes on, or was talked about last, and calls nobody. */
export function heardAfter(
  { bareVerbs }: TurnDeps,
  { state }: TurnWriter,
  text: string,
  understood: Understood,
): Understood {
  const goesOn = state.run !== undefined || state.topic !== undefined;
  const counts = goesOn || understood.intent === personIntent;
  const saysNothing = (counts && bareVerbs.read(text)) || (state.run !== undefined && bareVerbs.ofNoun(text));
  if (!saysNothing) return understood;
  return {
    ...understood,
    ...{ area: null, intent: null, decision: "reject", options: [], also: undefined, orders: undefined },
  };
}

/** The intent whose answer somebody who waits asks for with a bare "how?", once; undefined where it may be several, or where they only call out. */
export function askedOfTopic(
  { bareVerbs, commands }: TurnDeps,
  { topic, toldAgain }: ConversationState,
  text: string,
): string | undefined {
  const bare = bareVerbs.read(text);
  if (!topic || bare?.kind !== "asks" || commands.isWaitingWord(text, "anyone-there")) return undefined;
  const [intent, ...others] = bareVerbs.after(topic, bare.verb);
  return others.length === 0 && intent !== toldAgain ? intent : undefined;
}

/** The bot has asked which of some matters is meant, and got no answer yet. */
const isAskedWhich = ({ offer, lastAsk }: ConversationState): boolean =>
  offer?.said !== undefined && lastAsk === offer.ask;

/** The second time a person is offered. */
function askWhichAgain(deps: TurnDeps, writer: TurnWriter): string {
  const { state } = writer;
  state.misses += 1;
  if (state.misses >= 2) offerPerson(deps, writer, "miss-offer");
  else sayOfferAgain(deps, writer, "which-meant");
  return "clarify-again";
}

/** Nothing was talked about yet: a wish is asked what it is about. */
async function withoutTopic(
  deps: TurnDeps,
  writer: TurnWriter,
  typed: Typed,
  { bare, understood }: { bare: BareVerb; understood: Understood },
): Promise<string | undefined> {
  if (understood.decision === "accept" && understood.area !== "smalltalk" && understood.confidence >= sure)
    return undefined;
  const meanings = bare.verb === plainVerb ? [] : deps.bareVerbs.meanings(bare.verb);
  if (meanings.length > 0) return clarify(deps, writer, meanings, typed);
  if (bare.kind === "wish" || understood.decision === "reject") return miss(deps, writer, "which-matter");
  return undefined;
}

/** What was answered already is said once more as the steps that it is; then a person is offered. */
function tellAgain(deps: TurnDeps, writer: TurnWriter, topic: string, asked: BareVerb["kind"] | "next"): string {
  writer.state.misses = 0;
  const tell = () => {
    if (asked === "next") saySuffices(deps, writer, topic);
    else sayAgain(deps, writer, topic, `steps-${asked}`);
    return `again:${topic}`;
  };
  return tellOnce(deps, writer, topic, tell, asked === "wish" ? { offer: "steps-wish-offer" } : {});
}
