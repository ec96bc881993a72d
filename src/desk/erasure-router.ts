import { type RequestHandler, Router } from "express";
import { z } from "zod";
import type { Erasing } from "../domain/erasing.ts";
import { badArgument, deskRefusals, refuse } from "./desk-refusal.ts";
import { maskContacts } from "./mask-contacts.ts";
import { agentOf } from "./require-agent.ts";

const wanted = z.strictObject({
  customer: z.string().trim().min(1).max(100),
  reason: z.string().trim().min(1).max(200),
});

/** Only admins get through: one asks, another one has it done. */
export function createErasureRouter({ erasing, admin }: { erasing: Erasing; admin: RequestHandler }): Router {
  const router = Router();
  router.use(admin);

  router.get("/", async (_req, res) => {
    const { user } = agentOf(res);
    const waiting = await erasing.waiting();
    res.json({ erasures: waiting.map((each) => ({ ...each, own: each.requestedBy === user })) });
  });

  router.post("/", async (req, res) => {
    const given = wanted.safeParse(req.body);
    if (!given.success) return refuse(res, badArgument("customer and a reason of 1 to 200 characters are wanted."));
    const { customer, reason } = given.data;
    const asked = await erasing.request({ customer, reason: maskContacts(reason), by: agentOf(res).user });
    if ("open" in asked) return refuse(res, { ...deskRefusals.openCases, cases: asked.open });
    res.status(201).json(asked);
  });

  router.post("/:erasure/approve", async (req, res) => {
    const erased = await erasing.approve(req.params.erasure, agentOf(res).user);
    if (erased === "not-found") return refuse(res, deskRefusals.notFound);
    if (erased === "same-person") return refuse(res, deskRefusals.samePerson);
    if ("open" in erased) return refuse(res, { ...deskRefusals.openCases, cases: erased.open });
    res.json(erased);
  });

  router.post("/:erasure/deny", async (req, res) => {
    const outcome = await erasing.deny(req.params.erasure, agentOf(res).user);
    if (outcome === "not-found") return refuse(res, deskRefusals.notFound);
    res.json({ outcome });
  });

  return router;
}
