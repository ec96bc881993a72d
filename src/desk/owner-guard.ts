import type { Response } from "express";
import type { Owner } from "../domain/conversation.ts";
import type { Now } from "../domain/ids.ts";
import type { Store } from "../domain/store.ts";
import { agentStanding } from "./agent-standing.ts";
import { type DeskRefusal, deskRefusals, refuse } from "./desk-refusal.ts";
import { toldOf } from "./moved-on.ts";
import { agentOf } from "./require-agent.ts";

export interface OwnerGuard {
  /** The owner, while that is the signed-in agent; otherwise the call is refused here: unknown, or moved on and how. security.md R24. */
  owns(conversation: string, res: Response): Promise<Owner | undefined>;
  /** Turns down what somebody else was faster with, and says what has happened. */
  refuseMoved(conversation: string, res: Response, refusal?: DeskRefusal): Promise<void>;
}

export function createOwnerGuard({ store, now }: { store: Store; now: Now }): OwnerGuard {
  async function refuseMoved(conversation: string, res: Response, refusal: DeskRefusal = deskRefusals.notOwner) {
    const stands = await agentStanding(store, agentOf(res).user, conversation);
    const moved = toldOf(conversation, stands, now());
    if (!moved) return refuse(res, deskRefusals.notFound);
    refuse(res, { ...refusal, ...(stands.owner?.agent && moved.by ? { by: moved.by } : {}), moved });
  }

  return {
    refuseMoved,
    async owns(conversation, res) {
      const { standing, owner } = await agentStanding(store, agentOf(res).user, conversation);
      if (standing === "mine") return owner;
      await refuseMoved(conversation, res);
      return undefined;
    },
  };
}
