import express, { type RequestHandler, type Router } from "express";
import type { ContactCheck, ContactVerdict } from "../domain/contact-check.ts";
import type { Registry } from "./create-registry.ts";
import { longestText } from "./unmask-text.ts";

/** Of several contacts the answer is about the most dangerous. */
const worstFirst: ContactVerdict[] = ["not-ours", "unknown", "official"];

export interface CheckContactRouterDependencies {
  registry: Registry;
  /** Takes one from what an address may still ask; answers the seconds to wait when there is none left. */
  take: (address: string | undefined) => "ok" | { waitSeconds: number };
  /** Keeps for the desk what was asked about; the answer does not wait for it. */
  keep: (checks: ContactCheck[]) => void;
  /** Refuses pages of other origins, and lets those of ours read the answer. */
  allowOrigin: RequestHandler;
}

/** `GET /api/check-contact?value=…` for the wallet's own pages: `{verdict, kind}`; `kind` is null where no contact was found. */
export function createCheckContactRouter({
  registry,
  take,
  keep,
  allowOrigin,
}: CheckContactRouterDependencies): Router {
  const router = express.Router();
  router.use("/api/check-contact", allowOrigin);
  router.get("/api/check-contact", (req, res) => {
    res.set("Cache-Control", "no-store");
    const limited = take(req.ip);
    if (limited !== "ok") {
      res.set("Retry-After", String(limited.waitSeconds));
      return void res.status(429).json({ error: { code: "TooManyRequests", message: "Too many requests." } });
    }
    const { value } = req.query;
    if (typeof value !== "string" || value.trim() === "" || value.length > longestText)
      return void res
        .status(400)
        .json({ error: { code: "BadArgument", message: `value is one string of 1 to ${longestText} characters.` } });
    const checks = registry.checkContact(value);
    keep(checks);
    const { verdict, kind } = worst(checks);
    res.json({ verdict, kind });
  });
  return router;
}

function worst(checks: ContactCheck[]): { verdict: ContactVerdict; kind: ContactCheck["kind"] | null } {
  for (const verdict of worstFirst) {
    const found = checks.find((check) => check.verdict === verdict);
    if (found) return found;
  }
  return { verdict: "unknown", kind: null };
}
