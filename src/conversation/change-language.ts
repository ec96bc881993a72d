import { firstView } from "./answers.ts";
import { sayPlaceKept } from "./beside-wait.ts";
import { activeRun } from "./bot-turn.ts";
import { sayCommon } from "./dialog-turn.ts";
import { digress } from "./in-dialog.ts";
import type { TurnDeps } from "./turn-deps.ts";
import type { TurnWriter } from "./turn-writer.ts";

/** Another language was asked for, and is the conversation's by now: said in it, with what was asked or where the customer stands. */
export async function changeLanguage(deps: TurnDeps, writer: TurnWriter): Promise<string> {
  const isWaiting = writer.owner.owner === "queue";
  if (!activeRun(writer) && !isWaiting) firstView(deps, writer, "language-now");
  else {
    sayCommon(deps, writer, "language-now");
    if (activeRun(writer)) await digress(deps, writer);
    else await sayPlaceKept(deps, writer);
  }
  return "language";
}
