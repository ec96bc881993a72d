import type { RequestHandler } from "express";
import type { Now } from "../domain/ids.ts";
import type { Store } from "../domain/store.ts";
import { onTrail } from "../handoff/desk-trail.ts";
import { isAtLeast, type Role } from "./agent-account.ts";
import { deskRefusals, refuse } from "./desk-refusal.ts";
import { sessionOf } from "./require-agent.ts";

/** Lets through whoever has the role; anybody else gets 403, and the try stands on the trail. */
export function requireRole<P = Record<string, string>>(
  wanted: Role,
  { store, now }: { store: Pick<Store, "commit">; now: Now },
): RequestHandler<P> {
  return async (req, res, next) => {
    const { user, role } = sessionOf(res).agent;
    if (isAtLeast(role, wanted)) return next();
    const detail = { route: `${req.method} ${req.baseUrl}`, wanted, role };
    await store.commit({
      append: [onTrail({ at: now(), act: "desk.refused", outcome: "no-role", agent: user, detail })],
    });
    refuse(res, deskRefusals.role);
  };
}
