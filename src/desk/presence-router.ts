import { type Response, Router } from "express";
import { z } from "zod";
import type { Now } from "../domain/ids.ts";
import type { Store } from "../domain/store.ts";
import type { AgentNow } from "../handoff/agents-now.ts";
import { setAvailability } from "../handoff/availability.ts";
import { badArgument, refuse } from "./desk-refusal.ts";
import { agentOf } from "./require-agent.ts";

const wanted = z.strictObject({ status: z.enum(["available", "away"]) });

/** Who is there, and whether one is to be asked oneself. */
export function createPresenceRouter({
  store,
  agentsNow,
  now,
}: {
  store: Store;
  agentsNow: () => Promise<AgentNow[]>;
  now: Now;
}): Router {
  const router = Router();

  async function show(res: Response): Promise<void> {
    const agents = await agentsNow();
    res.json({ me: agents.find(({ user }) => user === agentOf(res).user), agents });
  }
  router.get("/presence", (_req, res) => show(res));
  router.put("/presence", async (req, res) => {
    const given = wanted.safeParse(req.body);
    if (!given.success) return refuse(res, badArgument("status is available or away."));
    await setAvailability(store, agentOf(res).user, { status: given.data.status, since: now() });
    await show(res);
  });
  return router;
}
