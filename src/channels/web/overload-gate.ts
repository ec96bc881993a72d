import { Router } from "express";
import { allowOrigin } from "./allow-origin.ts";
import { sendRefusal, tooMany } from "./refusal.ts";

/** Clients that keep to Retry-After come back when the rest has been answered. */
const comeBackSeconds = 2;
const path = "/v3/directline/conversations/:id/activities";

/**
 * Turns messages away with 429 before anything of them is read, checked or stored, while `isOverloaded`; mounted before bodies
 * are parsed. It is told how many messages are being taken in that no turn knows of yet. security.md P8.
 */
export function createOverloadGate({
  origins,
  isOverloaded,
}: {
  origins: ReadonlySet<string>;
  isOverloaded: (beingTaken: number) => boolean;
}): Router {
  let beingTaken = 0;
  const allow = allowOrigin(origins);
  const router = Router();
  // Not a route: a router answers OPTIONS for the routes it has, and a page's preflight is for those behind.
  router.use(path, (req, res, next) => {
    if (req.method !== "POST") return next();
    if (isOverloaded(beingTaken)) {
      res.locals.page = path;
      return allow(req, res, () => sendRefusal(res, tooMany(comeBackSeconds)));
    }
    // Counted from its last byte on: a stranger could hold thousands of heads without a body, and shut all others out.
    req.once("end", () => {
      if (res.closed) return;
      beingTaken += 1;
      res.once("close", () => {
        beingTaken -= 1;
      });
    });
    next();
  });
  return router;
}
