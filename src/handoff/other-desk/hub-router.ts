import { createHash, timingSafeEqual } from "node:crypto";
import { Router } from "express";
import { readHubActivity } from "./handoff-events.ts";
import type { Heard } from "./hear-other-desk.ts";
import type { FromOtherDesk } from "./other-desk.ts";

/** Where a hub posts handoff.status and its agents' messages, with the same bearer secret; names it does not know are let pass, as the protocol wants. The answer says what did not reach the customer, and why. */
export function createHubRouter({
  secret,
  hear,
}: {
  secret: string;
  hear: (event: FromOtherDesk) => Promise<Heard>;
}): Router {
  const router = Router();
  router.post("/api/desks/hub", async (req, res) => {
    if (!isSecret(req.headers.authorization, secret)) return void res.status(401).end();
    const event = readHubActivity(req.body);
    if (event === "malformed") return void res.status(400).json({ error: { code: "BadArgument" } });
    res.json(event === "unknown" ? { outcome: "ignored" } : await hear(event));
  });
  return router;
}

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
const isSecret = (header: string | undefined, secret: string): boolean =>
  header !== undefined && timingSafeEqual(digest(header), digest(`Bearer ${secret}`));
