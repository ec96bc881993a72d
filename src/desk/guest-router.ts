import { type RequestHandler, Router } from "express";
import { z } from "zod";
import { wrapUps } from "../domain/desk-fact.ts";
import type { Now } from "../domain/ids.ts";
import type { Store } from "../domain/store.ts";
import type { AgentProfile } from "../handoff/agent-profile.ts";
import type { Handoff } from "../handoff/create-handoff.ts";
import { addGuest } from "../handoff/guests.ts";
import { agentStanding } from "./agent-standing.ts";
import { badArgument, deskRefusals, refuse } from "./desk-refusal.ts";
import { onlyIds } from "./only-ids.ts";
import type { OwnerGuard } from "./owner-guard.ts";
import { agentOf } from "./require-agent.ts";

const invitation = z.strictObject({ user: z.string().min(1).max(100), note: z.string().max(1_000).optional() });
const takeover = z.strictObject({ note: z.string().max(1_000).optional() });
/** What is wanted, and nothing else: where a code goes is the server's to know. security.md R25. */
const verification = z.strictObject({ wanted: z.enum(["possession", "strong"]) });
const resolution = z.strictObject({ wrapUp: z.enum(wrapUps), topic: z.string().max(60).optional() });

export interface GuestRouterDeps {
  store: Store;
  handoff: Handoff;
  profiles: () => readonly AgentProfile[];
  owners: OwnerGuard;
  /** Lets leads through. */
  lead: RequestHandler<{ id: string }>;
  now: Now;
}

/** Colleagues in a conversation: invited to read along, a lead who watches or takes over; and its end. */
export function createGuestRouter({ store, handoff, profiles, owners, lead, now }: GuestRouterDeps): Router {
  const router = onlyIds(Router());

  router.post("/:id/invite", async (req, res) => {
    const { id } = req.params;
    if (!(await owners.owns(id, res))) return;
    const given = invitation.safeParse(req.body);
    if (!given.success) return refuse(res, badArgument("user is wanted, and a note at most."));
    const agent = agentOf(res);
    const { user, note } = given.data;
    if (user === agent.user || !profiles().some((each) => each.user === user))
      return refuse(res, deskRefusals.agentUnavailable);
    const outcome = await addGuest(store, id, { user, by: agent.user, at: now(), act: "desk.invite" });
    if (note?.trim()) await handoff.note(id, agent, { text: note });
    res.json({ conversationId: id, outcome });
  });

  router.post("/:id/watch", lead, async (req, res) => {
    const { id } = req.params;
    const agent = agentOf(res);
    const { owner } = await agentStanding(store, agent.user, id);
    if (owner?.owner !== "agent") return owners.refuseMoved(id, res);
    const outcome = await addGuest(store, id, { user: agent.user, by: agent.user, at: now(), act: "desk.watch" });
    res.json({ conversationId: id, outcome });
  });

  router.post("/:id/take-over", lead, async (req, res) => {
    const { id } = req.params;
    const given = takeover.safeParse(req.body ?? {});
    if (!given.success) return refuse(res, badArgument("a note at most is wanted."));
    const outcome = await handoff.takeOver(id, agentOf(res));
    if (outcome === "not-found") return owners.refuseMoved(id, res);
    if (given.data.note?.trim()) await handoff.note(id, agentOf(res), { text: given.data.note });
    res.json({ conversationId: id, owner: "agent", outcome });
  });

  router.post("/:id/resolve", async (req, res) => {
    const { id } = req.params;
    const given = resolution.safeParse(req.body);
    if (!(await owners.owns(id, res))) return;
    if (!given.success) return refuse(res, badArgument(`wrapUp is wanted: ${wrapUps.join(", ")}.`));
    const outcome = await handoff.resolve(id, agentOf(res), given.data);
    if (outcome !== "returned") return owners.refuseMoved(id, res);
    res.json({ conversationId: id, owner: "bot", outcome: "resolved" });
  });

  router.post("/:id/verify", async (req, res) => {
    const { id } = req.params;
    if (!(await owners.owns(id, res))) return;
    const given = verification.safeParse(req.body);
    if (!given.success) return refuse(res, badArgument("wanted is possession or strong."));
    const outcome = await handoff.verifyAgain(id, agentOf(res), given.data.wanted);
    if (outcome !== "asked") return owners.refuseMoved(id, res);
    res.status(202).json({ conversationId: id, outcome });
  });

  return router;
}
