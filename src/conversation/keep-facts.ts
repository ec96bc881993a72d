import type { Typed } from "../dialog/dialog.ts";
import { isSilent, sayPending } from "../dialog/prompt.ts";
import type { Pending, Run } from "../dialog/run.ts";
import { bareAmounts } from "../domain/bare-amounts.ts";
import { type Entity, isContact, type TimeSpan } from "../domain/understood.ts";
import { createHost, passOnce, sayCommon } from "./dialog-turn.ts";
import { makesSafe } from "./hear-danger.ts";
import { isQuestion } from "./heard.ts";
import { isPointing } from "./in-dialog.ts";
import type { TurnDeps } from "./turn-deps.ts";
import type { TurnWriter } from "./turn-writer.ts";

const facts: ReadonlySet<Entity["type"]> = new Set(["money", "person", "transaction-id", "bank", "card-tail"]);

/** Whether it says which payment or withdrawal is meant. A time that is not over ("I need it today") does not. */
export const namesFacts = ({ entities }: Typed, now: string): boolean =>
  entities.some((entity) => facts.has(entity.type) || (entity.type === "time" && isOver(entity.value, now)));

const isOver = ({ to }: TimeSpan, now: string): boolean => Date.parse(to) <= Date.parse(now);

/**
 * "Last night, 128 yuan" to somebody who was asked who they are, or whether to freeze first, is about the matter that waits behind:
 * it is added to the words that the dialog was opened with, out of which it takes what was told early. Undefined where there is nothing to keep.
 */
export async function keepFacts(deps: TurnDeps, writer: TurnWriter, typed: Typed): Promise<string | undefined> {
  const run = writer.state.run!;
  const { pending } = run;
  if (!pending || isSilent(pending) || isQuestion(typed.text)) return undefined;
  const isFreeze = run.dialog === makesSafe && pending.kind === "confirm";
  if (!isFreeze && (pending.dialog !== deps.prove.name || run.dialog === deps.prove.name)) return undefined;
  if (!namesFacts(typed, deps.now()) && !namesBarely(pending, typed)) return undefined;
  const isElse = typed.intent !== undefined && deps.answers.dialogOf(typed.intent) !== run.dialog;
  if (isElse && !(isFreeze && isPointing(typed.text))) return undefined;
  addToOpening(run, typed);
  await passOnce(deps, writer);
  sayCommon(deps, writer, isFreeze ? "facts-kept-for-review" : "facts-kept");
  sayPending(run, createHost(deps, writer), "brief");
  return "facts-kept";
}

/** What was told later joins the words that the dialog was opened with. */
export function addToOpening(run: Run, { text, entities }: Typed): void {
  const { opening } = run;
  const before = opening.text === "" ? "" : `${opening.text}\n`;
  const moved = entities.map((entity) => ({
    ...entity,
    start: entity.start + before.length,
    end: entity.end + before.length,
  }));
  run.opening = { ...opening, text: before + text, entities: [...opening.entities, ...moved] };
}

/** Where a number is no code; at the freeze also "the hotel one". */
const namesBarely = ({ kind }: Pending, { text, entities }: Typed): boolean =>
  kind !== "secret" &&
  !entities.some(isContact) &&
  (bareAmounts(text).length > 0 || (kind === "confirm" && isPointing(text)));
