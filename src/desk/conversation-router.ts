import { Router } from "express";
import { z } from "zod";
import type { Now } from "../domain/ids.ts";
import type { Handoff } from "../handoff/create-handoff.ts";
import { onTrail } from "../handoff/desk-trail.ts";
import { agentStanding, mayRead } from "./agent-standing.ts";
import { type AboutDeps, conversationAbout } from "./conversation-about.ts";
import { badArgument, deskRefusals, neverAsked, refuse } from "./desk-refusal.ts";
import { onlyIds } from "./only-ids.ts";
import type { OwnerGuard } from "./owner-guard.ts";
import { agentOf } from "./require-agent.ts";
import { transcriptPage } from "./transcript-page.ts";

/** `id`: 128 random bits from the page, so that sending again after a lost answer does not say it twice. */
const said = z.object({
  text: z.string(),
  id: z
    .string()
    .regex(/^[A-Za-z0-9_-]{22}$/)
    .optional(),
});

const before = z.coerce.number().int().min(1).optional();

export interface ConversationRouterDeps extends AboutDeps {
  handoff: Handoff;
  owners: OwnerGuard;
  /** The agent is writing: shown to the customer, never stored. */
  onTyping: (conversation: string, agent: { name: string }) => void;
  now: Now;
}

/** One conversation: reading it, taking it, speaking in it, giving it back. */
export function createConversationRouter(deps: ConversationRouterDeps): Router {
  const { store, handoff, owners, onTyping, now } = deps;
  const router = onlyIds(Router());

  router.get("/:id", async (req, res) => {
    const { id } = req.params;
    const { user } = agentOf(res);
    const about = await conversationAbout(deps, user, id);
    if (about === "none") return refuse(res, deskRefusals.notFound);
    if (about.standing === "past") await auditView(store, { at: now(), conversation: id, agent: user });
    const page = await transcriptPage(store, id, before.safeParse(req.query.before).data);
    if ((await conversationAbout(deps, user, id)) === "none") return refuse(res, deskRefusals.notFound);
    res.json({ ...about, ...page });
  });

  router.post("/:id/claim", async (req, res) => {
    const claimed = await handoff.claim(req.params.id, agentOf(res));
    if (claimed === "not-found") return owners.refuseMoved(req.params.id, res);
    if (typeof claimed === "object") return owners.refuseMoved(req.params.id, res, deskRefusals.alreadyClaimed);
    res.json({ conversationId: req.params.id, owner: "agent", outcome: claimed });
  });

  router.post("/:id/return", async (req, res) => {
    const { id } = req.params;
    if ((await handoff.return(id, agentOf(res))) !== "returned") return owners.refuseMoved(id, res);
    res.json({ conversationId: id, owner: "bot" });
  });

  router.post("/:id/messages", async (req, res) => {
    const { id } = req.params;
    const given = said.safeParse(req.body);
    if (!(await owners.owns(id, res))) return;
    if (!given.success) return refuse(res, badArgument("text is wanted as a text."));
    const written = await handoff.write(id, agentOf(res), given.data);
    if (written === "not-owner" || written === "not-found") return owners.refuseMoved(id, res);
    if (written === "empty") return refuse(res, deskRefusals.empty);
    if (written === "too-long") return refuse(res, deskRefusals.tooLong);
    if ("held" in written) return refuse(res, neverAsked(written.held));
    res.status(201).json({ id: "written" in written ? written.written : written.repeated });
  });

  router.post("/:id/notes", async (req, res) => {
    const { id } = req.params;
    const given = said.safeParse(req.body);
    if (!mayRead((await agentStanding(store, agentOf(res).user, id)).standing)) return owners.refuseMoved(id, res);
    if (!given.success) return refuse(res, badArgument("text is wanted as a text."));
    const noted = await handoff.note(id, agentOf(res), given.data);
    if (noted === "not-found") return refuse(res, deskRefusals.notFound);
    if (noted === "empty") return refuse(res, deskRefusals.empty);
    if (noted === "too-long") return refuse(res, deskRefusals.tooLong);
    res.status(201).json({ id: "written" in noted ? noted.written : noted.repeated });
  });

  router.post("/:id/typing", async (req, res) => {
    const { id } = req.params;
    if (!(await owners.owns(id, res))) return;
    onTyping(id, { name: agentOf(res).name });
    res.status(204).end();
  });

  return router;
}

/** A transcript read outside one's queue: first on the trail with the reason that there is, then shown. security.md R28. */
export async function auditView(
  store: AboutDeps["store"],
  { at, conversation, agent }: { at: string; conversation: string; agent: string },
): Promise<void> {
  await store.commit({ append: [onTrail({ at, act: "desk.view", outcome: "had it before", conversation, agent })] });
}
