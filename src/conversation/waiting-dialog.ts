import { agrees } from "../dialog/only-thanks.ts";
import { sayPending } from "../dialog/prompt.ts";
import type { InboundMessage } from "../domain/message.ts";
import { isAskOfCall } from "../handoff/queue-bar.ts";
import { barActNamed } from "./bar-act-named.ts";
import { activeRun } from "./bot-turn.ts";
import { countsFor } from "./counts-for.ts";
import { continueRun, createHost, named } from "./dialog-turn.ts";
import { followOffer, offerMeant } from "./follow-offer.ts";
import { asksForPerson, asTyped, type Heard, likely, surelyMeant } from "./heard.ts";
import { turnAwayExposed } from "./in-dialog.ts";
import { steer } from "./steer.ts";
import type { TurnDeps } from "./turn-deps.ts";
import type { TurnWriter } from "./turn-writer.ts";

/** The dialog that goes on while the customer waits for a person takes what is for it; undefined when this is not. `heard`: what was written, where something was. */
export async function goOnWaiting(
  deps: TurnDeps,
  writer: TurnWriter,
  heard: Heard | undefined,
): Promise<string | undefined> {
  const { state, item } = writer;
  const { input } = item;
  const run = activeRun(writer);
  if (!run) return undefined;
  if (state.consumed === item.id) {
    if (!run.pending) return named(await continueRun(deps, writer), "waiting-dialog");
    // It was under way before the customer had to wait, and its question stands above the queue bar.
    sayPending(run, createHost(deps, writer), "brief");
    return "waiting-dialog";
  }
  if (input.kind === "event") {
    if (run.pending?.kind !== "wait" && run.pending?.kind !== "effect") return undefined;
    const turn = await continueRun(deps, writer, {
      kind: "event",
      name: input.name,
      key: input.key,
      value: input.value,
    });
    return named(turn, "waiting-event");
  }
  if (input.choice) return choiceWaiting(deps, writer, input.choice);
  if (input.secret?.exposed && run.pending?.kind === "secret") return turnAwayExposed(deps, writer);
  if (input.secret && run.pending && countsFor(input.secret, run.pending)) {
    const turn = await continueRun(deps, writer, { kind: "secret", plain: deps.secrets.get(item.id) });
    return named(turn, "waiting-secret");
  }
  if (input.secret?.shape === "answer") return undefined;
  return wordsWaiting(deps, writer, heard!);
}

async function choiceWaiting(
  deps: TurnDeps,
  writer: TurnWriter,
  choice: NonNullable<InboundMessage["choice"]>,
): Promise<string | undefined> {
  const { run, offer } = writer.state;
  // The person is on the way already: the caller says where the customer stands.
  if (choice.choice === "person") return undefined;
  if (run?.pending?.ask === choice.ask) {
    const turn = await continueRun(deps, writer, { kind: "choice", ...choice });
    return named(turn, "waiting-choice");
  }
  return offer?.ask === choice.ask ? followOffer(deps, writer, choice.choice) : undefined;
}

async function wordsWaiting(deps: TurnDeps, writer: TurnWriter, heard: Heard): Promise<string | undefined> {
  const { understood, said } = heard;
  if (said.has("leave-queue") || asksForPerson(heard) || isAboutWait(deps, writer, heard)) return undefined;
  if (takesCall(writer, heard)) return undefined;
  const typed = asTyped(heard, writer.state.language);
  const meant = offerMeant(deps, writer, typed, said);
  if (meant === "retry") return followOffer(deps, writer, meant);
  return steer(deps, writer, typed, understood, said);
}

/** A yes to the offer of a call, and to nothing else. */
export const takesCall = ({ askedLast }: TurnWriter, { text, said }: Heard): boolean =>
  isAskOfCall(askedLast) && agrees(text, said);

/** "Could you rather ring me?", "I will be back tomorrow", or the words of a button of the bar: not for the dialog. */
function isAboutWait(deps: TurnDeps, { state }: TurnWriter, heard: Heard): boolean {
  const meant = surelyMeant(heard, likely) ?? "";
  return waitMeant.has(meant) || barActNamed(deps, [state.language], heard.text) !== undefined;
}
const waitMeant: ReadonlySet<string> = new Set(["contact/call-back", "smalltalk/bye"]);
