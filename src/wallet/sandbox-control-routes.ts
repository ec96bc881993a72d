import express, { Router } from "express";
import { z } from "zod";
import { sendProblem } from "./problem.ts";
import type { SandboxControls } from "./sandbox-wallet.ts";

const ms = z.number().int().min(0).max(600_000);
const trouble = z.strictObject({
  operation: z.string().min(1).max(40).optional(),
  times: z.number().int().min(1).optional(),
  beforeMs: ms.optional(),
  afterMs: ms.optional(),
  fail: z.enum(["before-effect", "after-effect", "late-effect"]).optional(),
  twice: z.boolean().optional(),
  /** What a failing call is answered from now on: nothing, the line just breaks, or 503. */
  says: z.enum(["nothing", "unavailable"]).optional(),
});
export type Says = "nothing" | "unavailable";

/** The hand that disturbs a served sandbox wallet, for tests and demonstrations; a real core has no such routes. */
export function createSandboxControlRoutes({
  sandbox,
  says,
}: {
  sandbox: SandboxControls;
  says(what: Says): void;
}): Router {
  const router = Router();
  router.use(express.json({ limit: "16kb" }));
  router.post("/disturb", (request, response) => {
    const read = trouble.safeParse(request.body);
    if (!read.success) return sendProblem(response, "invalid");
    const { says: what = "nothing", ...disturbance } = read.data;
    says(what);
    sandbox.disturb(disturbance);
    response.json({});
  });
  router.post("/calm", (_request, response) => {
    says("nothing");
    sandbox.calm();
    response.json({});
  });
  router.post("/dedupe", (request, response) => {
    const read = z.strictObject({ on: z.boolean() }).safeParse(request.body);
    if (!read.success) return sendProblem(response, "invalid");
    sandbox.dedupe(read.data.on);
    response.json({});
  });
  router.post("/sim-change", async (request, response) => {
    const read = z.strictObject({ customer: z.string() }).safeParse(request.body);
    const outcome = read.success ? await sandbox.changeSim(read.data.customer) : "not-found";
    if (outcome === "not-found") return sendProblem(response, "not-found");
    response.json({});
  });
  router.post("/reset", async (_request, response) => {
    says("nothing");
    await sandbox.reset();
    response.json({});
  });
  router.get("/ledger", async (_request, response) => {
    response.json(await sandbox.ledger());
  });
  return router;
}
