import { type RequestHandler, Router } from "express";
import { z } from "zod";
import { badArgument, refuse } from "./desk-refusal.ts";
import { agentOf } from "./require-agent.ts";

/** Erases at a customer's request what is kept of them; its line on the trail names who asked for it, and why. */
export type EraseCustomer = (request: {
  customer: string;
  by: string;
  reason: string;
}) => Promise<{ conversations: number; cases: number; busy: string[] }>;

const wanted = z.strictObject({
  customer: z.string().trim().min(1).max(100),
  reason: z.string().trim().min(1).max(200),
});

/** Only `admin` gets through; `busy` names conversations that somebody still serves. */
export function createErasureRouter({ erase, admin }: { erase: EraseCustomer; admin: RequestHandler }): Router {
  const router = Router();
  router.post("/", admin, async (req, res) => {
    const given = wanted.safeParse(req.body);
    if (!given.success) return refuse(res, badArgument("customer and a reason of 1 to 200 characters are wanted."));
    res.json(await erase({ ...given.data, by: agentOf(res).user }));
  });
  return router;
}
