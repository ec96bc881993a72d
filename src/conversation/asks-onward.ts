import type { CommandName } from "../dialog/commands.ts";
import type { Typed } from "../dialog/dialog.ts";
import { areaOf } from "../domain/understood.ts";
import { dialogFor } from "./answers.ts";
import { sayCommon } from "./dialog-turn.ts";
import type { TurnDeps } from "./turn-deps.ts";
import type { TurnWriter } from "./turn-writer.ts";

/** By area, what "how long?" asks of money that is on its way. */
export const whenIsMoney: Readonly<Record<string, string>> = {
  payment: "payment/refund-when",
  withdrawal: "withdrawal/how-long",
};

/** What "how long?" asks behind an answer that leads on to it; undefined behind any other. */
export function whenAfter({ answers }: TurnDeps, topic = ""): string | undefined {
  const when = whenIsMoney[areaOf(topic)];
  return when && (when === topic || answers.followUps(topic).includes(when)) ? when : undefined;
}

/** "And if it has not come by then?": what to do about what was settled in this conversation; false where nothing was. */
export async function sayIfLate(deps: TurnDeps, writer: TurnWriter): Promise<boolean> {
  const [last] = await deps.kit(writer.meta).cases.toldHere();
  if (last) sayCommon(deps, writer, "if-late", { case: last.id });
  return last !== undefined;
}

/** What "how long?" and "what happens next?" ask where something was settled in this conversation; undefined for other words, or where nothing was. */
export async function asksOnward(
  deps: TurnDeps,
  writer: TurnWriter,
  typed: Typed,
  said: ReadonlySet<CommandName>,
): Promise<string | undefined> {
  if (!said.has("how-long") && !said.has("what-next")) return undefined;
  const [last] = await deps.kit(writer.meta).cases.toldHere();
  if (!last) return undefined;
  const about = whenIsMoney[last.kind];
  return about && (await dialogFor(deps, writer, about, typed)) ? about : "contact/case-status";
}
