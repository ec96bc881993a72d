import { Router } from "express";
import { z } from "zod";
import { type Case, caseKey } from "../domain/conversation.ts";
import type { Store } from "../domain/store.ts";
import type { Handoff } from "../handoff/create-handoff.ts";
import { longestMessage } from "../handoff/write-as-agent.ts";
import { shownCase } from "./conversation-about.ts";
import { badArgument, deskRefusals, neverAsked, refuse } from "./desk-refusal.ts";
import { agentOf } from "./require-agent.ts";

const idShape = /^WL-[A-Z0-9]{8}$/;
const answer = z.strictObject({
  text: z.string().trim().min(1).max(longestMessage),
  resolved: z.boolean().default(true),
});
const listed = 200;

/** What was left for the desk to answer later. */
export function createCaseRouter({ store, handoff }: { store: Store; handoff: Handoff }): Router {
  const router = Router();
  router.param("id", (_req, res, next, id: string) => (idShape.test(id) ? next() : refuse(res, deskRefusals.notFound)));

  router.get("/cases", async (_req, res) => {
    const ids = await store.ids("case");
    const found = await Promise.all(ids.map((id) => store.read<Case>(caseKey(id))));
    const open = found.flatMap(({ value }) => (value && value.state !== "resolved" ? [value] : []));
    open.sort((a, b) => (a.openedAt < b.openedAt ? -1 : 1));
    res.json({
      cases: open.slice(0, listed).map((each) => ({ ...shownCase(each), conversationId: each.conversation })),
      open: open.length,
    });
  });

  router.post("/cases/:id/answer", async (req, res) => {
    const given = answer.safeParse(req.body);
    if (!given.success) return refuse(res, badArgument(`text is wanted, of at most ${longestMessage} characters.`));
    const outcome = await handoff.answerCase(req.params.id, agentOf(res), given.data);
    if (outcome === "not-found") return refuse(res, deskRefusals.notFound);
    if (outcome === "resolved-before") return refuse(res, deskRefusals.caseResolved);
    if (typeof outcome === "object") return refuse(res, neverAsked(outcome.held));
    res.status(201).json({ id: req.params.id, state: given.data.resolved ? "resolved" : "in-progress" });
  });

  return router;
}
