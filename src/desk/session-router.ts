import { type RequestHandler, Router } from "express";
import { z } from "zod";
import type { createSignIn } from "./create-sign-in.ts";
import { badArgument, deskRefusals, refuse, tooManyTries } from "./desk-refusal.ts";
import { sessionOf } from "./require-agent.ts";
import type { SessionCookie } from "./session-cookie.ts";
import type { Sessions } from "./sessions.ts";

const credentials = z.object({
  user: z.string().min(1).max(100),
  password: z.string().min(1).max(200),
  code: z.string().max(20).optional(),
});

/** Signing in and out, and who one is. */
export function createSessionRouter({
  signIn,
  sessions,
  cookie,
  signedIn,
  https,
}: {
  signIn: ReturnType<typeof createSignIn>;
  sessions: Sessions;
  cookie: SessionCookie;
  signedIn: RequestHandler;
  https: boolean;
}): Router {
  const router = Router();

  router.post("/session", async (req, res) => {
    const given = credentials.safeParse(req.body);
    if (!given.success) return refuse(res, badArgument("user and password are wanted as texts."));
    const outcome = await signIn(given.data, req.ip ?? "unknown");
    if (outcome === "failed") return refuse(res, deskRefusals.signInFailed);
    if (outcome === "code-required") return refuse(res, deskRefusals.codeRequired);
    if ("locked" in outcome) return refuse(res, tooManyTries(outcome.locked.waitSeconds));
    const earlier = sessions.use(cookie.read(req));
    if (earlier) sessions.end(earlier.key);
    cookie.set(res, sessions.open(outcome.agent).id);
    res.json(outcome.agent);
  });

  router.delete("/session", signedIn, async (_req, res) => {
    sessions.end(sessionOf(res).key);
    // Signed out is signed out, also when the process dies right after.
    await sessions.settled();
    cookie.clear(res);
    res.set("Clear-Site-Data", https ? '"cache", "cookies", "storage"' : '"cache"');
    res.status(204).end();
  });

  router.get("/me", signedIn, (_req, res) => {
    res.json(sessionOf(res).agent);
  });
  return router;
}
