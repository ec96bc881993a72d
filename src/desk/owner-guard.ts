import type { Response } from "express";
import type { Store } from "../domain/store.ts";
import { agentStanding } from "./agent-standing.ts";
import { deskRefusals, refuse } from "./desk-refusal.ts";
import { agentOf } from "./require-agent.ts";

/** Whether the signed-in agent has the conversation; if not, it is refused here: unknown, or moved on with who has it. security.md R24. */
export async function ownsIt(store: Store, conversation: string, res: Response): Promise<boolean> {
  const { standing, owner } = await agentStanding(store, agentOf(res).user, conversation);
  if (standing === "mine") return true;
  if (standing === "none") refuse(res, deskRefusals.notFound);
  else {
    const by = standing === "waiting" ? undefined : owner?.agent?.name;
    refuse(res, { ...deskRefusals.notOwner, ...(by ? { by } : {}) });
  }
  return false;
}
