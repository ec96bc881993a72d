import { Router } from "express";
import { z } from "zod";
import { skills } from "../domain/conversation.ts";
import type { AgentProfile } from "../handoff/agent-profile.ts";
import type { Handoff } from "../handoff/create-handoff.ts";
import { badArgument, deskRefusals, refuse } from "./desk-refusal.ts";
import { onlyIds } from "./only-ids.ts";
import type { OwnerGuard } from "./owner-guard.ts";
import { agentOf } from "./require-agent.ts";

const longestNote = 1_000;
const transferTo = z.strictObject({
  to: z.string().min(1).max(100).optional(),
  skill: z.enum(skills).optional(),
  note: z.string().max(longestNote).optional(),
});

export interface OfferRouterDeps {
  handoff: Handoff;
  owners: OwnerGuard;
  profiles: () => readonly AgentProfile[];
}

/** What agents answer to an offer, and passing a conversation on. Taking one is a claim, offered or not. */
export function createOfferRouter({ handoff, owners, profiles }: OfferRouterDeps): Router {
  const router = onlyIds(Router());

  router.post("/:id/accept", async (req, res) => {
    const claimed = await handoff.claim(req.params.id, agentOf(res));
    if (claimed === "claimed" || claimed === "already-yours")
      return void res.json({ conversationId: req.params.id, owner: "agent", outcome: claimed });
    await owners.refuseMoved(req.params.id, res, deskRefusals.offerGone);
  });

  router.post("/:id/decline", async (req, res) => {
    if ((await handoff.decline(req.params.id, agentOf(res))) === "gone")
      return owners.refuseMoved(req.params.id, res, deskRefusals.offerGone);
    res.json({ conversationId: req.params.id, outcome: "declined" });
  });

  router.post("/:id/transfer", async (req, res) => {
    const given = transferTo.safeParse(req.body ?? {});
    if (!given.success || (given.data.to && given.data.skill))
      return refuse(res, badArgument(`to (an agent) or skill (${skills.join(", ")}) is wanted, and a note at most.`));
    const to = profiles().find(({ user }) => user === given.data.to);
    if (given.data.to && (!to || to.user === agentOf(res).user)) return refuse(res, deskRefusals.agentUnavailable);
    const outcome = await handoff.transfer(req.params.id, agentOf(res), { ...given.data, to });
    if (outcome === "not-found" || outcome === "not-owner") return owners.refuseMoved(req.params.id, res);
    if (outcome === "unavailable") return refuse(res, deskRefusals.agentUnavailable);
    res.json({ conversationId: req.params.id, owner: "queue", outcome });
  });

  return router;
}
